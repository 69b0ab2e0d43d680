"""The notes of one area under the five headings, each with a line for the next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.forum import notes, said_before
from forumdesk.forum.notes import HEADINGS, Note
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.draft_keeper import DraftKeeper
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.entry import Acts, Entry, Part, Turn
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.widgets.type_ahead import TypeAhead
from forumdesk.words import N_, _

WIDE = ("further",)
"""Headings that take the whole width, for they say with whom, too."""


class AreaNotes(QScrollArea):
    """What is half written under a heading waits there while another area is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._area: int | None = None
        self._said = said_before.Said()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("kind", "plain")
        self.grid = QGridLayout(inside)
        self.grid.setContentsMargins(0, 0, 8, 0)
        self.grid.setHorizontalSpacing(22)
        self.grid.setVerticalSpacing(16)
        self.setWidget(inside)
        self.headings = {heading: self._heading(place, heading) for place, heading in enumerate(HEADINGS)}
        for entries in self.headings.values():
            for line in entries.lines:
                TypeAhead(line, self._goes_on)
        self.drafts = {key: DraftKeeper(desk, one) for key, one in self.headings.items()}
        self.grid.setRowStretch(self.grid.rowCount(), 1)

    def turn_to(self, area_id: int) -> None:
        """Show another area; half written notes of this one are put aside."""
        if area_id == self._area:
            return
        self._area = area_id
        for key, drafts in self.drafts.items():
            drafts.turn(f"note.{area_id}.{key}")
        for one in self.headings.values():
            one.say_nothing()
        self.refresh()
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        if self._area is None:
            return
        self._said = self.desk.ask(said_before.in_dialogue)
        found = self.desk.ask(notes.of_area, self._area)
        for heading, entries in self.headings.items():
            entries.show_entries([_entry(one) for one in found if one.heading == heading])

    def _goes_on(self, typed: str) -> str:
        """How a line may go on, by what has been written in this dialogue."""
        return self._said.rest(typed)

    def begin(self) -> None:
        """Put the cursor in the first line."""
        next(iter(self.headings.values())).lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _heading(self, place: int, heading: str) -> Entries:
        name = _(HEADINGS[heading])
        parts = [Part("text", name, _("Write a note and press Enter …"))]
        if heading in WIDE:
            parts.append(Part("who", _("With whom to discuss it"), _("With whom? (Tab)")))
        turns = partial(self._turns, heading)
        acts = Acts(partial(self._add, heading), self._edit, self._remove, turns=turns)
        entries = Entries(name, parts, acts, grows=True)
        block = QVBoxLayout()
        block.setSpacing(4)
        block.addWidget(Text(name, "strong"))
        block.addWidget(entries)
        block.addStretch(1)
        wide = heading in WIDE
        self.grid.addLayout(block, place // 2, 0 if wide else place % 2, 1, 2 if wide else 1)
        return entries

    def _add(self, heading: str, texts: Sequence[str]) -> int:
        led, rest = notes.led(texts[0], {key: _(name) for key, name in HEADINGS.items()})
        if led and led != heading:
            heading, texts = led, (rest, *texts[1:])
        return self.desk.change(N_("Write note"), notes.add, self._area, heading, *texts)

    def _edit(self, note_id: int, field: str, value: str) -> None:
        merge = f"note.{note_id}.{field}"
        self.desk.change(N_("Change note"), notes.edit, note_id, field, value, merge=merge)

    def _remove(self, note_id: int) -> None:
        self.desk.change(N_("Remove note"), notes.remove, note_id)

    def _turns(self, heading: str, _note_id: int) -> tuple[Turn, ...]:
        """To every other heading."""
        words = _("Move to “{heading}”")
        return tuple(
            Turn(words.format(heading=_(HEADINGS[other])), partial(self._move, other))
            for other in HEADINGS
            if other != heading
        )

    def _move(self, heading: str, note_id: int) -> None:
        self.desk.change(N_("Move note to another heading"), notes.edit, note_id, "heading", heading)


def _entry(one: Note) -> Entry:
    texts = (one.text, one.who) if one.heading in WIDE else (one.text,)
    return Entry(one.id, texts)
