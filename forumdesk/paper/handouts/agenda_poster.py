"""The agenda poster: the evening at a glance on the wall, on A3 or in parts on A4 to paste together."""

from collections.abc import Iterator

from forumdesk.forum.agenda import TimedStep
from forumdesk.forum.evening import Evening
from forumdesk.paper import course, evening_words, needs, press, running, styles
from forumdesk.paper.cutting import corners
from forumdesk.paper.formats import A3, A4, POINTS, Field, Format, mm
from forumdesk.paper.handout import BEFORE, Drawing, Handout, Variant, as_drawn
from forumdesk.paper.press import Block, Look, Paragraph, Style, Tag, TaggedCanvas, paged
from forumdesk.paper.press.text import Words as Text
from forumdesk.paper.running import BODY, LEAD, Hand
from forumdesk.words import N_, Words

MARGIN = 22.0
TITLE_STYLE = Style(Look(74, bold=True, color=styles.INK), 86)
ABOUT_STYLE = Style(Look(25, color=styles.GREY), 32)
TIME_STYLE = Style(Look(40, bold=True, color=styles.INK), 46)
NAME_STYLE = Style(Look(36, color=styles.INK), 43)
END_STYLE = Style(Look(25, color=styles.GREY), 32)
HIGHEST_ROW, LOWEST_ROW = 34.0, 8.0

ACROSS, DOWN = 2, 2
EDGE = 10.0
"""Millimetres at the edges of an A4 sheet that printers leave white."""
PART = Field(EDGE, EDGE, A4.width - 2 * EDGE, A4.height - 2 * EDGE)
WHOLE = Format("2 × 2 A4", ACROSS * PART.width, DOWN * PART.height)


def pages(evening: Evening, _: Words) -> Iterator[Drawing]:
    """One large sheet."""
    yield lambda canvas: poster(canvas, A3, evening, _)


def tiled(evening: Evening, _: Words) -> Iterator[Drawing]:
    """A sheet that tells how, then the parts row by row, larger together than an A3."""
    yield from paged(_how(evening, _), running.sheet(evening, _))
    for row in reversed(range(DOWN)):
        for column in range(ACROSS):
            yield _part(column, row, evening, _)


def poster(canvas: TaggedCanvas, sheet: Format, evening: Evening, _: Words) -> None:
    """The poster on a sheet of any size."""
    wide, by = sheet.width - 2 * MARGIN, sheet.width / A3.width
    top = sheet.height - MARGIN
    title = Field(MARGIN, top - 74 * by, wide, 74 * by)
    top -= _fit(canvas, title, Tag("H1"), evening_words.title(evening, _), _sized(TITLE_STYLE, by)) + 4
    about = Field(MARGIN, top - 12 * by, wide, 12 * by)
    top -= _fit(canvas, about, Tag("P"), _about(evening, _), _sized(ABOUT_STYLE, by)) + 6
    with canvas.artifact():
        canvas.setFillColor(styles.GREEN)
        canvas.rect(mm(MARGIN), mm(top - 2.5), mm(wide), mm(2.5), stroke=0, fill=1)
    _steps(canvas, Field(MARGIN, MARGIN + 14 * by, wide, top - 6 - MARGIN - 14 * by), by, evening, _)
    ends = evening.agenda[-1].ends if evening.agenda else ""
    told = _("The evening ends at {time}.").format(time=ends) if ends else ""
    _fit(canvas, Field(MARGIN, MARGIN - 4, wide, 12 * by), Tag("P"), told, _sized(END_STYLE, by), "foot")


def _about(evening: Evening, _: Words) -> str:
    parts = evening_words.place_and_date(evening, _), evening_words.hours(evening, _)
    return " · ".join(part for part in parts if part)


def _steps(canvas: TaggedCanvas, room: Field, by: float, evening: Evening, _: Words) -> None:
    """The steps, equally high; no higher than looks well."""
    steps = evening.agenda
    high = min(room.height / max(len(steps), 1), HIGHEST_ROW * by)
    owner = press.listing(numbering="None")
    for number, told in enumerate(steps):
        foot = room.top - (number + 1) * high
        _step(canvas, told, Field(room.left, foot, room.width, high), by, owner, _)


