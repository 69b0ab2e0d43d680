"""Name badges: ten a sheet, on the labels at hand; only the name, and the organisation if she wants."""

from collections.abc import Iterator, Sequence
from functools import partial

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import attending, needs, press, styles
from forumdesk.paper.cutting import MARK
from forumdesk.paper.formats import A4, Field, mm
from forumdesk.paper.handout import BEFORE, Drawing, Handout, Variant
from forumdesk.paper.labels import LabelSheet, all_sheets
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

WITH = "organisation"
EDGE = 5.0
"""Millimetres that stay empty inside a label's edges: no printer is quite exact."""
FIRST = Style(Look(40, bold=True, color=styles.INK), 46)
LAST = Style(Look(20, color=styles.INK), 25)
FROM = Style(Look(13, color=styles.GREY), 16)
FIRST_SHARE, FROM_HIGH = 0.56, 9.0

Badge = tuple[str, str, str]
"""The first name, what follows it, and the organisation."""


def badges(evening: Evening, *, organisation: bool) -> list[Badge]:
    """One for each who is awaited, by name; blank ones while nobody is known."""
    return [
        (*_parted(one.name), spoken.one_line(one.organisation) if organisation else "")
        for one in attending.awaited(evening)
        if one.name.strip()
    ]


def _parted(name: str) -> tuple[str, str]:
    first, _blank, last = spoken.one_line(name).partition(" ")
    return first, last


def pages(evening: Evening, _: Words, labels: LabelSheet, *, organisation: bool) -> Iterator[Drawing]:
    """As many sheets as there are names, one of blanks without any."""
    every = badges(evening, organisation=organisation)
    for start in range(0, max(len(every), 1), labels.count):
        yield _sheet(every[start : start + labels.count], labels, _)


def _sheet(some: Sequence[Badge], labels: LabelSheet, _: Words) -> Drawing:
    organised = any(organisation for _first, _last, organisation in some)

    def draw(canvas: TaggedCanvas) -> None:
        for badge, field in zip(some, labels.fields(), strict=False):
            _badge(canvas, badge, _inner(field), FROM_HIGH + 1 if organised else 0.0)
        if not some:
            for field in labels.fields():
                _blank(canvas, _inner(field), _)
        if labels.cut_marks:
            _cuts(canvas, labels)

    return draw


def _inner(field: Field) -> Field:
    return Field(field.left + EDGE, field.foot + EDGE, field.width - 2 * EDGE, field.height - 2 * EDGE)


def _badge(canvas: TaggedCanvas, badge: Badge, field: Field, below_it: float) -> None:
    """The first name as large as there is room for, to be read over a table; the rest below."""
    first, last, organisation = badge
    name, top, foot = Tag("H1"), field.top, field.foot + below_it
    share = FIRST_SHARE if last else 1.0
    high = (top - foot) * share
    above = Field(field.left, top - high, field.width, high).place
    style, _lines = press.fitted(first, FIRST, above[2], above[3], 6)
    if last:
        below = Field(field.left, foot, field.width, top - foot - high)
        press.draw_fitted(canvas, name, first, FIRST, above, 6, "foot", continues=True)
        press.draw_fitted(canvas, name, last, _no_larger(LAST, style), below.place, 6)
    else:
        press.draw_fitted(canvas, name, first, FIRST, above, 6, "middle")
    if organisation:
        place = Field(field.left, field.foot, field.width, FROM_HIGH).place
        press.draw_fitted(canvas, Tag("P"), organisation, FROM, place, 5, "foot")


def _no_larger(style: Style, than: Style) -> Style:
    """A style that does not outshout the one above it."""
    by = min(1.0, than.look.size / style.look.size)
    return style.but(look=Look(style.look.size * by, color=style.look.color), leading=style.leading * by)


def _blank(canvas: TaggedCanvas, field: Field, _: Words) -> None:
    """A badge to write a name on."""
    press.draw_fitted(canvas, Tag("H1"), _("Name"), FROM, field.place, 6)
    with canvas.artifact():
        canvas.setStrokeColor("#8a929a")
        canvas.setLineWidth(0.8)
        height = mm(field.foot + field.height * 0.3)
        canvas.line(mm(field.left), height, mm(field.left + field.width), height)


def _cuts(canvas: TaggedCanvas, labels: LabelSheet) -> None:
    """A mark at every edge of the paper where it is cut, and dotted lines between."""
    fields = labels.fields()
    lefts = sorted({edge for one in fields for edge in (one.left, one.left + one.width)})
    feet = sorted({edge for one in fields for edge in (one.foot, one.top)})
    with canvas.artifact():
        canvas.setStrokeColor(styles.GREY)
        for x in lefts:
            _dotted(canvas, x, feet[0], x, feet[-1])
            _mark(canvas, x, feet[0] - 1 - MARK, x, feet[0] - 1)
            _mark(canvas, x, feet[-1] + 1, x, feet[-1] + 1 + MARK)
        for y in feet:
            _dotted(canvas, lefts[0], y, lefts[-1], y)
            _mark(canvas, lefts[0] - 1 - MARK, y, lefts[0] - 1, y)
            _mark(canvas, lefts[-1] + 1, y, lefts[-1] + 1 + MARK, y)


def _dotted(canvas: TaggedCanvas, x: float, y: float, right: float, top: float) -> None:
    canvas.setLineWidth(0.3)
    canvas.setDash([1, 4])
    canvas.line(mm(x), mm(y), mm(right), mm(top))
    canvas.setDash()


def _mark(canvas: TaggedCanvas, x: float, y: float, right: float, top: float) -> None:
    canvas.setLineWidth(0.5)
    canvas.line(mm(x), mm(y), mm(right), mm(top))


def count(evening: Evening, labels: LabelSheet) -> int:
    """As many as the names need."""
    return max(-(-len(badges(evening, organisation=False)) // labels.count), 1)


def _variants() -> Iterator[Variant]:
    for labels in all_sheets():
        for organisation in (False, True):
            yield Variant(
                f"{labels.id}-{WITH}" if organisation else labels.id,
                partial(_title, labels, organisation=organisation),
                A4,
                partial(pages, labels=labels, organisation=organisation),
                partial(count, labels=labels),
            )


def _title(labels: LabelSheet, _: Words, *, organisation: bool) -> str:
    title = labels.title.get(_.language) or labels.title["en"]
    return _("{sheet}, with organisation").format(sheet=title) if organisation else title


VARIANTS = tuple(_variants())

HANDOUT = Handout(
    26, "name-badges", N_("Name badges"), N_("A4, ten a sheet, to cut or on labels; only the name"), BEFORE,
    A4, VARIANTS[0].pages, VARIANTS[0].sheets, variants=VARIANTS,
    needs=(needs.PEOPLE,), names=True,
)  # fmt: skip
