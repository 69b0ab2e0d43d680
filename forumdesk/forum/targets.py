"""Targets: which share should be of an age, a place or a kind – and who is missing so far."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import people, rows, typed
from forumdesk.forum.facts import EVEN
from forumdesk.forum.lists.columns import FIELDS
from forumdesk.forum.people import Person
from forumdesk.forum.schema import target
from forumdesk.refusal import Refusal
from forumdesk.words import _, ngettext


@dataclass(frozen=True)
class Target:
    """At least so many percent of those who said yes should have this value in this field."""

    id: int
    field: str
    value: str
    percent: int | None


@dataclass(frozen=True)
class Missing:
    """How many more of a group would have to say yes, and how many did out of how many."""

    field: str
    value: str
    more: int
    have: int
    of: int
    percent: float


def in_order(conn: Connection) -> tuple[Target, ...]:
    return rows.in_order(conn, Target, target)


def add(conn: Connection, field: str, value: str, percent: str | int) -> int:
    """A new target; Refusal without a value, with a percentage that is none, or if there is one already."""
    value = typed.text(value).strip()
    if not value:
        raise Refusal(_("Write which group the target is for."))
    if any((one.field, one.value) == (field, value) for one in in_order(conn)):
        raise Refusal(_("There is a target for “{value}” already.").format(value=value))
    return rows.add(conn, target, field=field, value=value, percent=typed.number(percent, 1, 100))


def edit(conn: Connection, target_id: int, percent: str | int) -> None:
    rows.edit(conn, target, target_id, percent=typed.number(percent, 1, 100))


def remove(conn: Connection, target_id: int) -> None:
    rows.remove(conn, target, target_id)


def missing(conn: Connection, if_also: Iterable[Person] = ()) -> tuple[Missing, ...]:
    """Who is missing among those who said yes – or would be, if some others said yes too.

    Women and men against 40–60 percent, then every target that is not reached.
    """
    listed = people.in_order(conn)
    also = {one.id for one in if_also}
    yes = [one for one in listed if one.answer == "yes" or one.id in also]
    wanted = [("gender", gender, EVEN[0]) for gender in ("woman", "man")]
    wanted += [(one.field, one.value, float(one.percent)) for one in in_order(conn) if one.percent]
    found = [_short(yes, field, value, percent) for field, value, percent in wanted]
    return tuple(one for one in found if one.more and yes)


def _short(yes: list[Person], field: str, value: str, percent: float) -> Missing:
    """The fewest x for which (have + x) / (all + x) reaches the percentage."""
    have = sum(str(getattr(one, field)).casefold() == value.casefold() for one in yes)
    lack = percent * len(yes) - 100 * have
    more = math.ceil(lack / (100 - percent)) if percent < 100 else len(yes) - have
    return Missing(field, value, max(0, more), have, len(yes), percent)


def in_words(one: Missing) -> str:
    """Who is missing, as a sentence."""
    told = {"n": one.more, "have": one.have, "of": one.of, "percent": f"{one.percent:g}"}
    if (one.field, one.value) == ("gender", "woman"):
        return ngettext(
            "{n} more woman is needed to reach {percent} percent; {have} of {of} are women.",
            "{n} more women are needed to reach {percent} percent; {have} of {of} are women.",
            one.more,
        ).format(**told)
    if (one.field, one.value) == ("gender", "man"):
        return ngettext(
            "{n} more man is needed to reach {percent} percent; {have} of {of} are men.",
            "{n} more men are needed to reach {percent} percent; {have} of {of} are men.",
            one.more,
        ).format(**told)
    return ngettext(
        "{field}: {n} more “{value}” is needed to reach {percent} percent; there are {have} of {of}.",
        "{field}: {n} more “{value}” are needed to reach {percent} percent; there are {have} of {of}.",
        one.more,
    ).format(field=_(FIELDS[one.field]), value=one.value, **told)
