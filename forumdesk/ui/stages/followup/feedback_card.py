"""Feedback to the participants: when it was promised, how long that is, and when it was given."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.forum import dialogue, rough_dates, timeline
from forumdesk.forum.checklist.items import day_of
from forumdesk.ui import dates
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.day_line import DayLine, as_iso
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.text import Pill
from forumdesk.words import N_, _, ngettext

SOON = 7
"""So many days before the promised day it is pressing; the start screen reminds of it then."""


class FeedbackCard(Card):
    """The day may be inexact: it is kept as it is written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Feedback to the participants"), parent=parent)
        self.desk = desk
        self.state = Pill()
        self.promised = Field(
            _("Promised"), DayLine(), self._promise, hint=_("a day, or for example “in June 2012”")
        )
        self.given = Field(
            _("Given"), DayLine(), self._give, hint=_("Then the start screen stops reminding.")
        )
        self.today = button(_("Given today"), lambda: self._give(date.today().isoformat()), "link")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.promised, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.given, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(self.today, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.state)
        self.column.addStretch(1)

    def refresh(self) -> None:
        promised, given = self.desk.ask(dialogue.the_dialogue).feedback_promise, self.told()
        self.promised.show_stored(promised)
        self.given.show_stored(given)
        words, tone = state(promised, given, date.today())
        self.state.say(words, tone)
        self.state.setVisible(bool(words))
        self.today.setVisible(not given and not self.desk.file.read_only)

    def told(self) -> str:
        """When it was given, as written."""
        return self.desk.ask(timeline.feedback_given)

    def _promise(self, text: str) -> None:
        self.desk.change(
            N_("Promise feedback"), dialogue.edit, "feedback_promise", as_iso(text).strip(), merge="promise"
        )

    def _give(self, text: str) -> None:
        self.desk.change(
            N_("Say when feedback was given"), timeline.give_feedback, as_iso(text), merge="given"
        )


def state(promised: str, given: str, today: date) -> tuple[str, str]:
    """How it stands, in words, and the tone of the pill; nothing while nothing is promised or given."""
    if given:
        return _("given {day}").format(day=_said(given)), "good"
    if not promised.strip():
        return "", "neutral"
    day = day_of(promised)
    if day is None:
        late = rough_dates.place(promised) < (today.year, today.month, today.day)
        words = _("promised: {when}, which has passed") if late else _("promised: {when}")
        return words.format(when=promised), "wrong" if late else "neutral"
    left = (day - today).days
    if left < 0:
        return ngettext("{n} day late", "{n} days late", -left).format(n=-left), "wrong"
    if not left:
        return _("promised for today"), "warn"
    return ngettext("{n} day left", "{n} days left", left).format(n=left), (
        "warn" if left <= SOON else "neutral"
    )


def _said(text: str) -> str:
    day = day_of(text)
    return dates.day(day) if day else text
