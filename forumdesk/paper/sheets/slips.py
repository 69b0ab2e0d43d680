"""Parking slips: four on an A4 sheet, to cut apart; for what lies beside the question."""

from collections.abc import Iterator

from forumdesk.forum import sheet_codes
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import one_for_each_guest
from forumdesk.paper.press import Look, Style, TaggedCanvas
from forumdesk.paper.sheets import cutting
from forumdesk.paper.sheets.form import FormPage
from forumdesk.paper.sheets.layout import SLIP, WRITE, Layout, Placed, Spot
from forumdesk.paper.sheets.pen import Pen
from forumdesk.words import Words

A_SHEET, GUESTS, FEWEST = 4, 3, 12
"""Slips on a sheet; one for so many guests, and so many at least."""
BEFORE_SERIAL = 900_000
WIDE, HIGH = A4.width / 2, A4.height / 2
PLACES = [(left, top) for top in (0.0, HIGH) for left in (0.0, WIDE)]

LAYOUT = Layout(
    "slip", "P", 1, WIDE, HIGH, SLIP,
    (
        Spot("title", 41, 8.4, 47, 9),
        Spot("about", 41, 18, 55, 10),
        Spot("digits", 41, 30.4, 55, 4.6),
        Spot("label", 9, 41, 87, 6),
        Spot("text", 9, 48, 87, 55, WRITE, 5),
        Spot("who label", 9, 105, 87, 9.6),
        Spot("who", 9, 115.2, 87, 15, WRITE),
        Spot("evening", 18, 133.5, 69, 6),
    ),
)  # fmt: skip

TITLE_STYLE = Style(Look(20, bold=True, color=styles.INK), 24)
LABEL_STYLE = Style(Look(11, bold=True, color=styles.INK), 14)
ABOUT_STYLE = Style(Look(10.5, color=styles.INK), 13)
SMALL_STYLE = Style(Look(8.5, color=styles.GREY), 11, align="center")


def pages(evening: Evening, _: Words) -> Iterator[FormPage]:
    """Enough for every third guest."""
    for sheet in range(count(evening)):
        yield _page(sheet * A_SHEET, evening, _)


def count(evening: Evening) -> int:
    """How many sheets that makes."""
    return -(-max(one_for_each_guest(evening) // GUESTS, FEWEST) // A_SHEET)


def _page(before: int, evening: Evening, _: Words) -> FormPage:
    placed = tuple(
        Placed(LAYOUT, (sheet_codes.card(BEFORE_SERIAL + before + number),), str(before + number), *place)
        for number, place in enumerate(PLACES, start=1)
    )

    def draw(canvas: TaggedCanvas) -> None:
        for one in placed:
            _draw(Pen(canvas, A4.height, one, evening, _))
        cutting.marks(canvas, A4, PLACES)

    return FormPage(placed, draw)


def _draw(pen: Pen) -> None:
    _ = pen._
    pen.marks()
    pen.say("title", _("Parking lot"), TITLE_STYLE, "H1")
    pen.say("about", _("For what lies beside tonight's question."), ABOUT_STYLE)
    pen.code("digits")
    pen.say("label", _("Your question or comment"), LABEL_STYLE, "H2")
    pen.box("text")
    pen.say("who label", _("Do you want an answer? Write how we can reach you."), LABEL_STYLE, "H2", "foot")
    pen.box("who")
    pen.say("evening", evening_words.foot(pen.evening, pen.own), SMALL_STYLE, typed=True)
