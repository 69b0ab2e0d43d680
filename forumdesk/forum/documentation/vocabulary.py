"""The live facts that a text of the documentation can use: the plan here, the outcome beside."""

from collections.abc import Iterator

from forumdesk.forum.dialogue import INFLUENCE_LEVELS
from forumdesk.forum.documentation import outcome, spoken
from forumdesk.forum.documentation.fact import (
    Fact,
    clause,
    in_words,
    moment,
    paragraphs,
    quotation,
    task,
)
from forumdesk.forum.evening import Evening
from forumdesk.words import Words


def known(evening: Evening, speak: Words) -> dict[str, Fact]:
    """Every fact of the evening by its key, the unknown ones too."""
    families = (_time_and_place, _mandate, _purpose, _method, _rounds, *outcome.FAMILIES)
    return {fact.key: fact for family in families for fact in family(evening, speak)}


def _time_and_place(evening: Evening, speak: Words) -> Iterator[Fact]:
    about, language = evening.dialogue, speak.language
    told, minutes = about.date or about.date_text, about.duration_min
    yield Fact("date", spoken.date_told(told, language), ("dialogue",))
    yield moment("when", told, "dialogue", language)
    yield Fact("start", about.start, ("dialogue",))
    yield Fact("place", spoken.one_line(about.place), ("dialogue",))
    yield Fact("in_place", spoken.place(about.place, language) if about.place.strip() else "", ("dialogue",))
    yield Fact("venue", spoken.one_line(about.venue), ("dialogue",))
    phrase = speak.n("one minute", "{n} minutes", minutes or 0)
    yield Fact("duration", in_words(minutes, phrase, language), ("dialogue",))
    yield clause("target_group", about.target_group, "dialogue")
    yield clause("method_changes", about.method_changes, "dialogue")
    yield clause("feedback_promise", spoken.date_told(about.feedback_promise, language), "dialogue")


def _mandate(evening: Evening, speak: Words) -> Iterator[Fact]:
    mandate, language = evening.mandate, speak.language
    yield Fact("mandator", spoken.body(mandate.mandator, language), ("mandate",))
    yield Fact("commissioned_body", spoken.body(mandate.commissioned_body, language), ("mandate",))
    yield Fact("given", spoken.date_told(mandate.given, language), ("mandate",))
    yield moment("given_when", mandate.given, "mandate", language)
    yield task("assignment_to", mandate.assignment, "mandate", language)
    yield paragraphs("assignment", mandate.assignment, "mandate")
    level = speak(INFLUENCE_LEVELS[mandate.influence_level]).lower() if mandate.influence_level else ""
    yield Fact("influence_level", level, ("mandate",))
    yield quotation("vision", mandate.vision, "mandate", language)
    yield Fact("vision_year", str(mandate.vision_year or ""), ("mandate",))


def _purpose(evening: Evening, speak: Words) -> Iterator[Fact]:
    purpose = evening.purpose
    yield paragraphs("purpose_matter", purpose.matter, "purpose")
    yield task("purpose_dialogue_to", purpose.dialogue, "purpose", speak.language)
    yield paragraphs("purpose_dialogue", purpose.dialogue, "purpose")
    yield Fact("aims", spoken.listed(map(spoken.clause, evening.aims), speak.language), ("aim",))


def _method(evening: Evening, speak: Words) -> Iterator[Fact]:
    n, language = speak.n, speak.language
    name, _, more = spoken.clause(evening.method_name).partition(", ")
    yield Fact("method", f"{name} ({more})" if more else name, ("dialogue",))
    leaders, tables = len(evening.process_leaders), evening.facts.tables
    told = in_words(leaders, n("one process leader", "{n} process leaders", leaders), language)
    yield Fact("process_leaders", told, ("process_leader",))
    told = n("the process leader", "the process leaders", leaders) if leaders else ""
    yield Fact("the_process_leaders", told, ("process_leader",))
    yield Fact("tables", in_words(tables, n("one table", "{n} tables", tables), language), ("table",))
    yield Fact("the_tables", n("the table", "the tables", tables) if tables else "", ("table",))
    ahead = evening.story.years_ahead or 0
    yield Fact("years_ahead", in_words(ahead, n("one year", "{n} years", ahead), language), ("story",))
    yield Fact("target_year", str(evening.facts.target_year or ""), ("dialogue", "story"))
    yield quotation("story", evening.story.title, "story", language)


def _rounds(evening: Evening, speak: Words) -> Iterator[Fact]:
    n, _, language = speak.n, speak, speak.language
    times, quota = evening.facts.rotations, evening.quota
    told = in_words(times, n("one occasion", "{n} occasions", times), language)
    yield Fact("rotations", told, ("rotation", "agenda_step"))
    yield Fact("quota", in_words(quota, n("one theme", "{n} themes", quota), language), ("round",))
    for one in evening.rounds:
        ordinal = _("the {ordinal} round").format(ordinal=spoken.ordinal(one.number, language))
        yield Fact(f"round:{one.number}", ordinal, ("round",), one.id)
        asked = spoken.with_stop(spoken.quoted(one.question, language)) if one.question.strip() else ""
        yield Fact(f"question:{one.number}", asked, ("round",), one.id)
