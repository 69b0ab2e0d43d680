"""Area signs: letter and name of an area, to be read from across the room; a sheet for each."""

from collections.abc import Iterator

from forumdesk.forum.areas import COLOURS, Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, needs, press, styles
from forumdesk.paper.formats import Field, Format, mm
from forumdesk.paper.handout import BETWEEN, Drawing, Handout
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

LYING = Format("A4", 297, 210)
LEFT, WIDE = 16.0, 265.0
BAR = Field(LEFT, 190, WIDE, 7)
LETTER = Field(LEFT, 92, 84, 92)
NAME = Field(108, 92, 173, 88)
TABLE = Field(LEFT, 72, WIDE, 14)
QUESTION = Field(LEFT, 24, WIDE, 42)
FOOT = Field(LEFT, 9, WIDE, 8)

LETTER_STYLE = Style(Look(330, bold=True, color=styles.INK), 262)
NAME_STYLE = Style(Look(110, bold=True, color=styles.INK), 122)
TABLE_STYLE = Style(Look(30, bold=True, color=styles.INK), 38)
QUESTION_STYLE = Style(Look(34, color=styles.INK), 43)
FOOT_STYLE = Style(Look(9, color=styles.GREY), 11)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """A sign for each area; before there are any, one for each table to write on."""
    for area in signs(evening):
        yield _sheet(area, evening, _)


def signs(evening: Evening) -> list[Area]:
    """The areas, or blank ones."""
    blank = max(len(evening.tables), 1)
    return list(evening.areas) or [
        Area(0, _letter(place), "", None, None, "", place % len(COLOURS) + 1) for place in range(blank)
    ]


def _letter(place: int) -> str:
    """A to Z, then AA, AB …"""
    return (LETTERS[place // 26 - 1] if place >= 26 else "") + LETTERS[place % 26]


def _sheet(area: Area, evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        with canvas.artifact():
            canvas.setFillColor(area.colour)
            canvas.rect(*BAR.place, stroke=0, fill=1)
        heading = Tag("H1")
        _place(canvas, LETTER, heading, area.letter, LETTER_STYLE, "middle")
        name = spoken.one_line(area.name)
        if name:
            _place(canvas, NAME, heading, name, NAME_STYLE, "middle")
        else:
            _lines(canvas)
        told = evening_words.table(evening, area.table, _) if area.table else _("Table ____")
        _place(canvas, TABLE, Tag("P"), told, TABLE_STYLE, "middle")
        with canvas.artifact():
            canvas.setStrokeColor(styles.INK)
            canvas.setLineWidth(1)
            canvas.line(mm(LEFT), mm(QUESTION.top + 3), mm(LEFT + WIDE), mm(QUESTION.top + 3))
        last = max((one.number for one in evening.rounds), default=0)
        _place(canvas, QUESTION, Tag("P"), evening_words.question(evening, last), QUESTION_STYLE)
        _place(canvas, FOOT, Tag("P"), evening_words.foot(evening, _), FOOT_STYLE, "foot")

    return draw


def _lines(canvas: TaggedCanvas) -> None:
    with canvas.artifact():
        canvas.setStrokeColor("#8a929a")
        canvas.setLineWidth(1)
        for height in (NAME.foot + 14, NAME.foot + 48):
            canvas.line(mm(NAME.left), mm(height), mm(NAME.left + NAME.width), mm(height))


def _place(
    canvas: TaggedCanvas, field: Field, tag: Tag, words: str, style: Style, stand: str = "top"
) -> None:
    press.draw_fitted(canvas, tag, words, style, field.place, 6, stand, continues=tag.role == "H1")


def sheets(evening: Evening) -> int:
    """One for each area."""
    return len(signs(evening))


HANDOUT = Handout(
    40, "area-signs", N_("Area signs"), N_("A4 landscape, one for each area"), BETWEEN, LYING, pages, sheets,
    needs=(needs.AREAS, needs.AREA_NAMES, needs.AREA_TABLES),
)  # fmt: skip
"""Hung on the wall or stood on the table where the area goes on."""
