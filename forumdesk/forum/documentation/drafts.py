"""The drafts of the five sections: which sentences the data can carry, in the order of the case page."""

from collections.abc import Callable

from forumdesk.forum.documentation.results import results
from forumdesk.forum.documentation.saying import Saying, one_of, page, sentences
from forumdesk.forum.evening import Evening
from forumdesk.forum.lessons import KINDS
from forumdesk.forum.sections import HEADINGS
from forumdesk.words import Words


def draft(evening: Evening, speak: Words, key: str) -> str:
    """The draft of one section as text with markers; '' where the data say nothing about it."""
    return _DRAFTS[key](Saying(evening, speak))


def drafts(evening: Evening, speak: Words) -> dict[str, str]:
    """All five, by section."""
    saying = Saying(evening, speak)
    return {key: _DRAFTS[key](saying) for key in HEADINGS}


def ingress(say: Saying) -> str:
    """In short: who asked for it, who came, what came out."""
    return page(sentences(_commissioned(say), _met(say), _outcome(say)))


def _commissioned(say: Saying) -> str:
    _ = say.speak
    return one_of(
        say(_("{given_when}, {mandator} commissioned {commissioned_body} to {assignment_to}.")),
        say(_("{mandator} commissioned {commissioned_body} to {assignment_to} ({given}).")),
        say(_("{mandator} commissioned {commissioned_body} to {assignment_to}.")),
        say(_("{given_when}, {mandator} gave {commissioned_body} a mandate: {assignment}")),
        say(_("{mandator} gave {commissioned_body} a mandate: {assignment}")),
        say(_("{commissioned_body} was commissioned to {assignment_to}.")),
        say(_("The mandate: {assignment}")),
    )


def _met(say: Saying) -> str:
    _ = say.speak
    return one_of(
        say(_("{when}, {attended} came to a dialogue {in_place}.")),
        say(_("{attended} came to a dialogue {in_place} ({date}).")),
        say(_("{when}, {attended} came to a dialogue.")),
        say(_("{attended} came to a dialogue {in_place}.")),
        say(_("{attended} came to the dialogue.")),
        say(_("The dialogue was held {in_place} {when}.")),
        say(_("The dialogue was held {when}.")),
        say(_("The dialogue was held {in_place}.")),
    )


def _outcome(say: Saying) -> str:
    _ = say.speak
    return one_of(say(_("The outcome was {cards} in {areas}.")), say(_("The outcome was {cards}.")))


def purpose(say: Saying) -> str:
    """Why: the matter, the dialogue itself, its aims, and how far the answers may reach."""
    _ = say.speak
    dialogue = one_of(
        say(_("The purpose of the dialogue was to {purpose_dialogue_to}.")),
        say(_("The purpose of the dialogue: {purpose_dialogue}")),
    )
    aims = say(_("What we want to reach is {aims}."))
    vision = one_of(say(_("The vision for {vision_year} is {vision}.")), say(_("The vision is {vision}.")))
    influence = say(_("On the ladder of participation, the dialogue stood at {influence_level}."))
    return page(say("{purpose_matter}"), sentences(dialogue, aims), sentences(vision, influence))


def process(say: Saying) -> str:
    """How: the setting, who was invited, the opening, the rounds, and what was changed in the method."""
    _ = say.speak
    invited = one_of(say(_("Invited were {target_group}.")), say.anyhow(_("Target group: {target_group}")))
    changed = one_of(
        say(_("How the method was adapted: {method_changes}.")),
        say.anyhow(_("How the method was adapted: {method_changes}")),
    )
    return page(
        sentences(_held(say), _led(say), _at_tables(say)), invited, _story(say),
        *(_round(say, one.number, one.kind) for one in say.evening.rounds), _parking(say), changed,
    )  # fmt: skip


def _held(say: Saying) -> str:
    _ = say.speak
    return one_of(
        say(_("The dialogue began {when} at {start} and took {duration}.")),
        say(_("The dialogue was held {when} and took {duration}.")),
        say(_("The dialogue began at {start} and took {duration}.")),
        say(_("The dialogue took {duration}.")),
    )


def _led(say: Saying) -> str:
    _ = say.speak
    return one_of(
        say(_("We worked with the method {method}, guided by {process_leaders}.")),
        say(_("We worked with the method {method}.")),
        say(_("The dialogue was guided by {process_leaders}.")),
    )


