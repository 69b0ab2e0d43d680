"""The parked comments: who answers for each, to whom it was forwarded and when, and the answer."""

from functools import partial

from PySide6.QtWidgets import QWidget

from forumdesk.forum import parking
from forumdesk.forum.parking import Slip
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.day_line import DayLine, as_iso
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.row import Row
from forumdesk.ui.widgets.rows import Rows
from forumdesk.ui.widgets.text import Pill, Text
from forumdesk.words import N_, _, ngettext

COLUMNS = {
    "text": (N_("Comment"), 0),
    "owner": (N_("Who answers"), 120),
    "forwarded_to": (N_("Forwarded to"), 130),
    "forwarded": (N_("Day"), 134),
    "answer": (N_("Answer"), 0),
}
"""What each column is called, and its width in pixels of the design."""


class AnswersCard(Card):
    """A row a slip; slips are added where they are parked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Parked comments and their answers"), parent=parent)
        self.desk = desk
        self.state = Pill()
        self.none = Text(_("Nothing was parked."), "soft")
        self.rows = Rows(self._row, [_(words) for words, _w in COLUMNS.values()], self._widths())
        self.fields: dict[tuple[int, str], Field] = {}
        for part in (self.state, self.none, self.rows):
            self.column.addWidget(part)

    def refresh(self) -> None:
        slips = self.desk.ask(parking.in_order)
        there = {slip.id for slip in slips}
        self.fields = {key: field for key, field in self.fields.items() if key[0] in there}
        self.rows.show_ids([slip.id for slip in slips])
        for slip in slips:
            self._show(slip)
        left = sum(not slip.answer.strip() for slip in slips)
        words = ngettext("{n} without an answer", "{n} without an answer", left).format(n=left)
        self.state.say(words if left else _("all answered"), "warn" if left else "good")
        self.state.setVisible(bool(slips))
        self.none.setVisible(not slips)

    def _row(self, slip_id: int) -> Row:
        for key, (name, _width) in COLUMNS.items():
            store = partial(self._store, slip_id, key)
            self.fields[slip_id, key] = Field(_(name), _editor(key), store, named=False)
            if self.desk.file.read_only:
                self.fields[slip_id, key].editor.lock()
        widgets = [self.fields[slip_id, key] for key in COLUMNS]
        return Row(slip_id, widgets, self._widths(), below=widgets[-1:])

    def _show(self, slip: Slip) -> None:
        for key in COLUMNS:
            self.fields[slip.id, key].show_stored(getattr(slip, key))

    def _store(self, slip_id: int, key: str, value: str) -> None:
        if key == "forwarded":
            value = as_iso(value)
        merge = f"parking.{slip_id}.{key}"
        self.desk.change(N_("Answer a parked comment"), parking.edit, slip_id, key, value, merge=merge)

    @staticmethod
    def _widths() -> list[int]:
        return [width for _name, width in COLUMNS.values()]


def _editor(key: str) -> Line | Lines:
    if key in ("text", "answer"):
        return Lines(1)
    return DayLine() if key == "forwarded" else Line()
