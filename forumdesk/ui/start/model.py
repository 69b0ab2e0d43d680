"""The dialogues as a table: what each column says of a summary, on the screen and to a screen reader."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from forumdesk.forum import rough_dates
from forumdesk.forum.summary import Summary
from forumdesk.ui import dates
from forumdesk.ui.widgets.text import plain
from forumdesk.words import N_, _

COLUMNS = (N_("Dialogue"), N_("Date"), N_("Participants"), N_("Stage"), N_("Next"), "")
DIALOGUE, DATE, PARTICIPANTS, STAGE, NEXT, OPEN = range(len(COLUMNS))
STAGES = {
    "plan": N_("Plan"), "people": N_("Participants"), "handouts": N_("Handouts"),
    "evening": N_("The evening"), "board": N_("The board"), "notes": N_("Notes"),
    "documentation": N_("Documentation"), "followup": N_("Follow-up"), "done": N_("Done"),
}  # fmt: skip
SUMMARY = Qt.ItemDataRole.UserRole
LATEST, BY_DATE, BY_TITLE = "latest", "date", "title"
ORDERS = {LATEST: N_("Latest changed first"), BY_DATE: N_("By date"), BY_TITLE: N_("By name")}
Index = QModelIndex | QPersistentModelIndex


class Dialogues(QAbstractTableModel):
    """Rows in the order of the folder; those that the search words fit are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._files: list[Path] = []
        self._known: dict[Path, Summary] = {}
        self._shown: list[Path] = []
        self._sought = ""
        self._order = LATEST

    @property
    def total(self) -> int:
        return len(self._files)

    @property
    def summaries(self) -> list[Summary]:
        """All of them, as they are shown without a search."""
        return [self._known[path] for path in self._files]

    def list_files(self, files: list[Path]) -> None:
        """What there is; each is a bare name until it has been read."""
        self._files = files
        self._known = {path: self._known.get(path, Summary(path, path.stem)) for path in files}
        self._choose()

    def tell(self, read: list[Summary]) -> None:
        """Some more have been read."""
        for one in read:
            if one.path in self._known:
                self._known[one.path] = one
        if self._sought or self._order != LATEST or any(one.rehearsal for one in self._known.values()):
            self._choose()
        for one in read:
            if one.path in self._shown:
                row = self._shown.index(one.path)
                self.dataChanged.emit(self.index(row, 0), self.index(row, OPEN))

    def seek(self, words: str) -> None:
        """Show only those whose title or place has all these words."""
        self._sought = words.strip().casefold()
        self._choose()

    def at(self, row: int) -> Summary | None:
        return self._known[self._shown[row]] if 0 <= row < len(self._shown) else None

    def put_in_order(self, order: str) -> None:
        """Latest changed first, or by the evening's date, exact or not, or by title."""
        self._order = order
        self._choose()

    def _choose(self) -> None:
        chosen = [path for path in self._files if fits(self._known[path], self._sought)]
        if self._order == BY_DATE:
            chosen.sort(
                key=lambda path: rough_dates.place(self._known[path].date or self._known[path].date_text)
            )
        elif self._order == BY_TITLE:
            chosen.sort(key=lambda path: self._known[path].title.casefold())
        chosen.sort(key=lambda path: self._known[path].rehearsal)  # after her dialogues, whatever the order
        if chosen != self._shown:
            self.beginResetModel()
            self._shown = chosen
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(COLUMNS[section]) if COLUMNS[section] else ""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.at(index.row())
        if one is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return says(one, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return aloud(one) if index.column() == DIALOGUE else says(one, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (DIALOGUE, NEXT):
            return plain(one.next if index.column() == NEXT else f"{says(one, DIALOGUE)}\n{one.path.name}")
        return one if role == SUMMARY else None


def fits(one: Summary, sought: str) -> bool:
    """Whether title, place or file name has every word."""
    held = f"{one.title} {one.place} {one.path.stem}".casefold()
    return all(word in held for word in sought.split())


def says(one: Summary, column: int) -> str:
    """One cell in words."""
    if column == DIALOGUE:
        return one.title or _("Untitled dialogue")
    if column == DATE:
        return on(one)
    if column == PARTICIPANTS:
        return came(one)
    if column == STAGE:
        return stage(one)
    return one.next if column == NEXT else _("Open")


def stage(one: Summary) -> str:
    """How far it has come, or why that is not known."""
    if one.is_in_use:
        return _("Open now")
    if one.is_wrong:
        return _("Can't be opened")
    if one.rehearsal:
        return _("REHEARSAL")
    return _(STAGES[one.stage]) if one.stage else ""


def on(one: Summary) -> str:
    """The evening's day, or the inexact words for it."""
    return dates.day_of(one.date, one.date_text)


def came(one: Summary) -> str:
    """51 / 60 when they have come, 34 registered before."""
    if one.attended is not None and one.registered is not None:
        return f"{one.attended} / {one.registered}"
    if one.attended is not None:
        return _("{n} came").format(n=one.attended)
    if one.registered is not None:
        return _("{n} registered").format(n=one.registered)
    return ""


def aloud(one: Summary) -> str:
    """The whole row as a screen reader says it."""
    said = (says(one, DIALOGUE), one.place, on(one), came(one), says(one, STAGE), one.next)
    return ", ".join(part for part in said if part)
