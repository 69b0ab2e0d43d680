"""How the evening stands against its plan: by how much it is late, and when it will end as it looks now."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from forumdesk.forum.clock import Clock, Steps, ahead, moment

NEAR = timedelta(hours=2)
"""A start further from the planned time of day is a try-out, and counts as on time."""
HALF_A_DAY = timedelta(hours=12)


@dataclass(frozen=True)
class Standing:
    """`behind_s` is below zero if the evening will end earlier than agreed; no end while it has no start."""

    behind_s: int = 0
    end: datetime | None = None
    over: bool = False

    @property
    def minutes(self) -> int:
        """Whole minutes late, or early if below zero."""
        return int(self.behind_s / 60)

    @property
    def ends_at(self) -> str:
        """HH:MM where the evening is held, or ''; as many minutes after the agreed end as `minutes` says."""
        if self.end is None:
            return ""
        if self.over:
            return f"{self.end.astimezone():%H:%M}"
        agreed = self.end - timedelta(seconds=self.behind_s)
        return f"{(agreed + timedelta(minutes=self.minutes)).astimezone():%H:%M}"


def stands(clock: Clock, steps: Steps, start: timedelta | None, now: datetime, left_s: int) -> Standing:
    """`start` is the planned time of day, `left_s` what is left of the step under way."""
    began = first_start(steps)
    if began is None:
        return Standing()
    whole = timedelta(minutes=sum(step.minutes for step in steps) + clock.moved_end_min)
    agreed = began - late_start(began, start) + whole
    end = _end(clock, steps, now, left_s)
    return Standing(round((end - agreed).total_seconds()), end, clock.state == "ended")


def signal(left_s: int, planned_s: int) -> str:
    """Is a step 'over' its time, or will it be 'soon': in two minutes, a short step in fewer."""
    if left_s <= 0:
        return "over"
    before = 120 if planned_s >= 600 else 60 if planned_s >= 180 else 30
    return "soon" if left_s <= before else ""


def first_start(steps: Steps) -> datetime | None:
    """When the first step began."""
    return min((began for step in steps if (began := moment(step.started))), default=None)


def late_start(began: datetime, start: timedelta | None) -> timedelta:
    """By how much the evening began later than planned."""
    if start is None:
        return timedelta()
    here = began.astimezone()
    clock_time = timedelta(hours=here.hour, minutes=here.minute, seconds=here.second)
    late = (clock_time - start + HALF_A_DAY) % timedelta(days=1) - HALF_A_DAY
    return late if abs(late) <= NEAR else timedelta()


def _end(clock: Clock, steps: Steps, now: datetime, left_s: int) -> datetime:
    if clock.state == "ended":
        return max((ended for step in steps if (ended := moment(step.ended))), default=now)
    to_come = sum(step.lasts for step in ahead(clock, steps))
    return now + timedelta(seconds=max(0, left_s) + to_come * 60)
