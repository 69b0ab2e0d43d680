"""Arrival at the door: three letters and Enter tick a person off; walk-ins and nameless guests beside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import arrival, people
from forumdesk.forum.people import Person
from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.desk import Desk
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.count_tiles import Counted, CountTiles
from forumdesk.ui.widgets.entry import Entry
from forumdesk.ui.widgets.entry_line import EntryLine
from forumdesk.ui.widgets.entry_list import EntryList
from forumdesk.ui.widgets.keys import Keys
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

FIELDS = {"women": N_("Women"), "men": N_("Men"), "other": N_("Others")}
LOW = 320
"""Pixels of the design: a card less high than this leaves out what can be left out."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class SearchLine(EntryLine):
    """The arrows move in the list below while the cursor stays here."""

    undoes_itself = True  # a search is no act of hers

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS and not event.modifiers():
            self.moved.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class ArrivalCard(Card):
    """From the list of people, from counts only, or both."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self.setAccessibleName(_("Arrival"))
        self.search = SearchLine(_("Who is coming in?"), _("Three letters of the name, then Enter …"))
        self.told = Text("", "strong", wraps=True)
        self.list = EntryList(_("People in the list"), none_yet=_("Nobody in the list has such a name."))
        self.walk_in = EntryLine(_("Walk-in"), _("Walk-in: name, woman, organisation"))
        self.no = Text("", "error", wraps=True)
        self.tiles = CountTiles(_("Counts of those who came"), narrowest=76)
        self.counts_about = Text("", "hint", wraps=True)
        self.places = Text("", "hint", wraps=True)
        self.keys = Keys((
            ("Enter", _("has come")), ("↑ ↓", _("choose")), ("Del", _("take back")), ("+ −", _("count")),
        ))  # fmt: skip
        self._lay_out()
        self._listen()
        if desk.file.read_only:
            for line in (self.search, self.walk_in):
                line.lock()

    def refresh(self) -> None:
        listed = self.desk.ask(people.in_order)
        hits = arrival.found(listed, self.search.text())
        self.list.show_entries([_entry(one) for one in hits])
        for part in (self.search, self.list, self.walk_in):
            part.setVisible(bool(listed))  # a single name would be a list, and a list outweighs counts
        counted = self.desk.ask(people.counted)
        self.tiles.show_counted(
            [Counted(n, _(words), "", getattr(counted, key)) for n, (key, words) in enumerate(FIELDS.items())]
        )
        self.setFocusProxy(self.search if listed else self.tiles.tiles[0])
        self.counts_about.setText(
            _("Someone who gives no name is counted here, too.")
            if listed
            else _("No list of people is kept: count them here as they come.")
        )
        self.places.setText(self._who_sits_where())
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """On a low screen only what is typed, found and counted has room."""
        low = self.height() < Sizes.now().px(LOW)
        self.counts_about.setVisible(not low)
        self.keys.setVisible(not low)
        self.places.setVisible(not low and bool(self.places.text()))

    def begin(self) -> None:
        """Put the cursor where the first one is ticked off."""
        if self.search.isVisibleTo(self):
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.tiles.tiles:
            self.tiles.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.told.hide()
        self.no.hide()
        lines = QHBoxLayout()
        lines.setSpacing(6)
        lines.addWidget(self.search, 1)
        lines.addWidget(self.walk_in, 1)
        self.column.addLayout(lines)
        for part in (self.told, self.no):
            self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.counts_about)
        row = QHBoxLayout()
        row.addWidget(self.tiles, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(self.places)
        self.column.addStretch(0)
        self.column.addWidget(self.keys)

    def _listen(self) -> None:
        self.search.textEdited.connect(self._seek)
        self.search.entered.connect(self._enter)
        self.search.escaped.connect(self._clear)
        self.search.moved.connect(self._move)
        self.walk_in.entered.connect(self._walk_in)
        self.walk_in.escaped.connect(self.begin)
        self.list.change.connect(self.tick)
        self.list.remove.connect(self._take_back)
        self.list.above.connect(self.begin)
        self.tiles.stepped.connect(self._count)
        self.tiles.typed.connect(self._set_count)

    # --- searching ---------------------------------------------------------------------------------------

    def _seek(self) -> None:
        self._say("")
        self.refresh()
        self.list.setCurrentIndex(self.list.entries.index(0 if self.search.words() else -1))

    def _move(self, by: int) -> None:
        last = len(self.list.entries.entries) - 1
        row = max(0, min(last, self.list.currentIndex().row() + by))
        self.list.setCurrentIndex(self.list.entries.index(row))

    def _clear(self) -> None:
        self.search.clear()
        self._seek()

    def _enter(self) -> None:
        chosen = self.list.current
        if chosen is not None and (self.search.words() or self.list.currentIndex().isValid()):
            self.tick(chosen.id)

    # --- acts ------------------------------------------------------------------------------------------

    def tick(self, person_id: int) -> None:
        """Mark a person as come, tell the table, and be ready for the next."""
        one = next(one for one in self.desk.ask(people.in_order) if one.id == person_id)
        if not one.attended and not self._try(N_("Tick off at arrival"), arrival.tick, person_id):
            return
        now = next(one for one in self.desk.ask(people.in_order) if one.id == person_id)
        self._clear()
        self._say(_told(now, _("{name} had already come") if one.attended else "{name}"))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self, person_id: int) -> None:
        if self._try(N_("Take back a tick at arrival"), arrival.tick, person_id, False):
            self._say("")

    def _walk_in(self) -> None:
        line = self.walk_in.words()
        if line and self._try(N_("Write in a walk-in"), arrival.walk_in, line):
            self.walk_in.clear()
            self._say(_told(self.desk.ask(people.in_order)[-1], "{name}"))

    def _count(self, place: int, by: int) -> None:
        self._try(N_("Count at arrival"), arrival.count, list(FIELDS)[place], by)

    def _set_count(self, place: int, number: int) -> None:
        self._try(N_("Count at arrival"), arrival.set_count, list(FIELDS)[place], number)

    def _try(self, label: str, command: object, *args: object) -> bool:
        """Do it; a refusal stands under the line."""
        self.no.hide()
        try:
            self.desk.change(label, command, *args)  # type: ignore[arg-type]
        except (Refusal, Fault) as no:
            self.no.setText(str(no))
            self.no.show()
            return False
        return True

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self.no.hide()

    def _who_sits_where(self) -> str:
        words = _("Table {number}: {came} of {seated}")
        return " · ".join(
            words.format(number=one.number, came=one.came, seated=one.seated)
            for one in self.desk.ask(arrival.places)
        )


def _entry(one: Person) -> Entry:
    told = [one.organisation, _("Table {number}").format(number=one.table) if one.table else ""]
    if one.answer == "no":
        told.append(_("had said no"))
    state = _("has come") if one.attended else ""
    texts = (one.name, " · ".join(part for part in told if part))
    spoken = ", ".join(part for part in (*texts, state) if part)
    return Entry(one.id, texts, "✓" if one.attended else "", spoken=spoken)


def _told(one: Person, words: str) -> str:
    table = _("Table {number}").format(number=one.table) if one.table else _("no seat given")
    return f"✓ {words.format(name=one.name)} – {table}"
