"""The receipt of the evening: one A4 for everyone who came, with what was said and what happens next."""

from collections.abc import Iterator

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.notes import HEADINGS
from forumdesk.paper import evening_words, needs, running, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import AFTER, Drawing, Handout, as_drawn, one_for_each_guest
from forumdesk.paper.press import Block, Box, Boxes, Look, Paragraph, Style
from forumdesk.paper.running import BODY, LEAD, Hand
from forumdesk.words import N_, Words

LINES, LONGEST = 3, 150
"""Lines an area, and signs a line: it is a receipt, the documentation tells the rest."""
FIRST = ("important", "agreed", "further", "disagreed", "unclear")
"""The headings of the notes, what matters most before the rest."""

AREA = Style(Look(12.5, bold=True, color=styles.INK), 16, after=1)
AT = Style(Look(9.5, color=styles.GREY), 13, after=3)
SAID = Style(Look(11, color=styles.INK), 14.5, after=3)


def pages(evening: Evening, _: Words) -> list[Drawing]:
    """One sheet if it can be; forty areas take more."""
    return running.on_one_sheet_if_possible(lambda hand: story(evening, hand, _), evening, _)


def story(evening: Evening, hand: Hand, _: Words) -> list[Block]:
    """Thanks, a box for each area, what happens next and whom to ask."""
    about = evening_words.place_and_date(evening, _)
    blocks = running.head(hand, _("Receipt of the evening"), evening_words.title(evening, _), about)
    blocks.append(Paragraph(_thanks(evening, _), hand(LEAD)))
    if evening.areas:
        blocks.append(Boxes([_box(area, evening, hand, _) for area in evening.areas], columns=2))
    blocks.append(running.heading(_("What happens next"), hand))
    blocks += [Paragraph(line, hand(BODY)) for line in what_next(evening, _)]
    blocks.append(running.heading(_("Questions? Ask"), hand))
    blocks += [Paragraph(line, hand(BODY)) for line in evening_words.contacts(evening) or ["_" * 30]]
    return blocks


def _box(area: Area, evening: Evening, hand: Hand, _: Words) -> Box:
    """Letter, name and table, and under it the lines."""
    name = f"{area.letter}  {spoken.one_line(area.name) or _('Area without a name')}"
    content: list[Block] = [Paragraph(name, hand(AREA))]
    if area.table is not None:
        content.append(Paragraph(evening_words.table(evening, area.table, _), hand(AT)))
    content += [Paragraph(f"– {line}", hand(SAID)) for line in lines(area, evening)]
    return Box(content, area.colour)


def lines(area: Area, evening: Evening) -> list[str]:
    """Three lines from the table's notes, most important first; the themes where nothing is noted yet."""
    of_area = [note for note in evening.notes if note.area_id == area.id and note.text.strip()]
    order = [*FIRST, *(key for key in HEADINGS if key not in FIRST)]
    of_area.sort(key=lambda note: order.index(note.heading))
    said = [spoken.one_line(note.text) for note in of_area]
    if not said:
        said = [spoken.one_line(pile.head.shown) for pile in evening.hanging.get(area.id, ())]
    return [_short(one) for one in said if one][:LINES]


def _short(text: str) -> str:
    """As much of a text as a line of the receipt has room for: whole words, and a sign that more was said."""
    if len(text) <= LONGEST:
        return text
    kept = text[: LONGEST - 1]
    return f"{kept[: kept.rfind(' ')] if ' ' in kept else kept} …"


def _thanks(evening: Evening, _: Words) -> str:
    came, tables = evening.facts.attended, len(evening.tables)
    if came and tables:
        return _("Thank you for coming! {came} people at {tables} tables said this:").format(
            came=came, tables=tables
        )
    return _("Thank you for coming! This is what was said:")


def what_next(evening: Evening, _: Words) -> Iterator[str]:
    """Who goes on with it, and when those who came hear of it; a line to write on if no day is said."""
    body = spoken.one_line(evening.mandate.commissioned_body)
    if body:
        told = _("Everything that was written is documented and given to {body}.")
        yield told.format(body=spoken.body(body, _.language))
    else:
        yield _("Everything that was written is documented.")
    yield _("You get feedback: {when}").format(when=evening_words.promise(evening, _) or "_" * 20)


HANDOUT = Handout(
    60, "receipt", N_("Receipt of the evening"), N_("A4, one for everyone who came"), AFTER, A4,
    pages, as_drawn(pages), one_for_each_guest,
    needs=(needs.AREAS, needs.AREA_NAMES, needs.NOTES, needs.CONTACT),
)  # fmt: skip
