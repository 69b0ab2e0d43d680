"""The feedback letter: what those who came said, what was decided, and what became of it area by area."""

from collections.abc import Iterator

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.documentation.results import decided
from forumdesk.forum.documentation.saying import Saying
from forumdesk.forum.documentation.text import filled
from forumdesk.forum.evening import Evening
from forumdesk.forum.imprints import GRADES, Imprint
from forumdesk.paper import evening_words, needs, running, styles, told_imprint
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import AFTER, Drawing, Handout, as_drawn, one_for_each_guest
from forumdesk.paper.press import Block, Look, Paragraph, Run, Style
from forumdesk.paper.press.barred import Barred
from forumdesk.paper.press.text import Words as Text
from forumdesk.paper.running import BODY, LEAD, Hand
from forumdesk.words import N_, Words

AREA = Style(Look(12.5, bold=True, color=styles.INK), 18, after=1, role="H3", keep_with_next=True)
SAID = BODY.but(after=2.0)
MOST = 6
"""Cards of an area that are quoted; the documentation has them all."""


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """On one sheet if it can be."""
    return running.on_one_sheet_if_possible(lambda hand: story(evening, hand, _), evening, _)


def story(evening: Evening, hand: Hand, _: Words) -> list[Block]:
    """The letter."""
    blocks = running.letterhead(evening, hand, _)
    about = evening_words.foot(evening, _)
    judged = any(one.says_something for one in evening.imprints)
    title = _("What became of what you said") if judged or decision(evening, _) else _("What you said")
    blocks += running.head(hand, _("Feedback"), title, about)
    blocks.append(Paragraph(_thanks(evening, _), hand(LEAD)))
    blocks += [running.heading(_("The decision"), hand)]
    none = [_("Nothing is decided yet. We will write again when it is.")]
    blocks += [Paragraph(line, hand(BODY)) for line in decision(evening, _) or none]
    if evening.areas:
        blocks += [running.heading(_("Area by area"), hand)]
        for area in evening.areas:
            blocks.append(_area(area, evening, hand, _, judged=judged))
    blocks += [running.heading(_("What happens next"), hand)]
    blocks += [Paragraph(line, hand(BODY)) for line in _next(evening, _)]
    return blocks


def _thanks(evening: Evening, _: Words) -> str:
    came, areas = evening.facts.attended, len(evening.areas)
    thanks = _("Thank you for taking part.")
    if not came or not areas:
        return thanks
    told = _.n(
        "{came} people came, and the evening arrived at one area.",
        "{came} people came, and the evening arrived at {areas} areas.",
        areas,
    )
    return f"{thanks} {told.format(came=came, areas=spoken.number(areas, _.language))}"


def decision(evening: Evening, _: Words) -> list[str]:
    """Who decided what and when, and how the evening was used in it; nothing before there is a decision."""
    one, say = evening.decision, Saying(evening, _)
    body, matter = spoken.one_line(one.body), spoken.one_line(one.matter)
    if not body and not matter:
        return []
    told = [paragraph.text for paragraph in filled(decided(say), say.facts, _)]
    return told or [spoken.with_stop(" · ".join(part for part in (body, matter) if part))]


def _area(area: Area, evening: Evening, hand: Hand, _: Words, *, judged: bool) -> Barred:
    name = f"{area.letter}  {spoken.one_line(area.name) or _('Area without a name')}"
    told: list[Text] = list(_said(area, evening, _))
    whole = told_imprint.of_area(area, evening)
    if whole is not None:
        told.append(imprint(whole, _))
    elif judged:
        told.append(Run(_("Not assessed yet."), italic=True, color=styles.GREY))
    for card, head, one in told_imprint.of_cards(area, evening):
        words = card.shown if card is head else card.text
        told.append([f"{spoken.quoted(words, _.language)}: ", *imprint(one, _, short=True)])
    blocks: list[Block] = [Paragraph(text, hand(SAID)) for text in told]
    return Barred(Paragraph(name, hand(AREA)), *blocks, color=area.colour, around=7 * hand.scale)


def _said(area: Area, evening: Evening, _: Words) -> Iterator[Text]:
    """The themes of the area, as the cards say them, but those that are answered one by one below."""
    answered = {card.id for card, _head, _one in told_imprint.of_cards(area, evening)}
    piles = evening.hanging.get(area.id, ())
    heads = [pile.head.shown for pile in piles if pile.head.shown.strip() and pile.head.id not in answered]
    quoted = [spoken.quoted(words, _.language) for words in heads[:MOST]]
    if more := len(heads) - len(quoted):
        quoted.append(_.n("{n} card more", "{n} cards more", more).format(n=more))
    if quoted:
        yield _("You said: {themes}.").format(themes=spoken.listed(quoted, _.language))


def imprint(one: Imprint, _: Words, *, short: bool = False) -> list[str | Run]:
    """Whether it can be seen in the decision, where, and why."""
    told: list[str | Run] = []
    if one.grade:
        grade = _(GRADES[one.grade]).lower()
        words = f"{grade}." if short else _("Visible in the decision: {grade}.").format(grade=grade)
        told.append(Run(words, bold=True))
    for part in (told_imprint.in_the_decision(one, _), spoken.one_line(one.because)):
        if part:
            told.append((" " if told else "") + spoken.capital(spoken.with_stop(part)))
    return told


def _next(evening: Evening, _: Words) -> Iterator[str]:
    yield _("Ask us for the full documentation. It holds everything that the tables wrote.")
    if evening.parking:
        yield _("Parked questions are answered on a paper of their own.")
    if who := evening_words.contacts(evening):
        yield _("Questions? Ask {contact}.").format(contact="; ".join(who))


HANDOUT = Handout(
    70, "feedback-letter", N_("Feedback letter"), N_("A4, one for everyone who came"), AFTER, A4,
    pages, as_drawn(pages), one_for_each_guest,
    needs=(needs.DECISION, needs.IMPRINTS, needs.CONTACT),
)  # fmt: skip
