"""Checks: what is worth a second look before the documentation goes out, in whole sentences."""

import re

from forumdesk.forum import sections
from forumdesk.forum.documentation import markers, spoken
from forumdesk.forum.documentation.fact import in_words
from forumdesk.forum.documentation.vocabulary import known
from forumdesk.forum.evening import Evening
from forumdesk.words import Words

_ABOUT_BALANCE = re.compile(
    r"\b(mäns?|männen|kvinn\w*|kön\w*|jämställd\w*|balans\w*|urval\w*|women|woman|men|man|gender|balance\w*)\b",
    re.IGNORECASE,
)


def checks(evening: Evening, speak: Words) -> tuple[str, ...]:
    """Everything worth a look, most important first; `speak` is the language of the one who reads it."""
    found = [
        *_balance_and_lessons(evening, speak), *_board(evening, speak),
        _attendance(evening, speak), _date(evening, speak), _agenda(evening, speak),
        *_own_texts(evening, speak),
    ]  # fmt: skip
    return tuple(sentence for sentence in found if sentence)


def _lessons_text(evening: Evening) -> str:
    """All that stands under lessons, be it her own text or the rows."""
    return "\n".join(
        [evening.own_texts.get("lessons", ""), *(lesson.text for lesson in evening.lessons)]
    ).strip()


def _balance_and_lessons(evening: Evening, _: Words) -> list[str]:
    facts, told = evening.facts, _lessons_text(evening)
    written = " ".join([told, *evening.own_texts.values()])
    if facts.balance != "uneven" or _ABOUT_BALANCE.search(written):
        return [] if told else [_("Lessons is empty – write what you take along to the next time.")]
    many, all_ = max(facts.women or 0, facts.men or 0), facts.attended or 0
    share = spoken.percent(100 * many / all_, _.language, decimals=0) if all_ else ""
    who = _("men") if many == facts.men else _("women")
    uneven = _("{many} of {all} were {who} ({share}).").format(many=many, all=all_, who=who, share=share)
    why = (
        _("Lessons says nothing about it – write why the selection became so.")
        if told
        else _("Lessons is empty – write why the selection became so.")
    )
    return [f"{uneven} {why}"]


def _board(evening: Evening, _: Words) -> list[str]:
    unplaced, unnamed = evening.facts.cards_unplaced, sum(not area.name.strip() for area in evening.areas)
    cards = _.n("one card has no area yet.", "{n} cards have no area yet.", unplaced)
    names = _.n("one area has no name.", "{n} areas have no name.", unnamed)
    told = (in_words(unplaced, cards, _.language), in_words(unnamed, names, _.language))
    return [spoken.capital(sentence) for sentence in told]


def _attendance(evening: Evening, _: Words) -> str:
    return _("It is not said how many came.") if evening.facts.attended is None else ""


def _date(evening: Evening, _: Words) -> str:
    told = evening.dialogue.date or evening.dialogue.date_text
    return "" if told.strip() else _("It is not said when the dialogue was.")


def _agenda(evening: Evening, _: Words) -> str:
    planned, duration = evening.facts.planned_minutes, evening.facts.duration_min
    if not planned or duration is None or planned == duration:
        return ""
    if planned < duration:
        template = _("The agenda fills {planned} of {duration} minutes.")
    else:
        template = _("The agenda takes {planned} minutes, but the dialogue is {duration} minutes long.")
    return template.format(planned=planned, duration=duration)


def _own_texts(evening: Evening, _: Words) -> list[str]:
    """Sections of her own whose live facts are not known any more."""
    facts = known(evening, _)
    return [
        _("The section {heading} uses a fact that is missing.").format(heading=_(heading))
        for key, heading in sections.HEADINGS.items()
        if any(
            not (one in facts and facts[one].words) for one in markers.keys(evening.own_texts.get(key, ""))
        )
    ]
