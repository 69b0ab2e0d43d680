"""The invitation letter: why, when and where, what the evening is like and what becomes of it."""

from collections.abc import Iterator

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import course, evening_words, needs, running
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BEFORE, Drawing, Handout, as_drawn
from forumdesk.paper.press import Block, Paragraph
from forumdesk.paper.running import BODY, LEAD, SMALL, Hand
from forumdesk.words import N_, Words

INFLUENCE = {
    "information": N_("We tell you what is planned, and you can ask."),
    "consultation": N_("Your views become part of the material. The elected representatives decide."),
    "dialogue": N_("We think together. The elected representatives weigh in what you say when they decide."),
    "influence": N_("You help to shape the proposal before it is decided."),
    "co-decision": N_("You share in the decision."),
}


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """One sheet if it can be."""
    return running.on_one_sheet_if_possible(lambda hand: story(evening, hand, _), evening, _)


def story(evening: Evening, hand: Hand, _: Words) -> list[Block]:
    """The letter."""
    blocks = running.letterhead(evening, hand, _)
    blocks += running.head(hand, _("Invitation"), evening_words.title(evening, _))
    blocks += [Paragraph(_("You are welcome to an evening where we talk and listen."), hand(LEAD))]
    rows = practical(evening, _)
    blocks += [running.facts(rows, hand)]
    if asked := evening_words.question(evening, 1):
        blocks += running.question(asked, hand, _("The question of the evening"))
    if why := _why(evening):
        blocks += [running.heading(_("Why we ask"), hand), Paragraph(why, hand(BODY))]
    blocks += [running.heading(_("What the evening is like"), hand)]
    blocks += [Paragraph(" ".join(course.told(evening, _)), hand(BODY))]
    blocks += [running.heading(_("What becomes of it"), hand)]
    blocks += [Paragraph(" ".join(_becomes(evening, _)), hand(BODY))]
    blocks += [running.heading(_("Let us know that you are coming"), hand)]
    blocks += [Paragraph(line, hand(BODY)) for line in _answer(evening, _)]
    note = _(
        "What you tell us about yourself is used only to arrange the evening. "
        "What is said at the tables is written down without names."
    )
    return [*blocks, Paragraph(note, hand(SMALL).but(before=6.0 * hand.scale))]


def practical(evening: Evening, _: Words) -> list[tuple[str, str]]:
    """Day, time, place and for whom; a line to write on for a day or a place that is not settled."""
    about, blank = evening.dialogue, "_" * 24
    told = evening_words.when(evening, _), evening_words.hours(evening, _)
    when = ", ".join(part for part in told if part) or blank
    told = spoken.one_line(about.venue) or blank, spoken.one_line(about.place)
    where = ", ".join(part for part in told if part)
    rows = [(_("When"), when), (_("Where"), where)]
    group = spoken.one_line(about.target_group)
    return [*rows, (_("For whom"), group)] if group else rows


def _why(evening: Evening) -> str:
    told = (evening.purpose.matter, evening.purpose.dialogue)
    return " ".join(spoken.with_stop(spoken.one_line(text)) for text in told if text.strip())


def _becomes(evening: Evening, _: Words) -> Iterator[str]:
    mandate, language = evening.mandate, _.language
    body = spoken.body(mandate.commissioned_body, language)
    if body and spoken.is_task(mandate.assignment, language):
        yield _("{body} has been asked to {assignment}.").format(
            body=spoken.capital(body), assignment=spoken.task(mandate.assignment, language)
        )
    if body:
        yield _("What the tables arrive at is written down and given to {body}.").format(body=body)
    else:
        yield _("What the tables arrive at is written down and becomes part of the material.")
    if mandate.influence_level in INFLUENCE:
        yield _(INFLUENCE[mandate.influence_level])
    if promise := evening_words.promise(evening, _):
        yield _("You get feedback: {when}.").format(when=promise)


def _answer(evening: Evening, _: Words) -> Iterator[str]:
    who = evening_words.contacts(evening)
    blank = "_" * 24
    yield _("Please reply by {day} to {contact}.").format(day=blank, contact="; ".join(who) or blank)
    yield _("Do you need an interpreter, a hearing loop or something else to take part? Tell us.")


def letters(evening: Evening) -> int:
    """One for each who is to be invited, as far as it is known."""
    return evening.facts.contacted or evening.facts.registered or 1


HANDOUT = Handout(
    5, "invitation-letter", N_("Invitation letter"), N_("A4, one for each who is invited"), BEFORE, A4,
    pages, as_drawn(pages), letters,
    needs=(needs.TITLE, needs.DAY, needs.START, needs.VENUE, needs.QUESTIONS, needs.CONTACT),
)  # fmt: skip
