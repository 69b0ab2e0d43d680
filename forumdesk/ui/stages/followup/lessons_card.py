"""The lessons: what worked, what to think of next time, what to avoid."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import lessons
from forumdesk.forum.lessons import KINDS
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.entry import Acts, Entry, Part, Turn
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _


class LessonsCard(Card):
    """A column per kind; a lesson can be moved to another kind from its menu."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Lessons"), parent=parent)
        self.desk = desk
        row = QHBoxLayout()
        row.setSpacing(22)
        self.kinds = {kind: self._kind(row, kind) for kind in KINDS}
        self.column.addLayout(row)

    def refresh(self) -> None:
        found = self.desk.ask(lessons.in_order)
        for kind, entries in self.kinds.items():
            entries.show_entries([Entry(one.id, (one.text,)) for one in found if one.kind == kind])

    def _kind(self, row: QHBoxLayout, kind: str) -> Entries:
        name = _(KINDS[kind])
        acts = Acts(
            partial(self._add, kind), self._edit, self._remove, turns=lambda _lesson: self._turns(kind)
        )
        entries = Entries(name, (Part("text", name, _("+ New lesson")),), acts, grows=True)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Text(name, "field"))
        column.addWidget(entries)
        column.addStretch(1)
        row.addLayout(column, 1)
        return entries

    def _add(self, kind: str, texts: tuple[str, ...]) -> int:
        return self.desk.change(N_("Add lesson"), lessons.add, kind, texts[0])

    def _edit(self, lesson_id: int, field: str, value: str) -> None:
        merge = f"lesson.{lesson_id}.{field}"
        self.desk.change(N_("Change lesson"), lessons.edit, lesson_id, field, value, merge=merge)

    def _remove(self, lesson_id: int) -> None:
        self.desk.change(N_("Remove lesson"), lessons.remove, lesson_id)

    def _turns(self, kind: str) -> tuple[Turn, ...]:
        words = _("Move to “{heading}”")
        return tuple(
            Turn(words.format(heading=_(KINDS[other])), partial(self._move, other))
            for other in KINDS
            if other != kind
        )

    def _move(self, kind: str, lesson_id: int) -> None:
        self.desk.change(N_("Move lesson"), lessons.edit, lesson_id, "kind", kind)
