"""The clock of the evening: which step it is at, how long that has run, and what turns it.

A running clock is stored once, as the moment when it was set going, and reckoned from there. The clockwork
on the screen reads the time and hands it in as a Moment.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, update

from forumdesk.forum import agenda, rows
from forumdesk.forum.agenda import AgendaStep
from forumdesk.forum.lateness import Way
from forumdesk.forum.schema import agenda_step, clock
from forumdesk.refusal import Refusal
from forumdesk.words import _

LEAST = 1
"""Minutes: a step that is under way can't be made shorter."""
Steps = tuple[AgendaStep, ...]


@dataclass(frozen=True)
class Clock:
    """`state` is waiting, running, paused or ended; it ran `elapsed_ms` when it was `started` (ISO, UTC)."""

    step_id: int | None
    state: str
    elapsed_ms: int
    started: str
    moved_end_min: int


@dataclass(frozen=True)
class Moment:
    """What the clockwork reads: the time, and how long the step has run, pauses left out."""

    now: datetime
    elapsed_ms: int = 0

    @property
    def told(self) -> str:
        """As the file keeps it."""
        return self.now.astimezone(UTC).isoformat(timespec="milliseconds")


def the_clock(conn: Connection) -> Clock:
    return rows.the_only(conn, Clock, clock)


def moment(told: str) -> datetime | None:
    """A moment as the file keeps it; None for none, or for what is none."""
    try:
        found = datetime.fromisoformat(told) if told else None
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found and found.tzinfo is None else found


def step_at(clock_now: Clock, steps: Steps) -> AgendaStep | None:
    """The step that the clock is at."""
    return next((step for step in steps if step.id == clock_now.step_id), None)


def ahead(clock_now: Clock, steps: Steps) -> Steps:
    """The steps still to come, in order; those left out are not among them."""
    if clock_now.state == "ended":
        return ()
    here = step_at(clock_now, steps)
    if here is None:
        begun = max((place for place, step in enumerate(steps) if step.started), default=-1)
    else:
        begun = steps.index(here)
    return tuple(step for step in steps[begun + 1 :] if not step.dropped)


# --- commands ---------------------------------------------------------------------------------------


def start(conn: Connection, at: Moment) -> None:
    """Set the clock going at the first step that has not been."""
    found, steps = the_clock(conn), agenda.in_order(conn)
    coming = ahead(found, steps)
    if found.state == "ended" or not coming:
        raise Refusal(_("There is no step left to start. Plan the steps, or go back one step."))
    _begin(conn, coming[0], at)


def pause(conn: Connection, at: Moment) -> None:
    """Let the step stand still."""
    if the_clock(conn).state == "running":
        _set(conn, state="paused", elapsed_ms=at.elapsed_ms, started="")


def go_on(conn: Connection, at: Moment) -> None:
    """Let the step run again where it stood."""
    if the_clock(conn).state == "paused":
        _set(conn, state="running", started=at.told)


def next_step(conn: Connection, at: Moment) -> None:
    """End the step and begin the next one; after the last the evening has ended."""
    found = the_clock(conn)
    if found.state == "ended":
        return
    if found.state == "waiting":
        start(conn, at)
        return
    coming = ahead(found, agenda.in_order(conn))
    if not coming:
        finish(conn, at)
        return
    _end(conn, found, at)
    _begin(conn, coming[0], at)


def previous_step(conn: Connection, at: Moment) -> None:
    """Take the step before up again, as if it had never ended."""
    found, steps = the_clock(conn), agenda.in_order(conn)
    here = step_at(found, steps)
    place = steps.index(here) if here else len(steps)
    before = [step for step in steps[:place] if step.started]
    if not before:
        raise Refusal(_("This is the first step."))
    if here is not None:
        rows.edit(conn, agenda_step, here.id, started="", ended="")
    rows.edit(conn, agenda_step, before[-1].id, ended="")
    ran = _ran_ms(before[-1]) + (at.elapsed_ms if here else 0)
    _set(conn, step_id=before[-1].id, state="running", elapsed_ms=ran, started=at.told)


def add_minutes(conn: Connection, minutes: int) -> None:
    """Give the step that is under way more minutes, or fewer."""
    here = step_at(the_clock(conn), agenda.in_order(conn))
    if here is None:
        raise Refusal(_("No step is under way. Start the clock first."))
    rows.edit(conn, agenda_step, here.id, replanned_minutes=max(LEAST, here.lasts + minutes))


def finish(conn: Connection, at: Moment) -> None:
    """The evening is over."""
    found = the_clock(conn)
    if found.state in ("running", "paused"):
        _end(conn, found, at)
        _set(conn, step_id=None, state="ended", elapsed_ms=0, started="")


def count_from(conn: Connection, at: Moment) -> None:
    """Let the step have run as long as is told, and go on from there."""
    if the_clock(conn).state == "running":
        _set(conn, elapsed_ms=max(0, at.elapsed_ms), started=at.told)


def replan(conn: Connection, way: Way) -> None:
    """Catch up in the way that was chosen."""
    for change in way.changes:
        if change.dropped:
            rows.edit(conn, agenda_step, change.step_id, dropped=1)
        elif change.after != change.before:
            rows.edit(conn, agenda_step, change.step_id, replanned_minutes=change.after)
    if way.moved_end:
        _set(conn, moved_end_min=the_clock(conn).moved_end_min + way.moved_end)


def from_the_beginning(conn: Connection) -> None:
    """As if the evening had not been run: no step has begun, none is left out or has other minutes."""
    conn.execute(update(agenda_step).values(replanned_minutes=None, dropped=0, started="", ended=""))
    _set(conn, step_id=None, state="waiting", elapsed_ms=0, started="", moved_end_min=0)


def _begin(conn: Connection, step: AgendaStep, at: Moment) -> None:
    rows.edit(conn, agenda_step, step.id, started=at.told, ended="")
    _set(conn, step_id=step.id, state="running", elapsed_ms=0, started=at.told)


def _end(conn: Connection, found: Clock, at: Moment) -> None:
    if found.step_id is not None:
        rows.edit(conn, agenda_step, found.step_id, ended=at.told)


def _ran_ms(step: AgendaStep) -> int:
    began, ended = moment(step.started), moment(step.ended)
    return max(0, (ended - began) // timedelta(milliseconds=1)) if began and ended else 0


def _set(conn: Connection, **values: object) -> None:
    conn.execute(update(clock).where(clock.c.id == 1).values(**values))
