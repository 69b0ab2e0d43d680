"""The effect of three ways to catch up, step by step, as a table: now, and after each way."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from forumdesk.forum.lateness import Change, Way
from forumdesk.ui.stages.evening.step_words import titled
from forumdesk.words import N_, _

Index = QModelIndex | QPersistentModelIndex
HEADS = {"shorten": N_("Shorten"), "drop": N_("Leave out"), "move": N_("Move the end")}


@dataclass(frozen=True)
class Told:
    """One cell: its words, and whether the way changes something here."""

    words: str
    changed: bool = False
    gone: bool = False


class LatenessModel(QAbstractTableModel):
    """A row per step that remains; the columns are the step, as it is now, and the three ways."""

    def __init__(self) -> None:
        super().__init__()
        self.ways: tuple[Way, ...] = ()
        self.rows: tuple[tuple[Told, ...], ...] = ()

    def show(self, ways: tuple[Way, ...], begins: datetime, spent_s: int) -> None:
        """Show these ways; the first step began so long before `begins` that it is where it is now."""
        self.beginResetModel()
        self.ways = ways
        self.rows = tuple(self._row(place, begins, spent_s) for place in range(len(ways[0].changes)))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 2 + len(self.ways)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        told = self.rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return told.words if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._head(index.column())}: {told.words}"
        if role == Qt.ItemDataRole.FontRole and (told.changed or told.gone):
            font = QFont()
            font.setBold(told.changed)
            font.setStrikeOut(told.gone)
            return font
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._head(section)
        return None

    def _head(self, column: int) -> str:
        return (_("Step"), _("Now"), *(_(HEADS[way.key]) for way in self.ways))[column]

    def _row(self, place: int, begins: datetime, spent_s: int) -> tuple[Told, ...]:
        first = self.ways[0].changes[place]
        cells = [Told(titled(first.title, first.kind))]
        now = _starts([change.before for change in self.ways[0].changes], place, begins, spent_s)
        cells.append(Told(_("{time} · {minutes} min").format(time=now, minutes=first.before)))
        for way in self.ways:
            at = _starts([change.after for change in way.changes], place, begins, spent_s)
            cells.append(_cell(way.changes[place], at))
        return tuple(cells)


def _cell(change: Change, at: str) -> Told:
    if change.dropped:
        return Told(_("left out"), changed=True)
    if change.after == change.before:
        return Told(_("{time} · {minutes} min").format(time=at, minutes=change.after))
    words = _("{time} · {before} → {after} min").format(time=at, before=change.before, after=change.after)
    return Told(words, changed=True)


def _starts(minutes: list[int], place: int, begins: datetime, spent_s: int) -> str:
    """When the step at a place begins; the one under way has begun, and is over at once if it ought to be."""
    if place == 0:
        at = begins
    else:
        first = max(minutes[0] * 60, spent_s)
        at = begins + timedelta(seconds=first + sum(minutes[1:place]) * 60)
    return f"{at.astimezone():%H:%M}"
