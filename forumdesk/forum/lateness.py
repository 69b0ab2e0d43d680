"""Late: three ways to catch up, each reckoned out for every step that remains before one is chosen.

Pure functions in whole minutes; `clock.replan` makes the chosen way true.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from forumdesk.forum.agenda import AgendaStep

SHORTEN, DROP, MOVE = "shorten", "drop", "move"
LEAST = 1
"""Minutes: no step is shortened to nothing."""


@dataclass(frozen=True)
class Change:
    """What a way does to one step: its minutes before and after, and for each table if the tables speak."""

    step_id: int
    title: str
    kind: str
    before: int
    after: int
    dropped: bool = False
    seconds_per_table: int | None = None


@dataclass(frozen=True)
class Way:
    """`short_by` are the minutes that this way can't catch up, `spare` those it gains beyond the need."""

    key: str
    changes: tuple[Change, ...]
    short_by: int = 0
    spare: int = 0
    moved_end: int = 0

    @property
    def minutes(self) -> int:
        """What the remaining steps take."""
        return sum(change.after for change in self.changes)

    @property
    def gained(self) -> int:
        """How much earlier the evening ends than it would."""
        return sum(change.before - change.after for change in self.changes)


def three_ways(
    here: AgendaStep | None, coming: Sequence[AgendaStep], late: int, spent_s: int = 0, tables: int = 0
) -> tuple[Way, Way, Way]:
    """Shorten, drop, move the end; `here` is the step under way, which has run for `spent_s` seconds."""
    late = max(0, late)
    steps = [step for step in ((here,) if here else ()) + tuple(coming) if not step.dropped]
    least = [_least(step, spent_s if step is here else 0) for step in steps]
    return (
        _shorten(steps, least, late, tables),
        _drop(steps, [bool(step.optional) and step is not here for step in steps], late, tables),
        Way(MOVE, tuple(_change(step, step.lasts, tables) for step in steps), moved_end=late),
    )


def share(wanted: int, rooms: Sequence[int]) -> tuple[int, ...]:
    """Split minutes after how much room there is in each; the sum is exact, as long as there is room."""
    whole = sum(rooms)
    wanted = min(wanted, whole)
    if not wanted:
        return (0,) * len(rooms)
    parts = [wanted * room // whole for room in rooms]
    nearest = sorted(range(len(rooms)), key=lambda place: -(wanted * rooms[place] % whole))
    for place in nearest[: wanted - sum(parts)]:
        parts[place] += 1
    return tuple(parts)


def leave_out(wanted: int, minutes: Sequence[int]) -> frozenset[int]:
    """What to leave out, with as little as possible lost beyond the need; all if that is too few."""
    if sum(minutes) <= wanted:
        return frozenset(place for place, length in enumerate(minutes) if length)
    found: dict[int, tuple[int, ...]] = {0: ()}
    for place, length in enumerate(minutes):
        for total, places in list(found.items()):
            reached = found.get(total + length)
            if total < wanted and (reached is None or len(reached) > len(places) + 1):
                found[total + length] = (*places, place)
    return frozenset(found[min(total for total in found if total >= wanted)])


def _shorten(steps: list[AgendaStep], least: list[int], late: int, tables: int) -> Way:
    rooms = [max(0, step.lasts - low) for step, low in zip(steps, least, strict=True)]
    parts = share(late, rooms)
    changes = [_change(step, step.lasts - part, tables) for step, part in zip(steps, parts, strict=True)]
    return Way(SHORTEN, tuple(changes), short_by=late - sum(parts))


def _drop(steps: list[AgendaStep], can_go: list[bool], late: int, tables: int) -> Way:
    gone = leave_out(late, [step.lasts if can else 0 for step, can in zip(steps, can_go, strict=True)])
    changes = tuple(
        _change(step, 0, tables, dropped=True) if place in gone else _change(step, step.lasts, tables)
        for place, step in enumerate(steps)
    )
    gained = sum(steps[place].lasts for place in gone)
    return Way(DROP, changes, short_by=max(0, late - gained), spare=max(0, gained - late))


def _least(step: AgendaStep, spent_s: int) -> int:
    """As short as it can be: its minimum, and what has already passed of it."""
    return max(LEAST, step.min_minutes, ceil(spent_s / 60))


def _change(step: AgendaStep, after: int, tables: int, *, dropped: bool = False) -> Change:
    speak = step.kind == "present" or step.minutes_per_table
    per_table = after * 60 // tables if speak and tables and not dropped else None
    return Change(step.id, step.title, step.kind, step.lasts, after, dropped, per_table)
