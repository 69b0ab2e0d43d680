"""Figures about people as they may be published: no group so small that one could tell who is in it."""

from dataclasses import dataclass

from forumdesk.forum.documentation import spoken
from forumdesk.forum.facts import Facts
from forumdesk.words import Words

SMALLEST = 5
"""A group with fewer people, but not none, is not printed."""


@dataclass(frozen=True)
class Group:
    """One row of the table: who, how many, which share."""

    name: str
    count: str
    share: str


def may_be_told(facts: Facts) -> bool:
    """Whether women and men may be told apart without pointing at anybody."""
    return not any(count is not None and 0 < count < SMALLEST for count in (facts.women, facts.men))


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
    if facts.women is None or facts.men is None or not may_be_told(facts):
        return whole
    women = _.n("{count} woman", "{count} women", facts.women).format(count=facts.women)
    men = _.n("{count} man", "{count} men", facts.men).format(count=facts.men)
    return f"{whole} – {women}, {men}"


def by_gender(facts: Facts, _: Words) -> list[Group]:
    """Women, men and the rest; nothing if that would tell too much. Small rests are put together."""
    if facts.women is None or facts.men is None or not may_be_told(facts):
        return []
    rows = [
        Group(_("Women"), str(facts.women), _percent(facts.women_percent, _)),
        Group(_("Men"), str(facts.men), _percent(facts.men_percent, _)),
    ]
    other, silent = facts.other or 0, facts.not_stated or 0
    if (0 < other < SMALLEST) or (0 < silent < SMALLEST):
        both = other + silent
        told = str(both) if both >= SMALLEST else _("fewer than {count}").format(count=SMALLEST)
        return [*rows, Group(_("Other or not stated"), told, "")]
    return [*rows, Group(_.c("gender", "Other"), str(other), ""), Group(_("Not stated"), str(silent), "")]


def _percent(share: float | None, _: Words) -> str:
    return "" if share is None else spoken.percent(share, _.language)
