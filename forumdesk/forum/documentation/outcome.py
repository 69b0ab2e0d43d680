"""The live facts of what came of it: people, board, slips, decision, imprint and lessons."""

from collections.abc import Callable, Iterator

from forumdesk.forum import imprints
from forumdesk.forum.documentation import spoken
from forumdesk.forum.documentation.fact import (
    Fact,
    in_figures,
    in_words,
    moment,
    paragraphs,
    people,
    quotation,
)
from forumdesk.forum.evening import Evening
from forumdesk.forum.facts import SMALLEST_TOLD, Facts
from forumdesk.words import Words

ALL, EVEN = 100, 40
"""Percent: everybody, and the least share of either gender in an even balance."""


def _people(evening: Evening, speak: Words) -> Iterator[Fact]:
    facts, n, language = evening.facts, speak.n, speak.language
    yield people("contacted", facts.contacted, n("1 person", "{n} people", facts.contacted or 0), language)
    yield people("registered", facts.registered, n("1 person", "{n} people", facts.registered or 0), language)
    yield people("attended", facts.attended, n("1 person", "{n} people", facts.attended or 0), language)
    yield people("came", facts.attended, "{n}", language)
    yield people("no_shows", facts.no_shows, "{n}", language)
    yield people("women", facts.women, n("1 woman", "{n} women", facts.women or 0), language)
    yield people("men", facts.men, n("1 man", "{n} men", facts.men or 0), language)
    others = (facts.other or 0) + (facts.not_stated or 0)
    yield people("others", others, n("1 person", "{n} people", others), language)
    yield Fact("balance", _balance(balance(facts), speak), ("person", "counts"))
    yield Fact("all_of", _all_of(facts, speak), ("person", "counts"))
    share = facts.attendance_percent
    told = "" if share is None else spoken.percent(share, language)
    yield Fact("attendance_percent", told, ("person", "counts"), fits=share is not None and share <= ALL)
    yield _share("women_percent", facts.women_percent, language)
    yield _share("men_percent", facts.men_percent, language)


def balance(facts: Facts) -> str:
    """Even, uneven, or unknown: where a few came, or those who stated nothing could tip it."""
    women, men, unstated = facts.women or 0, facts.men or 0, facts.not_stated or 0
    open_ = all(100 * (count + unstated) >= EVEN * (facts.attended or 0) for count in (women, men))
    if (facts.attended or 0) < SMALLEST_TOLD or (facts.balance == "uneven" and unstated and open_):
        return "unknown"
    return facts.balance


def _all_of(facts: Facts, _: Words) -> str:
    """Women or men, where nobody else came."""
    if not facts.attended or not facts.genders_may_be_told:
        return ""
    if facts.women == facts.attended:
        return _("women")
    return _("men") if facts.men == facts.attended else ""


def _balance(balance: str, _: Words) -> str:
    """A whole sentence, since what is said of it changes with it."""
    if balance == "even":
        return _("The balance between women and men was even, that is, each was 40 to 60 percent.")
    if balance == "uneven":
        return _("The balance was uneven: it is even when women and men are 40 to 60 percent each.")
    return ""


def _share(key: str, share: float | None, language: str) -> Fact:
    return Fact(key, "" if share is None else spoken.percent(share, language), ("person", "counts"))


def _board(evening: Evening, speak: Words) -> Iterator[Fact]:
    n, language = speak.n, speak.language
    ideas, cards, areas = evening.facts.ideas, evening.facts.cards, evening.facts.areas
    merged, excluded = evening.facts.cards_merged, evening.facts.cards_excluded
    yield Fact("ideas", in_words(ideas, n("one idea", "{n} ideas", ideas), language), ("idea",))
    yield Fact("cards", in_words(cards, n("one theme card", "{n} theme cards", cards), language), ("theme",))
    yield Fact("areas", in_words(areas, n("one area", "{n} areas", areas), language), ("area",))
    yield Fact("the_areas", n("the area", "the areas", areas) if areas else "", ("area",))
    yield Fact("ideas_n", in_figures(ideas or None, n("1 idea", "{n} ideas", ideas), language), ("idea",))
    told = n("1 theme card", "{n} theme cards", cards)
    yield Fact("cards_n", in_figures(cards or None, told, language), ("theme",))
    yield Fact("areas_n", in_figures(areas or None, n("1 area", "{n} areas", areas), language), ("area",))
    told = n(
        "one card was put together with another that said the same",
        "{n} cards were put together with others that said the same",
        merged,
    )
    yield Fact("merging", in_words(merged, told, language), ("theme",))
    told = n("one card", "{n} cards", excluded)
    yield Fact("cards_excluded", in_words(excluded, told, language), ("theme",))


