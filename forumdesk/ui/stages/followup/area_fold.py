"""What lies behind an area: its cards, also those merged, each with an imprint of its own, and its notes."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumdesk.forum import imprints
from forumdesk.forum.imprints import Imprint
from forumdesk.forum.notes import HEADINGS, Note
from forumdesk.forum.themes import ThemeCard
from forumdesk.forum.trail import Traced
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.followup.imprint_fields import WIDTHS, ImprintFields
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.row import Row
from forumdesk.ui.widgets.rows import Rows
from forumdesk.ui.widgets.text import Text, plain
from forumdesk.words import N_, _, ngettext

INDENT, MERGED = 32, 52
"""Pixels of the design that a card stands to the right of its area, and one behind another card."""


class CardCell(QWidget):
    """A card's code, which leads to the board, what it says, and into which card it went."""

    def __init__(self, to_board: Callable[[], object]) -> None:
        super().__init__()
        self.code = button("", to_board, "link")
        self.said, self.about = Text("", wraps=True), Text("", "hint", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.about, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(1)
        self._column.addLayout(row)
        self._column.addWidget(self.said)

    def show_card(self, card: ThemeCard, head: ThemeCard) -> None:
        merged = card is not head
        self._column.setContentsMargins(Sizes.now().px(MERGED if merged else INDENT), 4, 0, 4)
        self.code.setText(card.code)
        self.code.setAccessibleName(_("Show {card} on the board").format(card=card.code))
        self.code.setToolTip(self.code.accessibleName())
        table = "" if card.table is None else _("Table {number}").format(number=card.table)
        into = _("merged into {card}").format(card=head.code) if merged else ""
        self.about.setText(" · ".join(part for part in (table, into) if part))
        self.said.setText(card.text if merged else card.shown)
        self.said.setToolTip(plain(card.meaning))


class AreaFold(QWidget):
    """Made when an area is unfolded for the first time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._area = desk, 0
        self.fields: dict[int, ImprintFields] = {}
        self.cells: dict[int, CardCell] = {}
        self.rows = Rows(self._row, (), WIDTHS)
        self.no_cards = Text(_("No card hangs in this area."), "soft")
        self.notes_head, self.notes = Text(_("Notes"), "field"), Text("", wraps=True)
        self.to_notes = button("", self._go_to_notes, "link")
        self._lay_out()

    def show_area(self, traced: Traced, judged: dict[int, Imprint]) -> None:
        """The cards from top to bottom, each followed by those behind it; then the notes."""
        self._area = traced.area.id
        self.rows.show_ids([card.id for card, _head in traced.cards])
        self.fields = {card_id: self.fields[card_id] for card_id in self.rows.ids}
        self.no_cards.setVisible(not traced.piles)
        for card, head in traced.cards:
            self.cells[card.id].show_card(card, head)
            about = _("Card {code}, {text}").format(code=card.code, text=card.shown)
            self.fields[card.id].show(judged.get(card.id), about)
        self.notes.setText("\n".join(_told(traced.notes)) or _("No notes were typed in."))
        count = ngettext("{n} note", "{n} notes", len(traced.notes)).format(n=len(traced.notes))
        self.to_notes.setText(_("Show {notes} in Notes").format(notes=count))
        self.to_notes.setAccessibleName(f"{traced.area.letter}: {self.to_notes.text()}")
        self.to_notes.setAccessibleDescription(self.notes.text())

    def _row(self, card_id: int) -> Row:
        made = ImprintFields(partial(self._store, card_id), locked=self.desk.file.read_only)
        cell = CardCell(lambda: self.desk.pointed.emit("board", "card", str(card_id)))
        self.fields[card_id], self.cells[card_id] = made, cell
        grade, *others = made.fields.values()
        return Row(card_id, [cell, grade, *others], WIDTHS, below=others)

    def _store(self, card_id: int, key: str, value: str) -> None:
        merge = f"imprint.card.{card_id}.{key}"
        self.desk.change(N_("Edit imprint"), imprints.grade_card, card_id, key, value, merge=merge)

    def _go_to_notes(self) -> None:
        self.desk.pointed.emit("notes", "area", str(self._area))

    def _lay_out(self) -> None:
        indent = Sizes.now().px(INDENT)
        head = QHBoxLayout()
        head.addWidget(self.notes_head)
        head.addWidget(self.to_notes)
        head.addStretch(1)
        told = QVBoxLayout()
        told.setContentsMargins(indent, 2, 0, 8)
        told.setSpacing(2)
        told.addWidget(self.no_cards)
        told.addLayout(head)
        told.addWidget(self.notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.rows)
        column.addLayout(told)


def fold_button(turn: Callable[[], object]) -> QPushButton:
    """What unfolds an area and folds it again."""
    return button(_("Show cards and notes"), turn, "fold")


def _told(written: tuple[Note, ...]) -> Iterator[str]:
    """Each note after its heading, and with whom it is to be discussed."""
    for heading, name in HEADINGS.items():
        for note in written:
            if note.heading == heading:
                whom = f" ({_('With: {who}').format(who=note.who)})" if note.who.strip() else ""
                yield f"{_(name)}: {note.text}{whom}"
