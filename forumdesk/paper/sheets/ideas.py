"""The secretary's sheet of a round of ideas: ten ideas, what is meant by each, a box to tick the chosen."""

from collections.abc import Iterator

from forumdesk.forum.evening import Evening
from forumdesk.forum.tables import Table
from forumdesk.paper import evening_words, styles
from forumdesk.paper.formats import A4, Field
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.paper.sheets.form import FormPage, coded, idea_rounds, tables
from forumdesk.paper.sheets.head import FOOT, HEAD, LEFT, QUESTION_STYLE, TOLD_STYLE, WIDE, foot, head
from forumdesk.paper.sheets.layout import SHEET, TICK, WRITE, Layout, Placed, Spot
from forumdesk.paper.sheets.pen import LABEL, Pen
from forumdesk.words import Words

A_SHEET, SHEETS = 10, 2
"""Ideas on a sheet, and sheets that every table gets."""
TOP, ROW, HIGH = 67.0, 19.6, 17.8
BOX, BESIDE, ASKED = 6.0, 34.0, 19.0

CODE_STYLE = Style(Look(9.5, bold=True, color=styles.INK), 12)


def _row(number: int) -> tuple[Spot, ...]:
    top = TOP + (number - 1) * ROW
    return (
        Spot(f"chosen {number}", LEFT, top, BOX, BOX, TICK),
        Spot(f"code {number}", LEFT, top + BOX + 1, BESIDE - LEFT - 2, 5),
        Spot(f"idea {number}", BESIDE, top, LEFT + WIDE - BESIDE, HIGH, WRITE, 2),
    )


LAYOUT = Layout(
    "ideas", "S", 1, A4.width, A4.height, SHEET,
    (
        *HEAD,
        Spot("question", LEFT, 34.6, WIDE, 22),
        Spot("how", LEFT, 58.6, WIDE, 6),
        *(spot for number in range(1, A_SHEET + 1) for spot in _row(number)),
        *FOOT,
    ),
)  # fmt: skip


def pages(evening: Evening, _: Words) -> Iterator[FormPage]:
    """Two sheets for each table and each round of ideas."""
    for round_ in idea_rounds(evening):
        for table in tables(evening):
            for page in range(1, SHEETS + 1):
                about = f"B{table.number}"
                yield _page(
                    coded(LAYOUT, evening, about, table.number, round_, page), table, round_, page, evening, _
                )


def count(evening: Evening) -> int:
    """How many sheets that makes."""
    return len(idea_rounds(evening)) * len(tables(evening)) * SHEETS


def _page(placed: Placed, table: Table, round_: int, page: int, evening: Evening, _: Words) -> FormPage:
    def draw(canvas: TaggedCanvas) -> None:
        pen = Pen(canvas, A4.height, placed, evening, _)
        head(pen, title(evening, table.number, round_, _))
        pen.say("question", evening_words.question(evening, round_), QUESTION_STYLE, "P", typed=True)
        pen.say("how", how(evening, round_, _), TOLD_STYLE)
        for number in range(1, A_SHEET + 1):
            _idea(pen, number, f"B{table.number}-{(page - 1) * A_SHEET + number}")
        foot(pen, table.number, round_, page, SHEETS)

    return FormPage((placed,), draw)


def _idea(pen: Pen, number: int, code: str) -> None:
    """A row: the tick, the code, and above and below the dots what is asked."""
    told, field = Tag("P"), pen.field(f"idea {number}")
    pen.say(f"code {number}", code, CODE_STYLE, told, "top", typed=True, continues=True)
    pen.tick(f"chosen {number}")
    pen.box(f"idea {number}")
    half = field.height / 2
    for foot_, words in ((field.foot + half, pen._("Idea")), (field.foot, pen._("What we mean"))):
        pen.say(Field(field.left + 1.6, foot_, ASKED, half), words, LABEL, told, continues=True)


def title(evening: Evening, table: int, round_: int, _: Words) -> str:
    """Which table, which round."""
    return f"{evening_words.table(evening, table, _)} · {evening_words.round_(evening, round_, _)}"


def how(evening: Evening, round_: int, _: Words) -> str:
    """What to do, in a line."""
    quota = next((one.themes_per_table for one in evening.rounds if one.number == round_), None)
    if not quota:
        return _("One idea in each box, in the words that were said.")
    return _.n(
        "One idea in each box. Tick the theme that the table agrees on.",
        "One idea in each box. Tick the {n} themes that the table agrees on.",
        quota,
    ).format(n=quota)
