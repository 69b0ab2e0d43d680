"""The timeline: what happened after the evening, in the order of dates, exact or not."""

from PySide6.QtWidgets import QWidget

from forumdesk.forum import timeline
from forumdesk.forum.checklist.items import day_of
from forumdesk.refusal import Refusal
from forumdesk.ui import dates
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.day_line import as_iso
from forumdesk.ui.widgets.entries import Entries
from forumdesk.ui.widgets.entry import Acts, Entry, Part
from forumdesk.words import N_, _, language, speaker


class TimelineCard(Card):
    """What happened, and when; feedback stands among it, but is told beside."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Timeline"), parent=parent)
        self.desk = desk
        parts = (
            Part("text", _("What happened"), _("+ What happened, for example a referral round")),
            Part("date_text", _("When"), _("When, exactly or roughly (Tab)")),
        )
        self.entries = Entries(_("Timeline"), parts, Acts(self._add, self._edit, self._remove), grows=True)
        self.column.addWidget(self.entries)
        self.column.addStretch(1)

    def refresh(self) -> None:
        self.entries.show_entries([_entry(one) for one in self.desk.ask(timeline.in_order)])

    def _add(self, texts: tuple[str, ...]) -> int:
        text, when = texts
        return self.desk.change(N_("Add to the timeline"), timeline.add, as_iso(when), text)

    def _edit(self, entry_id: int, field: str, value: str) -> None:
        known = next(one for one in self.desk.ask(timeline.in_order) if one.id == entry_id)
        if known.of_feedback and field == "text":
            raise Refusal(_("That is told by “Feedback to the participants”. Add a line for anything else."))
        value = as_iso(value) if field == "date_text" else value
        merge = f"timeline.{entry_id}.{field}"
        self.desk.change(N_("Change the timeline"), timeline.edit, entry_id, field, value, merge=merge)

    def _remove(self, entry_id: int) -> None:
        self.desk.change(N_("Remove from the timeline"), timeline.remove, entry_id)


def _entry(one: timeline.Entry) -> Entry:
    words, day = one.words(speaker(language())), day_of(one.date_text)
    when = dates.day(day) if day else one.date_text
    return Entry(one.id, (words, one.date_text), shown=(words, when))
