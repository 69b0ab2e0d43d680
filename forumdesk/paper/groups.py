"""Figures about people as they may be published: no group so small that one could tell who is in it."""

from dataclasses import dataclass

from forumdesk.forum.documentation import spoken
from forumdesk.forum.facts import SMALLEST_TOLD, Facts
from forumdesk.words import Words


@dataclass(frozen=True)
class Group:
    """One row of the table: who, how many, which share."""

    name: str
    count: str
    share: str


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
        Group(_("Women"), str(facts.women), _percent(facts.women_percent, _)),
        Group(_("Men"), str(facts.men), _percent(facts.men_percent, _)),
    ]
    other, silent = facts.other or 0, facts.not_stated or 0
    if (0 < other < SMALLEST_TOLD) or (0 < silent < SMALLEST_TOLD):
        both = other + silent
        told = str(both) if both >= SMALLEST_TOLD else _("fewer than {count}").format(count=SMALLEST_TOLD)
        return [*rows, Group(_("Other or not stated"), told, "")]
    return [*rows, Group(_.c("gender", "Other"), str(other), ""), Group(_("Not stated"), str(silent), "")]


def _percent(share: float | None, _: Words) -> str:
    return "" if share is None else spoken.percent(share, _.language)
