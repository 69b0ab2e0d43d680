"""Time away: the laptop slept, or the program was not running, and she is asked whether that time counts."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from forumdesk.forum.agenda import AgendaStep
from forumdesk.forum.clock import Clock, moment

ASLEEP = 20
"""Seconds that passed without the computer being awake: fewer are not worth a question."""
BEYOND = timedelta(minutes=30)
"""A step so much over its time when the file is opened has hardly been under way all the while."""

SLEPT, GONE, SET_BACK = "slept", "gone", "set back"


@dataclass(frozen=True)
class Away:
    """What is asked: the step set going at `started` may have run `away_s` seconds too long.

    `kind` is slept, gone (the program was not running for long) or set back (the computer's clock was).
    """

    kind: str
    started: str
    away_s: float

    def and_then(self, more: "Away") -> "Away":
        """Asked again before it was answered."""
        return replace(more, kind=self.kind, away_s=self.away_s + more.away_s)


def slept(clock: Clock, passed: float, awake: float, late: float) -> Away | None:
    """What two readings tell in which so much time passed; `late` is too long to be a slow computer."""
    if clock.state != "running":
        return None
    asleep = passed - awake
    if asleep < ASLEEP:
        asleep = passed if passed >= late else 0  # stopped, or a system whose clocks all count sleep
    return Away(SLEPT, clock.started, asleep) if asleep else None


def after_opening(
    clock: Clock, step: AgendaStep | None, now: datetime, last_changed: datetime
) -> Away | None:
    """What can't be so in a file that has just been opened, though its clock says that it is running."""
    began = moment(clock.started)
    if clock.state != "running" or began is None:
        return None
    ran, known = now - began, max(timedelta(), last_changed - began)
    if ran < timedelta(seconds=-2):
        return Away(SET_BACK, clock.started, (ran - known).total_seconds())
    planned = timedelta(minutes=step.lasts if step else 0)
    if ran + timedelta(milliseconds=clock.elapsed_ms) > planned + BEYOND:
        return Away(GONE, clock.started, (ran - min(known, ran)).total_seconds())
    return None
