"""Figures about people as they may be published: no group so small that one could tell who is in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from forumdesk.forum.documentation import spoken
from forumdesk.forum.facts import SMALLEST_TOLD, Facts, percent
from forumdesk.forum.groups import GroupCount
from forumdesk.words import Words

MOST_TOLD = 12
"""Groups of one kind; the smallest of more are put together."""


@dataclass(frozen=True)
class Group:
    """One row of the table: who, how many, which share."""

    name: str
    count: str
    share: str
    size: int | None = None
    """The count as a number, None where it is not told."""


def told_participants(facts: Facts, _: Words) -> str:
    """51 of 60 registered – 17 women, 34 men."""
    if facts.attended is None and facts.registered is None:
        return ""
    if facts.attended is None:
        return _("{registered} registered").format(registered=facts.registered)
    whole = (
        _("{attended} of {registered} registered").format(
            attended=facts.attended, registered=facts.registered
        )
        if facts.registered
        else str(facts.attended)
    )
    if facts.women is None or facts.men is None or not facts.genders_may_be_told:
        return whole
    women = _.n("{count} woman", "{count} women", facts.women).format(count=facts.women)
    men = _.n("{count} man", "{count} men", facts.men).format(count=facts.men)
    return f"{whole} – {women}, {men}"


def by_gender(facts: Facts, _: Words) -> list[Group]:
    """Women, men and the rest; nothing if that would tell too much. Small rests are put together."""
    if facts.women is None or facts.men is None or not facts.genders_may_be_told:
        return []
    rows = [
        Group(_("Women"), str(facts.women), _percent(facts.women_percent, _), facts.women),
        Group(_("Men"), str(facts.men), _percent(facts.men_percent, _), facts.men),
    ]
    other, silent = facts.other or 0, facts.not_stated or 0
    if (0 < other < SMALLEST_TOLD) or (0 < silent < SMALLEST_TOLD):
        both = other + silent
        told = str(both) if both >= SMALLEST_TOLD else _("fewer than {count}").format(count=SMALLEST_TOLD)
        shown = both if both >= SMALLEST_TOLD else None
        return [*rows, Group(_("Other or not stated"), told, "", shown)]
    return [
        *rows,
        Group(_.c("gender", "Other"), str(other), "", other),
        Group(_("Not stated"), str(silent), "", silent),
    ]


def by_field(counted: Iterable[GroupCount], field: str, whole: int | None, _: Words) -> list[Group]:
    """The groups of one kind, of those who came, else of those registered.

    None of them is so small that it points at somebody, and none can be reckoned from the others: small ones
    are put together until they are enough. Nothing where that leaves nothing to compare.
    """
    sizes = _sizes([one for one in counted if one.field == field], whole)
    silent = sizes.pop("", 0)
    large = {name: size for name, size in sizes.items() if size >= SMALLEST_TOLD}
    rest = sum(sizes.values()) - sum(large.values())
    hidden = 0 < silent < SMALLEST_TOLD
    together = rest + silent if hidden else rest
    while large and (0 < together < SMALLEST_TOLD or len(large) > MOST_TOLD):
        together += large.pop(min(large, key=lambda name: (large[name], name)))
    if len(large) + bool(together) + (silent >= SMALLEST_TOLD) < 2 or 0 < together < SMALLEST_TOLD:
        return []
    names = sorted(large) if field == "age_band" else sorted(large, key=lambda name: (-large[name], name))
    told = [(name, large[name]) for name in names]
    told += [(_("Other or not stated") if hidden else _("Other groups"), together)] if together else []
    told += [(_("Not stated"), silent)] if silent >= SMALLEST_TOLD else []
    in_all = sum(size for _name, size in told)
    return [Group(name, str(size), _percent(percent(size, in_all), _), size) for name, size in told]


def _sizes(counted: list[GroupCount], whole: int | None) -> dict[str, int]:
    """How many are in each group, '' for those who said nothing; those the whole has over are such."""
    came = any(one.attended is not None for one in counted)
    sizes = {one.value: (one.attended if came else one.registered) or 0 for one in counted}
    if counted and came and whole is not None:
        sizes[""] = max(sizes.get("", 0), whole - sum(size for value, size in sizes.items() if value))
    return sizes


def _percent(share: float | None, _: Words) -> str:
    return "" if share is None else spoken.percent(share, _.language)