def _step(canvas: TaggedCanvas, told: TimedStep, row: Field, by: float, owner: Tag, _: Words) -> None:
    item = Tag("LI", owner)
    wide = 44 * by if told.starts else 0.0
    inner = Field(row.left, row.foot + row.height * 0.1, row.width, row.height * 0.8)
    if told.starts:
        place = Field(inner.left, inner.foot, wide - 4, inner.height)
        _fit(canvas, place, Tag("Lbl", item), told.starts, _sized(TIME_STYLE, by), "middle", continues=True)
    place = Field(inner.left + wide, inner.foot, inner.width - wide, inner.height)
    _fit(
        canvas,
        place,
        Tag("P", Tag("LBody", item)),
        course.step_name(told, _),
        _sized(NAME_STYLE, by),
        "middle",
    )
    with canvas.artifact():
        canvas.setStrokeColor(styles.FAINT)
        canvas.setLineWidth(0.8)
        canvas.line(mm(row.left), mm(row.foot), mm(row.left + row.width), mm(row.foot))


def _sized(style: Style, by: float) -> Style:
    return Hand(by)(style)


def _fit(
    canvas: TaggedCanvas, field: Field, tag: Tag, words: str, style: Style, stand: str = "top",
    *, continues: bool = False,
) -> float:  # fmt: skip
    """Fit words into a field; the height they took, in millimetres."""
    return press.draw_fitted(canvas, tag, words, style, field.place, 5, stand, continues=continues) / POINTS


def _how(evening: Evening, _: Words) -> list[Block]:
    """How the parts become a poster; and what it says, for those who hear this paper."""
    count = ACROSS * DOWN
    blocks = running.head(
        Hand(), evening_words.title(evening, _), _("Agenda poster in {count} parts").format(count=count)
    )
    told = (
        _("Print in actual size, 100 %, on one side."),
        _("Cut the right edge of parts 1 and 3 and the lower edge of parts 1 and 2 along the marks."),
        _("Lay each cut edge on the white edge of the next part, 1 and 2 above, 3 and 4 below, and glue."),
    )
    blocks += list(press.items(told, LEAD.but(indent=20.0), numbered=True))
    size = _("The poster becomes {width} × {height} mm.").format(
        width=round(WHOLE.width), height=round(WHOLE.height)
    )
    blocks += [Paragraph(size, BODY), running.heading(_("What it says"), Hand())]
    rows: list[tuple[str, Text]] = [(one.starts or "–", course.step_name(one, _)) for one in evening.agenda]
    return [*blocks, running.facts(rows, Hand(), (1.4, 9))] if rows else blocks


def _part(column: int, row: int, evening: Evening, _: Words) -> Drawing:
    """One part: the whole poster, moved so that this part of it lies on the sheet."""
    number = (DOWN - 1 - row) * ACROSS + column + 1

    def draw(canvas: TaggedCanvas) -> None:
        with canvas.artifact():
            canvas.saveState()
            path = canvas.beginPath()
            path.rect(*PART.place)
            canvas.clipPath(path, stroke=0, fill=0)
            canvas.translate(mm(PART.left - column * PART.width), mm(PART.foot - row * PART.height))
            poster(canvas, WHOLE, evening, _)
            canvas.restoreState()
        corners(canvas, PART.left, PART.foot, PART.width, PART.height)
        told = _("Part {number} of {count}").format(number=number, count=ACROSS * DOWN)
        style = Style(Look(8, color=styles.GREY), 10, align="center")
        press.draw_fitted(canvas, Tag("P"), told, style, Field(60, 2.5, 90, 5).place, 6)

    return draw


def sheets(evening: Evening) -> int:  # noqa: ARG001
    """Always one."""
    return 1


TILED = Variant("tiled", lambda _: _("In four parts on A4"), A4, tiled, as_drawn(tiled))

HANDOUT = Handout(
    12, "agenda-poster", N_("Agenda poster"), N_("A3 for the wall, or four A4 pasted together"), BEFORE, A3,
    pages, sheets, variants=(TILED,),
    needs=(needs.TITLE, needs.START, needs.AGENDA),
)  # fmt: skip
