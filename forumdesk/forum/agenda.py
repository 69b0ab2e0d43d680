"""The agenda: the steps of the evening, their clock times, and whether they fill it exactly."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, func, select

from forumdesk.forum import rows, typed
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.schema import agenda_step, table
from forumdesk.refusal import Refusal
from forumdesk.words import N_, _

KINDS = {
    "welcome": N_("Welcome"),
    "story": N_("Opening exercise"),
    "brainstorm": N_("Brainstorm"),
    "agree": N_("Agree on themes"),
    "present": N_("Presentations"),
    "break": N_("Break"),
    "areas": N_("Areas and tables"),
    "deepen": N_("Going deeper"),
    "rotation": N_("Rotation"),
    "round": N_("Round"),
    "closing": N_("Closing"),
    "other": N_("Other"),
}


@dataclass(frozen=True)
class AgendaStep:
    """One step; minutes as planned, the shortest it can be, and whether it may be left out when late.

    What became of it: other minutes than planned, left out, and when it began and ended (ISO, UTC).
    """

    id: int
    kind: str
    title: str
    minutes: int
    min_minutes: int
    optional: int
    minutes_per_table: int | None
    replanned_minutes: int | None = None
    dropped: int = 0
    started: str = ""
    ended: str = ""

    @property
    def lasts(self) -> int:
        """Its minutes as they are agreed just now; a step that is left out has none."""
        if self.dropped:
            return 0
        return self.minutes if self.replanned_minutes is None else self.replanned_minutes


@dataclass(frozen=True)
class TimedStep:
    """A step with its clock times as HH:MM, or '' while the evening has no start."""

    step: AgendaStep
    starts: str
    ends: str


def in_order(conn: Connection) -> tuple[AgendaStep, ...]:
    return rows.in_order(conn, AgendaStep, agenda_step)


def timed(conn: Connection) -> tuple[TimedStep, ...]:
    """The steps with clock times computed from the start of the evening."""
    return with_times(in_order(conn), the_dialogue(conn).starts_at)


def with_times(steps: tuple[AgendaStep, ...], start: timedelta | None) -> tuple[TimedStep, ...]:
    """Lay steps end to end from a time of day."""
    told, now = [], start
    for step in steps:
        after = now + timedelta(minutes=step.minutes) if now is not None else None
        told.append(TimedStep(step, time_of_day(now), time_of_day(after)))
        now = after
    return tuple(told)


def time_of_day(since_midnight: timedelta | None) -> str:
    """HH:MM; past midnight begins again at 00:00."""
    if since_midnight is None:
        return ""
    minutes = int(since_midnight.total_seconds() // 60)
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def planned_minutes(conn: Connection) -> int:
    """The sum of all steps."""
    return sum(step.minutes for step in in_order(conn))


def left_over(conn: Connection) -> int | None:
    """Minutes that no step fills; negative when the steps need more; None without a duration."""
    duration = the_dialogue(conn).duration_min
    return None if duration is None else duration - planned_minutes(conn)


def add(
    conn: Connection, kind: str, title: str, minutes: int, min_minutes: int = 0, optional: bool = False
) -> int:
    """A new step at the end."""
    return rows.add(
        conn, agenda_step, kind=kind, title=title, minutes=_minutes(minutes),
        min_minutes=_minutes(min_minutes), optional=int(optional),
    )  # fmt: skip


def edit(conn: Connection, step_id: int, field: str, value: str | int | bool) -> None:
    """Change one field of a step; Refusal if minutes are no number. `minutes_per_table` sets its minutes."""
    if field == "minutes_per_table":
        set_per_table(conn, step_id, str(value))
        return
    if field in {"minutes", "min_minutes"}:
        value = _minutes(value)
    if field == "optional":
        value = int(value)
    rows.edit(conn, agenda_step, step_id, **{field: value})


def set_per_table(conn: Connection, step_id: int, value: str) -> None:
    """Let a step take so many minutes for each table; nothing lets it take its minutes as they are."""
    each = typed.number(value, 0, 24 * 60) or None
    rows.edit(conn, agenda_step, step_id, minutes_per_table=each)
    if each is not None:
        _reckon(conn, step_id, each * (conn.scalar(select(func.count()).select_from(table)) or 0))


def follow_tables(conn: Connection, before: int, now: int) -> None:
    """The number of tables has changed: steps reckoned from it follow, those she set otherwise stay."""
    for step in in_order(conn):
        each = step.minutes_per_table
        if each and step.minutes == each * before:
            _reckon(conn, step.id, each * now)


def move(conn: Connection, step_id: int, place: int) -> None:
    """Let a step come at a place; 0 is first."""
    rows.put_at(conn, agenda_step, step_id, place)


def remove(conn: Connection, step_id: int) -> None:
    rows.remove(conn, agenda_step, step_id)


def _reckon(conn: Connection, step_id: int, minutes: int) -> None:
    """Set a step's minutes; its minimum is never more than they are."""
    step = next(one for one in in_order(conn) if one.id == step_id)
    minutes = min(minutes, 24 * 60)
    rows.edit(conn, agenda_step, step_id, minutes=minutes, min_minutes=min(step.min_minutes, minutes))


def _minutes(value: str | int) -> int:
    found = typed.number(value, 0, 24 * 60)
    if found is None:
        raise Refusal(_("A step needs its minutes as a number."))
    return found
