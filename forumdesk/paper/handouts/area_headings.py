"""Area headings: what stands above each area on the pin-boards, A3 lying, or two A4 sheets side by side."""

from collections.abc import Iterator

from forumdesk.forum.areas import COLOURS, Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, needs, press, styles
from forumdesk.paper.formats import A4, Field, Format, mm
from forumdesk.paper.handout import BETWEEN, Drawing, Handout, Variant
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

LYING = Format("A3", 420, 297)
EDGE = 8.0
"""Millimetres at the edge that many printers leave white."""

PLATE = Field(EDGE, EDGE, 122, LYING.height - 2 * EDGE)
NAME = Field(142, 84, 264, 190)
TABLE = Field(142, 30, 264, 40)
FOOT = Field(142, 10, 264, 7)

SHEET_PLATE = Field(EDGE, EDGE, A4.width - 2 * EDGE, A4.height - 2 * EDGE)
SHEET_NAME = Field(14, 84, A4.width - 28, 190)
SHEET_TABLE = Field(14, 30, A4.width - 28, 40)
SHEET_FOOT = Field(14, 10, A4.width - 28, 7)

LETTER_STYLE = Style(Look(400, bold=True, color="#ffffff"), 420, align="center")
NAME_STYLE = Style(Look(124, bold=True, color=styles.INK), 140)
TABLE_STYLE = Style(Look(64, bold=True, color=styles.INK), 78)
FOOT_STYLE = Style(Look(9, color=styles.GREY), 11)


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """A sheet for each area; before there are any, one for each table to write on."""
    for area in headings(evening):
        yield _whole(area, evening, _)


def halves(evening: Evening, _: Words) -> Iterator[Drawing]:
    """Two sheets for each area: its letter, and beside it its name."""
    for area in headings(evening):
        yield _letter_sheet(area)
        yield _name_sheet(area, evening, _)


def headings(evening: Evening) -> tuple[Area, ...]:
    """The areas, or one blank for each table."""
    return evening.areas or tuple(
        Area(0, "–", "", None, None, "", place % len(COLOURS) + 1)
        for place in range(max(len(evening.tables), 1))
    )


def _whole(area: Area, evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        heading = Tag("H1")
        _plate(canvas, PLATE, area, heading)
        _name(canvas, (NAME, TABLE, FOOT), area, heading, evening, _)

    return draw


def _letter_sheet(area: Area) -> Drawing:
    return lambda canvas: _plate(canvas, SHEET_PLATE, area, Tag("H1"))


def _name_sheet(area: Area, evening: Evening, _: Words) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        _name(canvas, (SHEET_NAME, SHEET_TABLE, SHEET_FOOT), area, Tag("H1"), evening, _)

    return draw


def _plate(canvas: TaggedCanvas, field: Field, area: Area, heading: Tag) -> None:
    """The letter white on the colour; a black frame keeps it a plate where the printer has no colours."""
    with canvas.artifact():
        canvas.setFillColor(area.colour)
        canvas.setStrokeColor(styles.INK)
        canvas.setLineWidth(3)
        canvas.rect(*field.place, stroke=1, fill=1)
    inner = Field(field.left + 6, field.foot + 6, field.width - 12, field.height - 12)
    press.draw_fitted(canvas, heading, area.letter, LETTER_STYLE, inner.place, 40, "middle", continues=True)


def _name(
    canvas: TaggedCanvas, fields: tuple[Field, Field, Field], area: Area, heading: Tag, evening: Evening,
    _: Words,
) -> None:  # fmt: skip
    name, table, foot = fields
    told = spoken.one_line(area.name)
    if told:
        press.draw_fitted(canvas, heading, told, NAME_STYLE, name.place, 8, "middle", continues=True)
    else:
        _lines(canvas, name)
    at = evening_words.table(evening, area.table, _) if area.table is not None else _("Table ____")
    press.draw_fitted(canvas, heading, at, TABLE_STYLE, table.place, 8, "middle")
    press.draw_fitted(canvas, Tag("P"), evening_words.foot(evening, _), FOOT_STYLE, foot.place, 5)


def _lines(canvas: TaggedCanvas, field: Field) -> None:
    """Where the name is written by hand."""
    with canvas.artifact():
        canvas.setStrokeColor("#8a929a")
        canvas.setLineWidth(1.2)
        for height in (field.foot + 40, field.foot + 105):
            canvas.line(mm(field.left), mm(height), mm(field.left + field.width), mm(height))


def sheets(evening: Evening) -> int:
    """One for each area."""
    return len(headings(evening))


HANDOUT = Handout(
    41, "area-headings", N_("Area headings"), N_("A3 lying, above each area on the pin-boards"), BETWEEN,
    LYING, pages, sheets,
    variants=(
        Variant("a4", lambda _: _("Two A4 sheets side by side"), A4, halves, lambda one: 2 * sheets(one)),
    ),
    needs=(needs.AREAS, needs.AREA_NAMES, needs.AREA_TABLES),
)  # fmt: skip
"""Printed when the areas have their names, while the hall waits."""
