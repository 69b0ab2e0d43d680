"""The inviter mirror: whom each inviter has reached so far, while it can still be mended."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from forumdesk.forum import inviters, people
from forumdesk.forum.facts import balance, percent
from forumdesk.forum.inviters import Inviter
from forumdesk.forum.people import Person


@dataclass(frozen=True)
class Reflection:
    """What one inviter, or one channel, has reached so far. The genders are of those who said yes."""

    name: str
    contacted: int | None
    yes: int | None
    no: int | None
    came: int | None
    women: int | None
    men: int | None
    other: int | None
    not_stated: int | None

    @property
    def women_percent(self) -> float | None:
        return percent(self.women, self.yes)

    @property
    def men_percent(self) -> float | None:
        return percent(self.men, self.yes)

    @property
    def balance(self) -> str:
        """'even', 'uneven' or 'unknown'."""
        return balance(self.women_percent, self.men_percent)


def by_inviter(conn: Connection) -> tuple[Reflection, ...]:
    """A reflection per inviter, those without one last and named ''; counts where there is no list."""
    listed = people.in_order(conn)
    if not listed:
        return tuple(_typed_in(one) for one in inviters.in_order(conn))
    names = [one.name for one in inviters.in_order(conn)]
    return _gathered(listed, lambda one: one.inviter or "", names)


def by_channel(conn: Connection) -> tuple[Reflection, ...]:
    """A reflection per channel (letter, phone, at work …), those without one last."""
    return _gathered(people.in_order(conn), lambda one: one.channel, [])


def altogether(conn: Connection) -> Reflection:
    """All of them as one."""
    found = reflect("", people.in_order(conn))
    return found if found.came else _before(found)


def balance_of(coming: Iterable[Person]) -> Reflection:
    """The balance as it would be if these, and only these, said yes."""
    return reflect("", (replace(one, answer="yes") for one in coming))


def in_all(parts: Iterable[Reflection]) -> Reflection:
    """Typed counts summed up; where one is unknown the sum is, too."""
    parts = tuple(parts)
    sums = {key: _sum([getattr(one, key) for one in parts]) for key in COUNTED}
    return Reflection(name="", **sums)


COUNTED = ("contacted", "yes", "no", "came", "women", "men", "other", "not_stated")


def reflect(name: str, reached: Iterable[Person]) -> Reflection:
    """Count some people."""
    reached = tuple(reached)
    yes = [one for one in reached if one.answer == "yes"]
    genders = Counter(one.gender for one in yes)
    return Reflection(
        name=name,
        contacted=sum(one.contacted or one.answer != "" for one in reached),
        yes=len(yes),
        no=sum(one.answer == "no" for one in reached),
        came=sum(one.attended for one in reached),
        women=genders["woman"],
        men=genders["man"],
        other=genders["other"],
        not_stated=genders[""],
    )


def _sum(counts: list[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None


def _gathered(
    listed: tuple[Person, ...], named: Callable[[Person], str], first: list[str]
) -> tuple[Reflection, ...]:
    groups: dict[str, list[Person]] = {name: [] for name in first}
    for one in listed:
        groups.setdefault(named(one), []).append(one)
    found = [reflect(name, groups[name]) for name in sorted(groups, key=lambda name: name == "")]
    return tuple(found if any(one.attended for one in listed) else map(_before, found))


def _before(one: Reflection) -> Reflection:
    """Before the evening nobody knows how many come."""
    return replace(one, came=None)


def _typed_in(one: Inviter) -> Reflection:
    return Reflection(
        one.name, one.contacted, one.registered, None, one.came, one.women, one.men, one.other, one.not_stated
    )
