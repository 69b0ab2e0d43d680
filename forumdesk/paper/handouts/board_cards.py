"""Cards for the pin-boards: every card on the board as A5, area by area, four on an A3 or two on an A4."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.themes import Pile
from forumdesk.paper import cutting, evening_words, needs, press, styles
from forumdesk.paper.formats import A4, Field, Format, mm
from forumdesk.paper.handout import BETWEEN, Drawing, Handout, Variant
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import N_, Words

LYING = Format("A3", 420, 297)
WIDE, HIGH = 210.0, 148.5
"""A5 lying: it fits twice on an A4 and four times on an A3."""

PLATE = Field(10, 120, 18, 18)
AREA = Field(33, 120, 125, 18)
CODE = Field(160, 120, 40, 18)
THEME = Field(12, 56, 186, 58)
MEANING = Field(12, 24, 186, 29)
FOOT = Field(12, 10, 186, 11)

LETTER_STYLE = Style(Look(34, bold=True, color="#ffffff"), 40, align="center")
AREA_STYLE = Style(Look(17, bold=True, color=styles.INK), 21)
CODE_STYLE = Style(Look(13, color=styles.GREY), 17, align="right")
THEME_STYLE = Style(Look(46, bold=True, color=styles.INK), 54)
MEANING_STYLE = Style(Look(17, color=styles.INK), 22)
FOOT_STYLE = Style(Look(16, bold=True, color=styles.INK), 20)


@dataclass(frozen=True)
class Hung:
    """A pile and the area in which it hangs; an empty one is for writing."""

    pile: Pile | None = None
    area: Area | None = None


def cards(evening: Evening) -> list[Hung]:
    """Area by area as they hang, then those that have no area yet; one blank if there is none."""
    hung = [Hung(pile, area) for area in evening.areas for pile in evening.hanging.get(area.id, ())]
    return hung + [Hung(pile) for pile in evening.hanging.get(None, ())] or [Hung()]


def on_a3(evening: Evening, _: Words) -> Iterator[Drawing]:
    yield from _sheets(evening, LYING, _)


def on_a4(evening: Evening, _: Words) -> Iterator[Drawing]:
    yield from _sheets(evening, A4, _)


def _spots(sheet: Format) -> list[tuple[float, float]]:
    """Where the cards stand on a sheet, row by row from the top."""
    columns, rows = int(sheet.width // WIDE), int(sheet.height // HIGH)
    return [
        (column * WIDE, sheet.height - (row + 1) * HIGH) for row in range(rows) for column in range(columns)
    ]


def _sheets(evening: Evening, sheet: Format, _: Words) -> Iterator[Drawing]:
    every, spots = cards(evening), _spots(sheet)
    for start in range(0, len(every), len(spots)):
        yield _sheet(every[start : start + len(spots)], spots, sheet, evening, _)


def _sheet(
    some: Sequence[Hung], spots: Sequence[tuple[float, float]], sheet: Format, evening: Evening, _: Words
) -> Drawing:
    def draw(canvas: TaggedCanvas) -> None:
        for hung, (right, up) in zip(some, spots, strict=False):
            _card(canvas, hung, right, up, evening, _)
        cutting.across(canvas, sheet.height / 2, sheet)
        if sheet.width > WIDE:
            _cut_down(canvas, sheet)

    return draw


def _card(canvas: TaggedCanvas, hung: Hung, right: float, up: float, evening: Evening, _: Words) -> None:
    def place(
        field: Field, words: str, style: Style, tag: Tag, stand: str = "middle", more: bool = False
    ) -> None:
        press.draw_fitted(canvas, tag, words, style, field.moved(right, up).place, 6, stand, continues=more)

    heading = Tag("H1")
    if hung.area is not None:
        with canvas.artifact():
            canvas.setFillColor(hung.area.colour)
            canvas.setStrokeColor(styles.INK)
            canvas.setLineWidth(1.2)
            canvas.rect(*PLATE.moved(right, up).place, stroke=1, fill=1)
        place(PLATE, hung.area.letter, LETTER_STYLE, heading, more=True)
    place(AREA, _area_called(hung.area, _), AREA_STYLE, heading)
    if hung.pile is None:
        return
    head = hung.pile.head
    place(CODE, head.code, CODE_STYLE, Tag("P"))
    place(THEME, head.shown, THEME_STYLE, Tag("H2"), "top")
    place(MEANING, head.shown_meaning, MEANING_STYLE, Tag("P"), "top")
    place(FOOT, _said_by(hung.pile, evening, _), FOOT_STYLE, Tag("P"))


def _area_called(area: Area | None, _: Words) -> str:
    if area is None:
        return _("Not yet in an area")
    return spoken.one_line(area.name) or _("No name yet")


def _said_by(pile: Pile, evening: Evening, _: Words) -> str:
    """“Bord 1 · Bord 6 · 2 kort”."""
    told = [evening_words.table(evening, number, _) for number in pile.tables]
    if pile.behind:
        told.append(_.n("{count} card", "{count} cards", len(pile.cards)).format(count=len(pile.cards)))
    return " · ".join(told)


def _cut_down(canvas: TaggedCanvas, sheet: Format) -> None:
    """The same as across, from top to bottom."""
    middle, top = mm(sheet.width / 2), mm(sheet.height)
    with canvas.artifact():
        canvas.setStrokeColor(styles.GREY)
        canvas.setLineWidth(0.6)
        canvas.line(middle, 0, middle, mm(7))
        canvas.line(middle, top - mm(7), middle, top)
        canvas.setLineWidth(0.4)
        canvas.setDash([1, 4])
        canvas.line(middle, mm(9), middle, top - mm(9))
        canvas.setDash()


def _count(sheet: Format, evening: Evening) -> int:
    return -(-len(cards(evening)) // len(_spots(sheet)))


def sheets(evening: Evening) -> int:
    """A quarter as many as there are cards on the board."""
    return _count(LYING, evening)


HANDOUT = Handout(
    42, "board-cards", N_("Cards for the pin-boards"), N_("A3 lying, four cards to cut apart"), BETWEEN,
    LYING, on_a3, sheets,
    variants=(
        Variant("a4", lambda _: _("A4, two cards to cut apart"), A4, on_a4, lambda one: _count(A4, one)),
    ),
    needs=(needs.AREAS, needs.CARDS, needs.AREA_NAMES),
)  # fmt: skip
"""Pinned below the headings of their areas."""
