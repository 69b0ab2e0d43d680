"""The evaluation: two slips on an A4 sheet, five statements to tick and a line for what could be better."""

from collections.abc import Iterator

from forumdesk.forum.evaluation import CHOICES, STATEMENTS
from forumdesk.forum.evening import Evening
from forumdesk.forum.sheet_codes import MOST
from forumdesk.paper import evening_words, press, styles
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import one_for_each_guest
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.paper.sheets import cutting
from forumdesk.paper.sheets.form import FormPage, coded
from forumdesk.paper.sheets.layout import SHEET, TICK, WRITE, Layout, Placed, Spot
from forumdesk.paper.sheets.pen import Pen
from forumdesk.words import Words

A_SHEET = 2
HIGH = A4.height / A_SHEET
PLACES = [(0.0, 0.0), (0.0, HIGH)]

LEFT, SAID, TOP, ROW, BOX = 20.0, 104.0, 43.0, 9.6, 5.5
COLUMN = (190.0 - LEFT - SAID) / len(CHOICES)


def _rows() -> Iterator[Spot]:
    for place, choice in enumerate(CHOICES):
        yield Spot(f"choice {choice}", LEFT + SAID + place * COLUMN, TOP - 10.2, COLUMN, 9.4)
    for row, statement in enumerate(STATEMENTS):
        top = TOP + row * ROW
        yield Spot(f"statement {statement}", LEFT, top - 1, SAID - 3, BOX + 2)
        for place, choice in enumerate(CHOICES):
            left = LEFT + SAID + place * COLUMN + (COLUMN - BOX) / 2
            yield Spot(f"{statement} {choice}", left, top, BOX, BOX, TICK)


LAYOUT = Layout(
    "evaluation", "E", 1, A4.width, HIGH, SHEET,
    (
        Spot("evening", 34, 9, 154, 5),
        Spot("title", 34, 13.6, 154, 10.6),
        Spot("code", 34, 24.2, 100, 3.4),
        Spot("below head", LEFT, 32.4, 170, 1),
        *_rows(),
        Spot("better label", LEFT, 91.4, 170, 5.6),
        Spot("better", LEFT, 97.4, 170, 20, WRITE, 2),
        Spot("no name", LEFT, 121.4, 155, 6),
        Spot("lower code", LEFT, 135.8, 155, 3.6),
    ),
)  # fmt: skip

EVENING_STYLE = Style(Look(9.5, color=styles.GREY), 12)
TITLE_STYLE = Style(Look(21, bold=True, color=styles.INK), 26)
SAID_STYLE = Style(Look(12.5, color=styles.INK), 15)
CHOICE_STYLE = Style(Look(10.5, bold=True, color=styles.INK), 13, align="center")
LABEL_STYLE = Style(Look(12.5, bold=True, color=styles.INK), 15)
NO_NAME_STYLE = Style(Look(10.5, color=styles.INK), 13)


def pages(evening: Evening, _: Words) -> Iterator[FormPage]:
    """A slip for each guest."""
    for sheet in range(count(evening)):
        yield _page(sheet * A_SHEET, evening, _)


def count(evening: Evening) -> int:
    """How many sheets that makes."""
    return -(-one_for_each_guest(evening) // A_SHEET)


def _page(before: int, evening: Evening, _: Words) -> FormPage:
    placed = tuple(_slip(before + number, place, evening) for number, place in enumerate(PLACES))

    def draw(canvas: TaggedCanvas) -> None:
        for one in placed:
            _draw(Pen(canvas, A4.height, one, evening, _))
        cutting.marks(canvas, A4, PLACES)

    return FormPage(placed, draw)


def _slip(number: int, place: tuple[float, float], evening: Evening) -> Placed:
    """The slips are numbered on, and from the next page number when two signs can't hold more."""
    page, own = divmod(number, MOST)
    return coded(LAYOUT, evening, str(number + 1), own + 1, 0, page % 31 + 1, place)


def _draw(pen: Pen) -> None:
    _ = pen._
    pen.marks()
    pen.say("evening", evening_words.foot(pen.evening, pen.own), EVENING_STYLE, typed=True)
    pen.say("title", _("What did you think of the evening?"), TITLE_STYLE, "H1")
    pen.code("code")
    pen.rule("below head")
    _statements(pen)
    pen.say("better label", _("What should we do better next time?"), LABEL_STYLE, "H2")
    pen.box("better")
    pen.say("no name", _("Without your name. Leave the slip in the box by the door."), NO_NAME_STYLE)
    pen.code("lower code", 1)


def _statements(pen: Pen) -> None:
    """A table: a statement a row, and what it is ticked with at the head of each column."""
    _, table = pen._, Tag("Table")
    row = Tag("TR", table)
    pen.canvas.element(press.cell("TD", row))
    for choice, words in CHOICES.items():
        pen.say(
            f"choice {choice}",
            _(words),
            CHOICE_STYLE,
            press.cell("TH", row, scope="Column"),
            "foot",
        )
    for statement, words in STATEMENTS.items():
        row = Tag("TR", table)
        pen.say(f"statement {statement}", _(words), SAID_STYLE, press.cell("TH", row, scope="Row"))
        for choice in CHOICES:
            pen.canvas.element(press.cell("TD", row))
            pen.tick(f"{statement} {choice}")
