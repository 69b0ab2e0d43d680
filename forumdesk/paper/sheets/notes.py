"""The secretary's sheet of a round that goes deeper: the area, who sat there, and the five headings."""

from collections.abc import Iterator

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.notes import HEADINGS
from forumdesk.paper import evening_words, styles
from forumdesk.paper.formats import A4, Field
from forumdesk.paper.press import Look, Style, TaggedCanvas
from forumdesk.paper.sheets.form import FormPage, coded, note_rounds, tables
from forumdesk.paper.sheets.head import FOOT, HEAD, LEFT, QUESTION_STYLE, WIDE, foot, head
from forumdesk.paper.sheets.ideas import title
from forumdesk.paper.sheets.layout import SHEET, WRITE, Layout, Placed, Spot
from forumdesk.paper.sheets.pen import LABEL, Pen
from forumdesk.words import Words

SITTINGS = 4
"""How often the people at the table can be counted: at the start, and after each rotation."""
TOP, HEAD_HIGH, GAP = 70.0, 6.0, 2.2
HIGH = {"important": 44.0, "agreed": 27.5, "disagreed": 27.5, "unclear": 27.5, "further": 27.5}
LINES = {"important": 5}
WHO = 52.0

LETTER_STYLE = Style(Look(24, bold=True, color=styles.INK), 28, align="center")
AREA_STYLE = Style(Look(15, bold=True, color=styles.INK), 18)
HEADING_STYLE = Style(Look(13, bold=True, color=styles.INK), 16)


def _headings() -> Iterator[Spot]:
    top = TOP
    for key in HEADINGS:
        yield Spot(f"heading {key}", LEFT, top, WIDE, HEAD_HIGH - 0.6)
        top += HEAD_HIGH
        wide = WIDE - WHO - 2 if key == "further" else WIDE
        yield Spot(key, LEFT, top, wide, HIGH[key], WRITE, LINES.get(key, 3))
        if key == "further":
            yield Spot("with whom", LEFT + WIDE - WHO, top, WHO, HIGH[key], WRITE, 3)
        top += HIGH[key] + GAP


LAYOUT = Layout(
    "notes", "N", 1, A4.width, A4.height, SHEET,
    (
        *HEAD,
        Spot("question", LEFT, 34.4, WIDE, 16),
        Spot("letter", LEFT, 52, 18, 14, WRITE),
        Spot("area", 40, 52, 94, 14, WRITE),
        *(Spot(f"people {n}", 136 + n * 13.5, 52, 13.5, 14, WRITE) for n in range(SITTINGS)),
        *_headings(),
        *FOOT,
    ),
)  # fmt: skip


def pages(evening: Evening, _: Words) -> Iterator[FormPage]:
    """A sheet for each table and each round that goes deeper, with its area as far as it is known."""
    by_table = {area.table: area for area in evening.areas if area.table is not None}
    for round_ in note_rounds(evening):
        for table in tables(evening):
            yield _page(evening, table.number, round_, by_table.get(table.number), _)


def blank(evening: Evening, _: Words) -> Iterator[FormPage]:
    """The same with nothing about areas on them."""
    for round_ in note_rounds(evening):
        for table in tables(evening):
            yield _page(evening, table.number, round_, None, _)


def count(evening: Evening) -> int:
    """How many sheets that makes."""
    return len(note_rounds(evening)) * len(tables(evening))


def _page(evening: Evening, table: int, round_: int, area: Area | None, _: Words) -> FormPage:
    placed = coded(LAYOUT, evening, f"B{table}", table, round_)

    def draw(canvas: TaggedCanvas) -> None:
        pen = Pen(canvas, A4.height, placed, evening, _)
        head(pen, title(evening, table, round_, _))
        pen.say("question", evening_words.question(evening, round_), QUESTION_STYLE, typed=True)
        _about(pen, area)
        for key, words in HEADINGS.items():
            pen.say(f"heading {key}", _(words), HEADING_STYLE, "H2", "foot")
            pen.box(key)
        _with_whom(pen, placed)
        foot(pen, table, round_)

    return FormPage((placed,), draw)


def _about(pen: Pen, area: Area | None) -> None:
    """The area, and how many sat at its table."""
    _ = pen._
    pen.box("letter", _("Area"), area.letter if area else "", LETTER_STYLE)
    pen.box("area", _("Name of the area"), spoken.one_line(area.name) if area else "", AREA_STYLE)
    for number in range(SITTINGS):
        words = _("Turn {number}").format(number=number) if number else _("How many")
        pen.box(f"people {number}", words)


def _with_whom(pen: Pen, placed: Placed) -> None:
    pen.box("with whom")
    field = placed.spot("with whom", A4.height)
    asked = Field(field.left + 1.6, field.top - 4.6, field.width - 3.2, 4)
    pen.say(asked, pen._("With whom?"), LABEL)
