"""Gaps: what a plan still lacks, each in words and with the place where it is mended."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import agenda, contacts, leaders, mandate, people, purpose, rounds, tables
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.words import _, ngettext


@dataclass(frozen=True)
class Gap:
    """`page` and `field` say where it is mended; what `can_wait` is no hindrance for the rest of the plan."""

    page: str
    field: str
    words: str
    can_wait: bool = False


def in_plan(conn: Connection) -> tuple[Gap, ...]:
    """Every gap, in the order of the pages."""
    return tuple(gap for check in CHECKS for gap in check(conn))


def _mandate(conn: Connection) -> Iterator[Gap]:
    given = mandate.the_mandate(conn)
    if not the_dialogue(conn).title.strip():
        yield Gap("mandate", "title", _("Write what the dialogue is called."))
    if not given.commissioned_body.strip():
        yield Gap("mandate", "commissioned_body", _("Say who has been commissioned."), can_wait=True)
    if not given.assignment.strip():
        yield Gap("mandate", "assignment", _("Say what the assignment is."), can_wait=True)
    if not purpose.the_purpose(conn).dialogue.strip():
        yield Gap("mandate", "purpose", _("Say what you want to learn from those who come."))


def _time(conn: Connection) -> Iterator[Gap]:
    told = the_dialogue(conn)
    if not told.date and not told.date_text.strip():
        yield Gap("time", "date", _("Choose the day, or write roughly when it will be."))
    if not told.start:
        yield Gap("time", "start", _("Say when the evening starts."))
    if told.duration_min is None:
        yield Gap("time", "duration_min", _("Say how long the evening is."))
    if not contacts.in_order(conn):
        yield Gap("time", "contacts", _("Name someone a reader can ask."), can_wait=True)


def _questions(conn: Connection) -> Iterator[Gap]:
    for asked in held(conn):
        if asked.question.strip():
            continue
        if asked.number == 1:
            words = _("Write the question for round 1.")
        else:
            words = _("Write the question for round {number}, or choose “One round only”.")
        yield Gap("questions", f"question {asked.number}", words.format(number=asked.number))


def _tables(conn: Connection) -> Iterator[Gap]:
    if not tables.in_order(conn):
        yield Gap("tables", "tables", _("Say how many tables there are."))
    numbers = {asked.number for asked in held(conn)}
    bare = sorted(
        {role.table for role in tables.roles(conn) if role.round in numbers and not role.leader.strip()}
    )
    if bare:
        words = ngettext("{n} table has no leader yet.", "{n} tables have no leader yet.", len(bare))
        yield Gap("tables", "leaders", words.format(n=len(bare)), can_wait=True)
    if not leaders.in_order(conn):
        yield Gap("tables", "process_leaders", _("Name the process leaders."), can_wait=True)


def _agenda(conn: Connection) -> Iterator[Gap]:
    if not agenda.in_order(conn):
        yield Gap("agenda", "steps", _("The agenda has no steps yet."))
    elif agenda.left_over(conn):
        yield Gap("agenda", "steps", fit_words(conn))


def _people(conn: Connection) -> Iterator[Gap]:
    if people.counted(conn).registered is None:
        yield Gap("counts", "registered", _("Nobody has registered yet."), can_wait=True)


CHECKS: tuple[Callable[[Connection], Iterator[Gap]], ...] = (
    _mandate, _time, _questions, _tables, _agenda, _people,
)  # fmt: skip
"""One for each page; a plan that wants more adds one."""


def held(conn: Connection) -> tuple[rounds.Round, ...]:
    """The rounds that will be held: all, or the first where one is enough."""
    planned = rounds.in_order(conn)
    return planned[:1] if the_dialogue(conn).one_round_only else planned


def fit_words(conn: Connection) -> str:
    """Whether the steps fill the evening, or by how much they miss."""
    left, planned = agenda.left_over(conn), agenda.planned_minutes(conn)
    if left is None:
        return _("The steps take {minutes} min. How long the evening is has not been said.").format(
            minutes=planned
        )
    if left == 0:
        return _("The agenda fills the evening exactly: {minutes} min.").format(minutes=planned)
    if left > 0:
        return _("{minutes} min of the evening are left to plan.").format(minutes=left)
    return _("The agenda is {minutes} min too long.").format(minutes=-left)
