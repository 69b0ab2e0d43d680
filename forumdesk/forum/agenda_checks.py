"""What to look at again in an agenda: rounds without a step, no time to sort, no break, too short."""

from collections.abc import Callable, Iterator

from sqlalchemy import Connection

from forumdesk.forum import agenda, gaps, rounds
from forumdesk.forum.agenda import TimedStep
from forumdesk.words import _

LONGEST = 120
"""Minutes that people sit without a break."""
TO_SORT = 10
"""Minutes that it takes at least to sort the cards on the board."""
WORK = {"brainstorm", "deepen", "round"}


def advice(conn: Connection) -> tuple[str, ...]:
    """Sentences, in the order of the evening; none if all is well."""
    return tuple(sentence for check in CHECKS for sentence in check(conn))


def _rounds(conn: Connection) -> Iterator[str]:
    held = gaps.held(conn)
    for one in held:
        if not one.question.strip():
            yield _("Round {number} has no question yet.").format(number=one.number)
    steps = sum(step.kind in WORK for step in agenda.in_order(conn))
    if 0 < steps < len(held):
        yield _("There are {rounds} rounds, but only {steps} in the agenda.").format(
            rounds=len(held), steps=steps
        )


def _sorting(conn: Connection) -> Iterator[str]:
    """Between the presentations and the areas somebody has to sort the cards."""
    steps = agenda.in_order(conn)
    kinds = [step.kind for step in steps]
    if not rounds.quota(conn) or "present" not in kinds or "areas" not in kinds:
        return
    first, last = kinds.index("present"), len(kinds) - 1 - kinds[::-1].index("areas")
    between = sum(step.minutes for step in steps[first + 1 : last])
    if first < last and between < TO_SORT:
        yield _(
            "There are {minutes} min to sort the cards between presentations and areas; "
            "{least} are needed at least."
        ).format(minutes=between, least=TO_SORT)


def _breaks(conn: Connection) -> Iterator[str]:
    stretch: list[TimedStep] = []
    for one in (*agenda.timed(conn), None):
        if one is not None and one.step.kind != "break":
            stretch.append(one)
            continue
        minutes = sum(step.step.minutes for step in stretch)
        if minutes > LONGEST:
            yield _no_break(stretch[0].starts, stretch[-1].ends, minutes)
        stretch = []


def _no_break(start: str, end: str, minutes: int) -> str:
    if not start:
        return _("There is no break for {minutes} min.").format(minutes=minutes)
    return _("From {start} to {end} there is no break: {minutes} min.").format(
        start=start, end=end, minutes=minutes
    )


def _too_short(conn: Connection) -> Iterator[str]:
    for step in agenda.in_order(conn):
        if step.minutes < step.min_minutes:
            yield _("“{step}” has {minutes} min, but needs at least {least}.").format(
                step=step.title.strip() or _(agenda.KINDS.get(step.kind, "")), minutes=step.minutes,
                least=step.min_minutes,
            )  # fmt: skip


CHECKS: tuple[Callable[[Connection], Iterator[str]], ...] = (_rounds, _sorting, _breaks, _too_short)
