"""The feedback letter: what the evening arrived at, what was decided, and where its imprint can be seen."""

from collections.abc import Iterator

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.imprints import GRADES, Imprint
from forumdesk.paper import evening_words, needs, running, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import AFTER, Drawing, Handout, as_drawn, one_for_each_guest
from forumdesk.paper.press import Block, Look, Paragraph, Run, Style
from forumdesk.paper.press.barred import Barred
from forumdesk.paper.press.text import Words as Text
from forumdesk.paper.running import BODY, LEAD, Hand
from forumdesk.words import N_, Words

AREA = Style(Look(12.5, bold=True, color=styles.INK), 18, after=1, role="H3", keep_with_next=True)
SAID = BODY.but(after=2.0)


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """On one sheet if it can be."""
    return running.on_one_sheet_if_possible(lambda hand: story(evening, hand, _), evening, _)


def story(evening: Evening, hand: Hand, _: Words) -> list[Block]:
    """The letter."""
    blocks = running.letterhead(evening, hand, _)
    about = evening_words.foot(evening, _)
    blocks += running.head(hand, _("Feedback"), _("What became of what you said"), about)
    blocks.append(Paragraph(_thanks(evening, _), hand(LEAD)))
    blocks += [running.heading(_("The decision"), hand)]
    blocks += [Paragraph(line, hand(BODY)) for line in decided(evening, _)]
    if evening.areas:
        blocks += [running.heading(_("Area by area"), hand)]
        for area in evening.areas:
            blocks += _area(area, evening, hand, _)
    blocks += [running.heading(_("What happens next"), hand)]
    blocks += [Paragraph(line, hand(BODY)) for line in _next(evening, _)]
    return blocks


def _thanks(evening: Evening, _: Words) -> str:
    came, areas = evening.facts.attended, len(evening.areas)
    thanks = _("Thank you for taking part.")
    if not came or not areas:
        return thanks
    told = _("{came} people came, and the evening arrived at {areas} areas.")
    return f"{thanks} {told.format(came=came, areas=spoken.number(areas, _.language))}"


def decided(evening: Evening, _: Words) -> list[str]:
    """Who decided what and when, and how the evening was used in it."""
    one = evening.decision
    body, matter = spoken.one_line(one.body), spoken.one_line(one.matter)
    used = spoken.with_stop(spoken.one_line(one.use)) if one.use.strip() else ""
    if not body and not matter:
        return [_("Nothing is decided yet. We will write again when it is."), *([used] if used else [])]
    when = spoken.date_told(one.date_text, _.language)
    number, paragraph = spoken.one_line(one.registry_number), spoken.one_line(one.paragraph)
    parts = [
        body, matter, when,
        _("section {number}").format(number=paragraph.removeprefix("§").strip()) if paragraph else "",
        _("reg. no. {number}").format(number=number) if number else "",
    ]  # fmt: skip
    return [spoken.with_stop(" · ".join(part for part in parts if part)), *([used] if used else [])]


def _area(area: Area, evening: Evening, hand: Hand, _: Words) -> Iterator[Block]:
    name = f"{area.letter}  {spoken.one_line(area.name) or _('Area without a name')}"
    judged = [one for one in evening.imprints if one.area_id == area.id]
    told: list[Block] = [Paragraph(text, hand(SAID)) for one in judged for text in imprint(one, _)]
    if not told:
        told = [Paragraph(_("Not assessed yet."), hand(SAID))]
    yield Barred(Paragraph(name, hand(AREA)), *told, color=area.colour, around=7 * hand.scale)


def imprint(one: Imprint, _: Words) -> list[Text]:
    """Whether it can be seen in the decision, where, and why."""
    because = spoken.one_line(one.because)
    grade = _("Visible in the decision: {grade}.").format(grade=_(GRADES[one.grade]).lower())
    first: list[str | Run] = [Run(grade, bold=True)] if one.grade else []
    if one.card:
        first = [Run(_("Card {code}.").format(code=one.card), bold=True), " ", *first]
    if because:
        first.append(f" {spoken.with_stop(because)}")
    found: list[Text] = [first] if first else []
    if one.quotation.strip():
        page = _("page {page}").format(page=one.page) if one.page.strip() else ""
        quoted = spoken.quoted(one.quotation, _.language)
        found.append(", ".join(part for part in (quoted, page) if part))
    return found


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