def _areas(evening: Evening, speak: Words) -> Iterator[Fact]:
    n, _, language = speak.n, speak, speak.language
    for area in evening.areas:
        yield Fact(f"area:{area.id}", spoken.one_line(f"{area.letter} {area.name}"), ("area",), area.id)
        held = evening.facts.areas_by_letter.get(area.letter)
        cards = held.cards if held else 0
        told = n("1 card", "{n} cards", cards).format(n=spoken.figures(cards, language))
        yield Fact(f"area_cards:{area.id}", told if cards else _("no card"), ("theme",))
    graded = {one.area_id for one in evening.imprints if one.grade and one.card is None}
    left = len({area.id for area in evening.areas} - graded) if graded else 0
    told = in_words(left, n("one area", "{n} areas", left), language)
    yield Fact("areas_ungraded", told, ("area", "imprint"))


def _slips(evening: Evening, speak: Words) -> Iterator[Fact]:
    slips, answered = evening.facts.parking, evening.facts.parking_answered
    told = in_words(slips, speak.n("one slip", "{n} slips", slips), speak.language)
    yield Fact("slips", told, ("parking",))
    yield Fact("slips_answered", _answered(slips, answered, speak) if slips else "", ("parking",))


def _answered(slips: int, answered: int, speak: Words) -> str:
    """How many of the slips have been answered: one of them, all, none."""
    n, _ = speak.n, speak
    if not answered:
        return n("it has not been answered yet", "none of them has been answered yet", slips)
    if answered == slips:
        return n("it has been answered", "all of them have been answered", slips)
    told = n("one of them has been answered", "{n} of them have been answered", answered)
    return told.format(n=spoken.number(answered, speak.language))


def _decision(evening: Evening, speak: Words) -> Iterator[Fact]:
    decision, language = evening.decision, speak.language
    yield Fact("decision_body", spoken.body(decision.body, language), ("decision",))
    yield quotation("decision_matter", decision.matter, "decision", language)
    yield Fact("decision_date", spoken.date_told(decision.date_text, language), ("decision",))
    yield moment("decision_when", decision.date_text, "decision", language)
    paragraph = spoken.one_line(decision.paragraph).lstrip("§ ")
    yield Fact("decision_number", spoken.one_line(decision.registry_number), ("decision",))
    yield Fact("decision_paragraph", f"§ {paragraph}" if paragraph else "", ("decision",))
    yield paragraphs("decision_use", decision.use, "decision")


def _sources(evening: Evening, speak: Words) -> Iterator[Fact]:
    told = [(source, spoken.one_line(source.kind) + _times(source.count)) for source in evening.sources]
    kinds = [spoken.clause(kind) for source, kind in told if source.kind.strip()]
    yield Fact("sources", spoken.listed(kinds, speak.language), ("source",))
    for source, kind in told:
        text = spoken.one_line(source.text)
        yield Fact(f"source:{source.id}", ": ".join(filter(None, (kind, text))), ("source",), source.id)


def _times(count: int | None) -> str:
    return f" ({count})" if count is not None and count > 1 else ""


def _imprints(evening: Evening, speak: Words) -> Iterator[Fact]:
    for one in evening.imprints:
        grade = speak(imprints.GRADES[one.grade]).lower() if one.grade else ""
        yield Fact(f"imprint:{one.id}", grade, ("imprint",), one.id)
        because = spoken.with_stop(spoken.one_line(one.because))
        yield Fact(f"imprint_because:{one.id}", because, ("imprint",), one.id)
        yield quotation(f"imprint_quotation:{one.id}", one.quotation, "imprint", speak.language, one.id)
        yield Fact(f"imprint_page:{one.id}", imprints.source(one.page, speak), ("imprint",), one.id)


def _lessons(evening: Evening, speak: Words) -> Iterator[Fact]:  # noqa: ARG001 - a lesson is said as written
    for lesson in evening.lessons:
        yield Fact(f"lesson:{lesson.id}", spoken.paragraphs_of(lesson.text), ("lesson",), lesson.id)


FAMILIES: tuple[Callable[[Evening, Words], Iterator[Fact]], ...] = (
    _people, _board, _areas, _slips, _decision, _sources, _imprints, _lessons,
)  # fmt: skip
