"""The stage of the notes: what the tables wrote in round 2, per area; a line to enter more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.forum import areas, notes, rounds, tables
from forumdesk.forum.areas import Area
from forumdesk.forum.notes import Note
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.ui.widgets.area_name import AreaName
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.coming import Coming
from forumdesk.ui.widgets.heading import Heading
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, ngettext


class NotesView(StageView):
    """One card per area with its notes; above, a line that adds one by Enter."""

    WATCHES = frozenset({"area", "note", "table", "round"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.heading = Heading(_("Notes"))
        self.area = Choice({})
        self.under = Choice({key: _(words) for key, words in notes.HEADINGS.items()})
        self.line = Line()
        self.held = QVBoxLayout()
        self._lay_out()
        self.line.returnPressed.connect(self.enter)
        self.setFocusProxy(self.line)

    def enter(self) -> None:
        """Add the note that was written."""
        text = self.line.text().strip()
        if not text or self.area.currentIndex() < 0:
            return
        where, under = int(self.area.currentData()), self.under.value()
        if self.desk.do(N_("Write note"), notes.add, where, under, text) is not None:
            self.line.clear()

    def refresh(self) -> None:
        hung = self.desk.ask(areas.in_order)
        chosen = self.area.currentData()
        self.area.clear()
        for one in hung:
            self.area.addItem(" ".join((one.letter, one.name)).strip(), one.id)
        self.area.setCurrentIndex(max(0, self.area.findData(chosen)) if hung else -1)
        self.entering.setEnabled(bool(hung) and not self.desk.file.read_only)
        written = self.desk.ask(notes.in_order)
        self.heading.say(self._question())
        _empty(self.held)
        for one in hung:
            self.held.addWidget(_card(one, [note for note in written if note.area_id == one.id]))
        if not hung:
            self.held.addWidget(self._no_areas())
        self.held.addStretch(1)

    def settle(self) -> bool:
        """A note that was written but not entered is entered."""
        self.enter()
        return not self.line.text().strip()

    def _lay_out(self) -> None:
        self.entering = Card()
        self.area.setAccessibleName(_("Area"))
        self.under.setAccessibleName(_("Heading"))
        self.line.setAccessibleName(_("Write a note and press Enter"))
        self.line.setPlaceholderText(_("Write a note and press Enter"))
        row = QHBoxLayout()
        row.addWidget(self.area, 2)
        row.addWidget(self.under, 1)
        row.addWidget(self.line, 4)
        row.addWidget(button(_("Add"), self.enter))
        self.entering.column.addLayout(row)
        inside = QWidget()
        inside.setProperty("kind", "plain")
        inside.setLayout(self.held)
        self.held.setContentsMargins(0, 0, 0, 0)
        self.held.setSpacing(10)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(_("Notes by area"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.heading, self.entering, scroll, self._coming()):
            column.addWidget(part, 1 if part is scroll else 0)

    def _coming(self) -> Coming:
        return Coming(
            _("notes beside the scanned sheets, occupancy per rotation, changes to each note."),
            _("Until then, enter the notes here; a slip of the pen is mended by Undo."),
            button(_("To the documentation"), lambda: self.desk.wanted.emit("documentation")),
        )

    def _question(self) -> str:
        asked = [one.question for one in self.desk.ask(rounds.in_order) if one.number == 2]
        return asked[0] if asked else ""

    def _no_areas(self) -> Card:
        card = Card(_("There are no areas yet"))
        card.column.addWidget(Text(_("Notes belong to areas, and areas are made on the board."), wraps=True))
        to_board = button(_("To the board"), lambda: self.desk.wanted.emit("board"), "primary")
        card.column.addWidget(to_board, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _card(area: Area, written: list[Note]) -> Card:
    card = Card()
    card.column.addWidget(AreaName(area))
    if not written:
        card.column.addWidget(Text(_("No notes yet"), "hint"))
    for key, heading in notes.HEADINGS.items():
        texts = [
            f"{note.text} ({note.who})" if note.who else note.text for note in written if note.heading == key
        ]
        if texts:
            card.column.addWidget(Text(_(heading), "field"))
            for text in texts:
                card.column.addWidget(Text(text, wraps=True))
    return card


def _empty(column: QLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def subtitle(desk: Desk) -> str:
    """round 2 · 6 tables."""
    count = len(desk.ask(tables.in_order))
    return _("round 2") + " · " + ngettext("{n} table", "{n} tables", count).format(n=count)


STAGE = Stage("notes", 6, N_("Notes"), subtitle, by_the_rule("notes"), NotesView)
