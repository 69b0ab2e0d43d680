"""Checks: what is worth a second look before the documentation goes out, in sentences with their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from forumdesk.forum import sections
from forumdesk.forum.documentation import markers, names_told, numbers_told, spoken
from forumdesk.forum.documentation.fact import in_words
from forumdesk.forum.documentation.outcome import balance
from forumdesk.forum.documentation.text import Section
from forumdesk.forum.documentation.text import sections as told_sections
from forumdesk.forum.documentation.vocabulary import known
from forumdesk.forum.evening import Evening
from forumdesk.words import Words, speaker

_ABOUT_BALANCE = re.compile(
    r"\b(mäns?|männen|kvinn\w*|kön\w*|jämställd\w*|balans\w*|urval\w*|women|woman|men|man|gender|balance\w*)\b",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(r"\?\?\?|\b(TODO|XXX+|xxx+|NN)\b|_{3,}|\[\s*(…|\.\.\.)?\s*\]")


@dataclass(frozen=True)
class Check:
    """A sentence, and where the matter is mended: a section of the documentation, or another stage."""

    words: str
    section: str = ""
    stage: str = ""


def checks(evening: Evening, speak: Words) -> tuple[Check, ...]:
    """Everything worth a look, most important first; `speak` is the language of the one who reads it."""
    told = told_sections(evening, speaker(evening.dialogue.language))
    return (
        *_names(evening, told, speak), *_numbers(evening, told, speak),
        *_balance_and_lessons(evening, speak), *_board(evening, speak), *_attendance(evening, speak),
        *_date(evening, speak), *_agenda(evening, speak), *_own_texts(evening, told, speak),
    )  # fmt: skip


def _names(evening: Evening, told: tuple[Section, ...], _: Words) -> Iterator[Check]:
    """Participants who are named where everybody reads it."""
    for place in names_told.places(evening, told):
        where = _(sections.HEADINGS[place.section]) if place.section else _(place.where)
        words = _("{name} is named in “{where}” – participants are not named in what is published.")
        yield Check(words.format(name=place.name, where=where), place.section, place.stage)


def _numbers(evening: Evening, told: tuple[Section, ...], _: Words) -> Iterator[Check]:
    """Numbers in her own words that the data tell otherwise."""
    for section in told:
        if section.own:
            for said, fact in numbers_told.contradictions(evening, section):
                words = _("{heading} says “{said}”, but by the data it is {fact}.")
                heading = _(sections.HEADINGS[section.key]).split(" – ")[0]
                yield Check(words.format(heading=heading, said=said, fact=fact), section.key)


def _lessons_text(evening: Evening) -> str:
    """All that stands under lessons, be it her own text or the rows."""
    return "\n".join(
        [evening.own_texts.get("lessons", ""), *(lesson.text for lesson in evening.lessons)]
    ).strip()


def _balance_and_lessons(evening: Evening, _: Words) -> Iterator[Check]:
    facts, told = evening.facts, _lessons_text(evening)
    written = " ".join([told, *(evening.own_texts.get(key, "") for key in sections.HEADINGS)])
    if balance(facts) != "uneven" or _ABOUT_BALANCE.search(written):
        if not told:
            yield Check(_("Lessons is empty – write what you take along to the next time."), "lessons")
        return
    many, all_ = max(facts.women or 0, facts.men or 0), facts.attended or 0
    share = spoken.percent(100 * many / all_, _.language, decimals=0) if all_ else ""
    who = _("men") if many == facts.men else _("women")
    uneven = _("{many} of {all} were {who} ({share}).").format(many=many, all=all_, who=who, share=share)
    why = (
        _("Lessons says nothing about it – write why the selection became so.")
        if told
        else _("Lessons is empty – write why the selection became so.")
    )
    yield Check(f"{uneven} {why}", "lessons")


def _board(evening: Evening, _: Words) -> Iterator[Check]:
    unplaced, unnamed = evening.facts.cards_unplaced, sum(not area.name.strip() for area in evening.areas)
    cards = _.n("one card has no area yet.", "{n} cards have no area yet.", unplaced)
    names = _.n("one area has no name.", "{n} areas have no name.", unnamed)
    for told in (in_words(unplaced, cards, _.language), in_words(unnamed, names, _.language)):
        if told:
            yield Check(spoken.capital(told), stage="board")


def _attendance(evening: Evening, _: Words) -> Iterator[Check]:
    if evening.facts.attended is None:
        yield Check(_("It is not said how many came."), stage="people")


def _date(evening: Evening, _: Words) -> Iterator[Check]:
    told = evening.dialogue.date or evening.dialogue.date_text
    if not told.strip():
        yield Check(_("It is not said when the dialogue was."), stage="plan")


def _agenda(evening: Evening, _: Words) -> Iterator[Check]:
    planned, duration = evening.facts.planned_minutes, evening.facts.duration_min
    if not planned or duration is None or planned == duration:
        return
    if planned < duration:
        template = _("The agenda fills {planned} of {duration} minutes.")
    else:
        template = _("The agenda takes {planned} minutes, but the dialogue is {duration} minutes long.")
    yield Check(template.format(planned=planned, duration=duration), stage="plan")


def _own_texts(evening: Evening, told: tuple[Section, ...], _: Words) -> Iterator[Check]:
    """Sections of her own whose facts are not known any more, or that are left half written; empty ones."""
    facts = known(evening, _)
    for section in told:
        text, heading = evening.own_texts.get(section.key, ""), _(sections.HEADINGS[section.key])
        if any(not (one in facts and facts[one].words) for one in markers.keys(text)):
            words = _("The section {heading} uses a fact that is missing.")
            yield Check(words.format(heading=heading), section.key)
        if _LEFT_OPEN.search(text):
            yield Check(_("The section {heading} is not finished.").format(heading=heading), section.key)
        if not section.text.strip() and section.key != "lessons":
            yield Check(_("The section {heading} is empty.").format(heading=heading), section.key)
