"""Other sources that were used beside the dialogue."""

from PySide6.QtWidgets import QWidget

from forumdesk.forum import sources
from forumdesk.forum.sources import Source
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.entry import Acts, Entry, Part
from forumdesk.words import N_, _


class SourcesCard(Card):
    """A kind, how many if it is known, and a comment."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Other sources"), parent=parent)
        self.desk = desk
        parts = (
            Part("kind", _("Other source"), _("+ New source, for example a study visit")),
            Part("count", _("How many"), _("How many (Tab)")),
            Part("text", _("Comment"), _("Comment (Tab)")),
        )
        acts = Acts(self._add, self._edit, self._remove)
        self.entries = Entries(_("Other sources"), parts, acts, grows=True)
        self.column.addWidget(self.entries)
        self.column.addStretch(1)

    def refresh(self) -> None:
        self.entries.show_entries([_entry(one) for one in self.desk.ask(sources.in_order)])

    def _add(self, texts: tuple[str, ...]) -> int:
        return self.desk.change(N_("Add source"), sources.add, *texts)

    def _edit(self, source_id: int, field: str, value: str) -> None:
        merge = f"source.{source_id}.{field}"
        self.desk.change(N_("Change source"), sources.edit, source_id, field, value, merge=merge)

    def _remove(self, source_id: int) -> None:
        self.desk.change(N_("Remove source"), sources.remove, source_id)


def _entry(one: Source) -> Entry:
    count = "" if one.count is None else str(one.count)
    told = f"{one.kind} · {count}" if count else one.kind
    return Entry(one.id, (one.kind, count, one.text), shown=(told, one.text))
