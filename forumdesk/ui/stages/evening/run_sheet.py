"""The run sheet: the evening's steps as planned, and beside that what became of them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from forumdesk.forum import agenda
from forumdesk.forum.agenda import AgendaStep, TimedStep
from forumdesk.forum.clock import moment
from forumdesk.ui.clockwork import Clockwork
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.evening.step_list import Outcome, StepList
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext


class RunSheet(Card):
    """Only shown here; it is planned in the planning stage, and the clock says where one is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.desk = desk
        self.setAccessibleName(_("Run sheet"))
        self.column.setContentsMargins(8, 8, 8, 8)
        self.steps = StepList(_("Run sheet"))
        self.none = Text(_("The run sheet is empty. Its steps are planned under Plan."), "soft", wraps=True)
        self.plan = button(_("Plan the steps"), lambda: desk.wanted.emit("plan"), "link")
        self.column.addWidget(self.steps, 1)
        self.column.addWidget(self.none)
        self.column.addWidget(self.plan)
        self.column.addStretch(0)
        self._planned: tuple[TimedStep, ...] = ()
        self._left: int | None = None

    def refresh(self) -> None:
        self._planned = self.desk.ask(agenda.timed)
        self._left = self.desk.ask(agenda.left_over)
        self.steps.setVisible(bool(self._planned))
        self.none.setVisible(not self._planned)
        self.plan.setVisible(not self._planned)
        self.tick()

    def tick(self) -> None:
        """Show what became of the steps by now."""
        self.steps.show_steps(self._planned, outcomes(self.desk.clockwork, self._planned))

    def state(self, *, short: bool = False) -> tuple[str, str]:
        """How the evening stands or, before it begins, when it ends; and the tone of that."""
        if not self._planned:
            return "", "neutral"
        if self.desk.clockwork.state != "waiting":
            return standing_in_words(self.desk.clockwork, short=short)
        left = self._left or 0
        if left:
            words = (
                ngettext("{n} minute is not planned", "{n} minutes are not planned", left)
                if left > 0
                else ngettext("{n} minute too much is planned", "{n} minutes too much are planned", -left)
            )
            return words.format(n=abs(left)), "warn"
        ends = self._planned[-1].ends
        return (_("ends {time}").format(time=ends) if ends else ""), "neutral"


def standing_in_words(clockwork: Clockwork, *, short: bool = False) -> tuple[str, str]:
    """2 min behind plan · ends 21:02, or in short 2 min behind; and the tone of that."""
    found = clockwork.standing
    late = found.minutes
    tone = "warn" if late > 0 else "good"
    if late > 0:
        words = (_("{n} min behind") if short else _("{n} min behind plan")).format(n=late)
    elif late < 0:
        words = (_("{n} min ahead") if short else _("{n} min ahead of plan")).format(n=-late)
    else:
        words = _("on time")
    ends = (_("ended {time}") if found.over else _("ends {time}")).format(time=found.ends_at)
    return f"{words} · {ends}" if found.ends_at and not short else words, tone


def outcomes(clockwork: Clockwork, planned: Sequence[TimedStep]) -> tuple[Outcome, ...]:
    """What became of each step, and when those to come will begin if they don't begin as planned."""
    coming = [step.id for step in clockwork.coming]
    begins = clockwork.now + timedelta(seconds=max(0, clockwork.left_s))
    moves = clockwork.state in ("running", "paused") and clockwork.standing.minutes != 0
    found = []
    for told in planned:
        step = told.step
        if step.id in coming:
            found.append(Outcome("coming", _around(begins, told) if moves else ""))
            begins += timedelta(minutes=step.lasts)
        elif step.dropped:
            found.append(Outcome("dropped", _("left out")))
        else:
            found.append(_begun(step, clockwork))
    return tuple(found)


def _begun(step: AgendaStep, clockwork: Clockwork) -> Outcome:
    began, ended = moment(step.started), moment(step.ended)
    if clockwork.step is not None and step.id == clockwork.step.id:
        return Outcome("now", f"{_at(began)}\u00a0–" if began else "")
    if began is None:
        return Outcome("coming", "")
    return Outcome("been", f"{_at(began)}–{_at(ended)}" if ended else _at(began))


def _around(begins: datetime, told: TimedStep) -> str:
    at = _at(begins)
    return _("about {time}").format(time=at) if at != told.starts else ""


def _at(when: datetime | None) -> str:
    return f"{when.astimezone():%H:%M}" if when else ""