def _story(say: Saying) -> str:
    _ = say.speak
    return one_of(
        say(_("We began with a story, {story}, that moved everyone {years_ahead} ahead, to {target_year}.")),
        say(_("We began with a story, {story}, that moved everyone {years_ahead} ahead.")),
        say(_("We began with a story that moved everyone {years_ahead} ahead, to {target_year}.")),
        say(_("We began with a story that moved everyone {years_ahead} ahead.")),
        say(_("We began with a story, {story}.")),
    )


def _round(say: Saying, number: int, kind: str) -> str:
    """What it asked; how it went is told once, with the first round of its kind."""
    asked: dict[str, Callable[[Saying, str, str], str]] = {"brainstorm": _gathered, "deepen": _deepened}
    went: dict[str, Callable[[Saying], str]] = {"brainstorm": _handed_in, "deepen": _changed_tables}
    told = asked.get(kind, _other)(say, f"round:{number}", f"question:{number}")
    first = number == next(one.number for one in say.evening.rounds if one.kind == kind)
    return sentences(told, went[kind](say)) if first and kind in went else told


def _gathered(say: Saying, number: str, question: str) -> str:
    _ = say.speak
    return one_of(
        say(
            _("In {round}, {tables} gathered ideas on the question {question}"),
            round=number,
            question=question,
        ),
        say(_("In {round}, the question was {question}"), round=number, question=question),
        say(_("In {round}, {tables} gathered ideas."), round=number),
    )


def _handed_in(say: Saying) -> str:
    _ = say.speak
    led = _led_tables(say)
    arranged = one_of(
        say(_("{the_process_leaders} sorted the cards into {areas} on the board.")),
        say(_("The cards were sorted into {areas} on the board.")),
    )
    arranged = arranged if say.evening.facts.cards > 1 else ""
    merged = say(_("On the board, {merging}."))
    excluded = say(_("Taken off the board: {cards_excluded}."))
    return sentences(led, _agreed(say), arranged, merged, excluded)


def _led_tables(say: Saying) -> str:
    """That a table leader sat at every table, if one did."""
    _ = say.speak
    first = [role for role in say.evening.roles if role.round == 1]
    if not first or not all(role.leader.strip() for role in first):
        return ""
    return _("Each table had a table leader.") if len(first) > 1 else _("The table had a table leader.")


def _agreed(say: Saying) -> str:
    _ = say.speak
    facts = say.evening.facts
    if facts.tables == 1:
        return say(_("The table agreed on {quota}."))
    if facts.cards == facts.tables * say.evening.quota:
        return say(_("The tables agreed on {quota} each, {cards} in all."))
    return say(_("The tables agreed on {quota} each."))


def _deepened(say: Saying, number: str, question: str) -> str:
    _ = say.speak
    further = _("In {round}, {the_tables} took {the_areas} further with the question {question}")
    return one_of(
        say(further, round=number, question=question),
        say(_("In {round}, {the_tables} took {the_areas} further."), round=number),
        _other(say, number, question),
    )


def _changed_tables(say: Saying) -> str:
    _ = say.speak
    return say(_("On {rotations}, people could change tables if they wanted to."))


def _other(say: Saying, number: str, question: str) -> str:
    """The question; one that was asked before is not said twice."""
    _, asked = say.speak, [one.question.strip() for one in say.evening.rounds]
    place = [f"round:{one.number}" for one in say.evening.rounds].index(number)
    if asked[place] and asked[place] in asked[:place]:
        return say(_("In {round}, the question was the same."), round=number)
    return say(_("In {round}, the question was {question}"), round=number, question=question)


def _at_tables(say: Saying) -> str:
    """Where people talked, in a method whose rounds don't tell it."""
    _, kinds = say.speak, {one.kind for one in say.evening.rounds}
    return say(_("The conversations were held at {tables}.")) if kinds == {"conversation"} else ""


def _parking(say: Saying) -> str:
    _ = say.speak
    return say.given(
        "slips", _("What lay outside the question could be written on slips, so that it was not lost.")
    )


def lessons(say: Saying) -> str:
    """What to take along, by kind."""
    parts = []
    for kind, heading in KINDS.items():
        bullets = [
            say("- {lesson}", lesson=f"lesson:{one.id}") for one in say.evening.lessons if one.kind == kind
        ]
        if any(bullets):
            parts.append("\n".join([f"{say.speak(heading)}:", *filter(None, bullets)]))
    return page(*parts)


_DRAFTS: dict[str, Callable[[Saying], str]] = {
    "ingress": ingress,
    "purpose": purpose,
    "process": process,
    "results": results,
    "lessons": lessons,
}
