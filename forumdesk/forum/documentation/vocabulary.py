"""The live facts that a text of the documentation can use: how each is said, and which rows it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from forumdesk.forum import imprints
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.words import Words

PEOPLE = ("person", "counts")


@dataclass(frozen=True)
class Fact:
    """`words` is '' while the fact is not known; `fits` says whether they can stand in a sentence of a draft.

    `tables` (and `row`, where it is a single one) tell where the fact comes from.
    """

    key: str
    words: str
    tables: tuple[str, ...]
    row: int | None = None
    fits: bool = True

    @property
    def usable(self) -> bool:
        return bool(self.words) and self.fits


def known(evening: Evening, speak: Words) -> dict[str, Fact]:
    """Every fact of the evening by its key, the unknown ones too."""
    families = (
        _time_and_place,
        _mandate,
        _purpose,
        _people,
        _method,
        _board,
        _slips,
        _afterwards,
        _rows_after,
    )
    return {fact.key: fact for family in families for fact in family(evening, speak)}


def _time_and_place(evening: Evening, speak: Words) -> Iterator[Fact]:
    about, language = evening.dialogue, speak.language
    told = about.date or about.date_text
    yield Fact("date", spoken.date_told(told, language), ("dialogue",))
    yield Fact(
        "when",
        spoken.moment(told, language),
        ("dialogue",),
        fits=spoken.is_moment(told, language) if told else False,
    )
    yield Fact("start", about.start, ("dialogue",))
    yield Fact("place", spoken.one_line(about.place), ("dialogue",))
    yield Fact("in_place", spoken.place(about.place, language) if about.place.strip() else "", ("dialogue",))
    yield Fact("venue", spoken.one_line(about.venue), ("dialogue",))
    yield Fact("duration", _count(speak, "one minute", "{n} minutes", about.duration_min), ("dialogue",))
    yield _clause("target_group", about.target_group, "dialogue")
    yield _clause("method_changes", about.method_changes, "dialogue")
    yield _clause("feedback_promise", spoken.date_told(about.feedback_promise, language), "dialogue")


def _mandate(evening: Evening, speak: Words) -> Iterator[Fact]:
    mandate, language = evening.mandate, speak.language
    yield Fact("mandator", spoken.body(mandate.mandator, language), ("mandate",))
    yield Fact("commissioned_body", spoken.body(mandate.commissioned_body, language), ("mandate",))
    yield Fact("given", spoken.date_told(mandate.given, language), ("mandate",))
    yield Fact(
        "given_when", spoken.moment(mandate.given, language), ("mandate",),
        fits=spoken.is_moment(mandate.given, language),
    )  # fmt: skip
    yield _task("assignment_to", mandate.assignment, "mandate", language)
    yield Fact("assignment", spoken.with_stop(spoken.paragraphs_of(mandate.assignment)), ("mandate",))
    yield Fact("influence_level", _level(mandate.influence_level, speak), ("mandate",))
    yield Fact(
        "vision", spoken.quoted(mandate.vision, language) if mandate.vision.strip() else "", ("mandate",)
    )
    yield Fact("vision_year", str(mandate.vision_year or ""), ("mandate",))


def _purpose(evening: Evening, speak: Words) -> Iterator[Fact]:
    purpose = evening.purpose
    yield Fact("purpose_matter", spoken.with_stop(spoken.paragraphs_of(purpose.matter)), ("purpose",))
    yield _task("purpose_dialogue_to", purpose.dialogue, "purpose", speak.language)
    yield Fact("purpose_dialogue", spoken.with_stop(spoken.paragraphs_of(purpose.dialogue)), ("purpose",))
    aims = [spoken.clause(aim) for aim in evening.aims]
    yield Fact("aims", spoken.listed(aims, speak.language), ("aim",))


def _people(evening: Evening, speak: Words) -> Iterator[Fact]:
    facts, language = evening.facts, speak.language
    yield _figure("registered", speak, "1 person", "{n} people", facts.registered)
    yield _figure("attended", speak, "1 person", "{n} people", facts.attended)
    yield _figure("came", speak, "1", "{n}", facts.attended)
    yield _figure("no_shows", speak, "1", "{n}", facts.no_shows)
    yield _figure("contacted", speak, "1 person", "{n} people", facts.contacted)
    yield _figure("women", speak, "1 woman", "{n} women", facts.women)
    yield _figure("men", speak, "1 man", "{n} men", facts.men)
    others = (
        None
        if facts.other is None and facts.not_stated is None
        else (facts.other or 0) + (facts.not_stated or 0)
    )
    yield _figure("others", speak, "1 person", "{n} people", others)
    for key, share in (
        ("attendance_percent", facts.attendance_percent),
        ("women_percent", facts.women_percent),
        ("men_percent", facts.men_percent),
    ):
        yield Fact(key, "" if share is None else spoken.percent(share, language), PEOPLE)


def _method(evening: Evening, speak: Words) -> Iterator[Fact]:
    facts, language = evening.facts, speak.language
    name, _, more = spoken.clause(evening.method_name).partition(", ")
    yield Fact("method", f"{name} ({more})" if more else name, ("dialogue",))
    yield Fact(
        "process_leaders",
        _count(speak, "one process leader", "{n} process leaders", len(evening.process_leaders) or None),
        ("process_leader",),
    )
    leaders = len(evening.process_leaders)
    yield Fact(
        "the_process_leaders",
        speak.n("the process leader", "the process leaders", leaders) if leaders else "",
        ("process_leader",),
    )
    yield Fact(
        "the_tables", speak.n("the table", "the tables", facts.tables) if facts.tables else "", ("table",)
    )
    yield Fact("tables", _count(speak, "one table", "{n} tables", facts.tables or None), ("table",))
    yield Fact(
        "years_ahead", _count(speak, "one year", "{n} years", evening.story.years_ahead or None), ("story",)
    )
    yield Fact("target_year", str(facts.target_year or ""), ("dialogue", "story"))
    title = evening.story.title
    yield Fact("story", spoken.quoted(title, language) if title.strip() else "", ("story",))
    yield Fact(
        "rotations",
        _count(speak, "one occasion", "{n} occasions", facts.rotations or None),
        ("rotation", "agenda_step"),
    )
    yield Fact("quota", _count(speak, "one theme", "{n} themes", evening.quota or None), ("round",))
    for one in evening.rounds:
        ordinal = speak("the {ordinal} round").format(ordinal=spoken.ordinal(one.number, language))
        yield Fact(f"round:{one.number}", ordinal, ("round",), one.id)
        asked = spoken.one_line(one.question)
        words = spoken.with_stop(spoken.quoted(asked, language)) if asked else ""
        yield Fact(f"question:{one.number}", words, ("round",), one.id)


def _board(evening: Evening, speak: Words) -> Iterator[Fact]:
    facts, n = evening.facts, speak.n
    yield Fact("ideas", _count(speak, "one idea", "{n} ideas", facts.ideas or None), ("idea",))
    yield Fact("cards", _count(speak, "one theme card", "{n} theme cards", facts.cards or None), ("theme",))
    yield Fact("areas", _count(speak, "one area", "{n} areas", facts.areas or None), ("area",))
    yield Fact("the_areas", n("the area", "the areas", facts.areas) if facts.areas else "", ("area",))
    yield Fact("ideas_n", _figures(speak, "1 idea", "{n} ideas", facts.ideas or None), ("idea",))
    yield Fact("cards_n", _figures(speak, "1 theme card", "{n} theme cards", facts.cards or None), ("theme",))
    yield Fact("areas_n", _figures(speak, "1 area", "{n} areas", facts.areas or None), ("area",))
    merging = n(
        "one card was put together with another that said the same",
        "{n} cards were put together with others that said the same",
        facts.cards_merged,
    ).format(n=spoken.number(facts.cards_merged, speak.language))
    yield Fact("merging", merging if facts.cards_merged else "", ("theme",))
    yield Fact(
        "cards_excluded", _count(speak, "one card", "{n} cards", facts.cards_excluded or None), ("theme",)
    )
    for area in evening.areas:
        yield Fact(
            f"area:{area.id}", f"{area.letter} {spoken.one_line(area.name)}".strip(), ("area",), area.id
        )
        held = evening.facts.areas_by_letter.get(area.letter)
        cards = _figures(speak, "1 card", "{n} cards", held.cards if held else 0)
        yield Fact(f"area_cards:{area.id}", cards if held and held.cards else speak("no card"), ("theme",))
    ungraded = len(
        {area.id for area in evening.areas} - {one.area_id for one in evening.imprints if one.grade}
    )
    left = _count(speak, "one area", "{n} areas", ungraded or None)
    yield Fact("areas_ungraded", left if ungraded < facts.areas else "", ("area", "imprint"))


def _slips(evening: Evening, speak: Words) -> Iterator[Fact]:
    facts = evening.facts
    yield Fact("slips", _count(speak, "one slip", "{n} slips", facts.parking or None), ("parking",))
    yield Fact("slips_answered", _answered(facts.parking, facts.parking_answered, speak), ("parking",))


def _afterwards(evening: Evening, speak: Words) -> Iterator[Fact]:
    decision, language = evening.decision, speak.language
    yield Fact("decision_body", spoken.body(decision.body, language), ("decision",))
    matter = decision.matter
    yield Fact("decision_matter", spoken.quoted(matter, language) if matter.strip() else "", ("decision",))
    yield Fact("decision_date", spoken.date_told(decision.date_text, language), ("decision",))
    yield Fact(
        "decision_when", spoken.moment(decision.date_text, language), ("decision",),
        fits=spoken.is_moment(decision.date_text, language),
    )  # fmt: skip
    number, paragraph = spoken.one_line(decision.registry_number), spoken.one_line(decision.paragraph)
    yield Fact("decision_number", number, ("decision",))
    yield Fact("decision_paragraph", f"§ {paragraph.lstrip('§ ')}" if paragraph else "", ("decision",))
    yield Fact("decision_use", spoken.with_stop(spoken.paragraphs_of(decision.use)), ("decision",))
    plain = [
        spoken.clause(source.kind) + _times(source.count) for source in evening.sources if source.kind.strip()
    ]
    yield Fact("sources", spoken.listed(plain, language), ("source",))


def _rows_after(evening: Evening, speak: Words) -> Iterator[Fact]:
    """A fact for every source, imprint and lesson, so that each can stand in a list of its own."""
    for source in evening.sources:
        told = spoken.one_line(source.kind) + _times(source.count)
        text = spoken.paragraphs_of(source.text)
        yield Fact(
            f"source:{source.id}",
            f"{told}: {text}" if told and text else told or text,
            ("source",),
            source.id,
        )
    for imprint in evening.imprints:
        grade = speak(imprints.GRADES[imprint.grade]).lower() if imprint.grade else ""
        yield Fact(f"imprint:{imprint.id}", grade, ("imprint",), imprint.id)
        because = spoken.with_stop(spoken.one_line(imprint.because))
        yield Fact(f"imprint_because:{imprint.id}", because, ("imprint",), imprint.id)
        said = spoken.quoted(imprint.quotation, speak.language) if imprint.quotation.strip() else ""
        yield Fact(f"imprint_quotation:{imprint.id}", said, ("imprint",), imprint.id)
        yield Fact(f"imprint_page:{imprint.id}", spoken.one_line(imprint.page), ("imprint",), imprint.id)
    for lesson in evening.lessons:
        yield Fact(f"lesson:{lesson.id}", spoken.paragraphs_of(lesson.text), ("lesson",), lesson.id)


def _count(speak: Words, one: str, many: str, count: int | None) -> str:
    """A count with its noun, as a word where it is small; '' when it is not known."""
    if count is None:
        return ""
    return speak.n(one, many, count).format(n=spoken.number(count, speak.language))


def _figure(key: str, speak: Words, one: str, many: str, count: int | None) -> Fact:
    """A count of people, in figures, since they stand side by side in one sentence."""
    return Fact(key, _figures(speak, one, many, count), PEOPLE, fits=bool(count))


def _figures(speak: Words, one: str, many: str, count: int | None) -> str:
    """A count with its noun in figures; '' when it is not known."""
    return "" if count is None else speak.n(one, many, count).format(n=spoken.figures(count, speak.language))


def _clause(key: str, text: str, table: str) -> Fact:
    """A person's phrase where it can stand inside a sentence, else their paragraphs as they are."""
    if spoken.is_clause(text):
        return Fact(key, spoken.clause(text), (table,))
    return Fact(key, spoken.with_stop(spoken.paragraphs_of(text)), (table,), fits=False)


def _task(key: str, text: str, table: str, language: str) -> Fact:
    """What someone is to do, after “to”."""
    return Fact(key, spoken.task(text, language), (table,), fits=spoken.is_task(text, language))


def _level(level: str, speak: Words) -> str:
    names = {
        "information": speak("information"),
        "consultation": speak("consultation"),
        "dialogue": speak("dialogue"),
        "influence": speak("influence"),
        "co-decision": speak("co-decision"),
    }
    return names.get(level, "")


def _times(count: int | None) -> str:
    return f" ({count})" if count is not None and count > 1 else ""


def _answered(slips: int, answered: int, speak: Words) -> str:
    """How many of the slips have been answered: one of them, all, none."""
    if not slips:
        return ""
    if not answered:
        return (
            speak("none of them has been answered yet")
            if slips > 1
            else speak("it has not been answered yet")
        )
    if answered == slips:
        return speak("all of them have been answered") if slips > 1 else speak("it has been answered")
    told = spoken.number(answered, speak.language)
    return speak.n("one of them has been answered", "{n} of them have been answered", answered).format(n=told)
