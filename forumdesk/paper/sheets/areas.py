"""Area sheets: what a table has before it in the round that goes deeper; blank ones to write by hand."""

from collections.abc import Iterator, Sequence

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.themes import Pile
from forumdesk.paper import press, styles
from forumdesk.paper.formats import A4, POINTS, Field, mm
from forumdesk.paper.press import Look, Style, TaggedCanvas
from forumdesk.paper.sheets.form import FormPage, coded, tables
from forumdesk.paper.sheets.head import HEAD, LEFT, TOLD_STYLE, WIDE, head
from forumdesk.paper.sheets.layout import PRINT, SHEET, WRITE, Layout, Placed, Spot
from forumdesk.paper.sheets.notes import AREA_STYLE, HEADING_STYLE, LETTER_STYLE
from forumdesk.paper.sheets.pen import FRAME, Pen
from forumdesk.words import Words

CARDS, CARDS_FOOT, GAP = 76.0, 232.0, 6.0
BLANKS, BLANK_ROW = 9, 20.6
CODE_WIDE = 22.0

THEME_STYLE = Style(Look(14, bold=True, color=styles.INK), 18)
MEANING_STYLE = Style(Look(11, color=styles.INK), 14.5)
CODE_STYLE = Style(Look(12, bold=True, color=styles.INK), 18)

_TOP = (
    Spot("letter", LEFT, 38, 24, 24, WRITE),
    Spot("area", 46, 38, 116, 24, WRITE),
    Spot("table", 164, 38, 26, 24, WRITE),
    Spot("cards", LEFT, 67.5, WIDE, 6),
)
_FOOT = (
    Spot("hand in", LEFT, 277.6, 125, 5),
    Spot("sheet", 145, 277.6, 30, 5),
    Spot("lower code", LEFT, 284.2, 155, 3.6),
)

FILLED = Layout(
    "area", "A", 1, A4.width, A4.height, SHEET,
    (
        *HEAD, *_TOP,
        Spot("list", LEFT, CARDS, WIDE, CARDS_FOOT - CARDS, PRINT),
        Spot("heading added", LEFT, 234.5, WIDE, 5.6),
        Spot("added", LEFT, 240.5, WIDE, 22, WRITE, 2),
        *_FOOT,
    ),
)  # fmt: skip
BLANK = Layout(
    "blank-area", "B", 1, A4.width, A4.height, SHEET,
    (
        *HEAD, *_TOP,
        *(
            spot
            for n in range(BLANKS)
            for spot in (
                Spot(f"code {n + 1}", LEFT, CARDS + n * BLANK_ROW, CODE_WIDE, BLANK_ROW - 2.4, WRITE),
                Spot(
                    f"theme {n + 1}", LEFT + CODE_WIDE + 2, CARDS + n * BLANK_ROW,
                    WIDE - CODE_WIDE - 2, BLANK_ROW - 2.4, WRITE, 2,
                ),
            )
        ),
        *_FOOT,
    ),
)  # fmt: skip


def filled(evening: Evening, _: Words) -> Iterator[FormPage]:
    """A sheet for each area, more where its cards need them; a blank one while there are no areas."""
    if not evening.areas:
        yield from list(blank(evening, _))[:1]
    for number, area in enumerate(evening.areas, start=1):
        parts = _parted(evening.hanging.get(area.id, ()))
        for page, piles in enumerate(parts, start=1):
            placed = coded(FILLED, evening, area.letter, number, 0, page)
            yield _filled(placed, area, piles, page, len(parts), evening, _)


def blank(evening: Evening, _: Words) -> Iterator[FormPage]:
    """As many as there are tables; which area it is, which cards and which table are written by hand."""
    for number in range(1, len(tables(evening)) + 1):
        placed = coded(BLANK, evening, "", number)
        yield _blank(placed, evening, _)


def count_filled(evening: Evening) -> int:
    """How many sheets the areas need."""
    return sum(len(_parted(evening.hanging.get(area.id, ()))) for area in evening.areas) or 1


def count_blank(evening: Evening) -> int:
    """One for each table."""
    return len(tables(evening))


def _filled(
    placed: Placed, area: Area, piles: Sequence[Pile], page: int, pages: int, evening: Evening, _: Words
) -> FormPage:
    def draw(canvas: TaggedCanvas) -> None:
        pen = Pen(canvas, A4.height, placed, evening, _)
        table = str(area.table) if area.table is not None else ""
        _top(pen, area.letter, spoken.one_line(area.name), table)
        pen.say("cards", _("What was said about it in the first round"), HEADING_STYLE, "H2")
        top, scale = pen.field("list").top, _scale(piles)
        for pile in piles:
            top -= _card(pen, pile, top, scale) + GAP
        pen.say("heading added", _("What is missing here?"), HEADING_STYLE, "H2", "foot")
        pen.box("added")
        _end(pen, page, pages)

    return FormPage((placed,), draw)


def _blank(placed: Placed, evening: Evening, _: Words) -> FormPage:
    def draw(canvas: TaggedCanvas) -> None:
        pen = Pen(canvas, A4.height, placed, evening, _)
        _top(pen, "", "", "")
        pen.say("cards", _("The cards that belong together: code and theme"), HEADING_STYLE, "H2")
        for number in range(1, BLANKS + 1):
            pen.box(f"code {number}")
            pen.box(f"theme {number}")
        _end(pen, 1, 1)

    return FormPage((placed,), draw)


def _top(pen: Pen, letter: str, name: str, table: str) -> None:
    _ = pen._
    head(pen, f"{_('Area')} {letter}" if letter else _("Area sheet"))
    big = LETTER_STYLE.but(look=Look(44, bold=True, color=styles.INK), leading=50)
    pen.box("letter", _("Letter"), letter, big)
    pen.box(
        "area",
        _("Name of the area"),
        name,
        AREA_STYLE.but(look=Look(24, bold=True, color=styles.INK), leading=29),
    )
    pen.box("table", pen.evening.called.table or _("Table"), table, big)


def _end(pen: Pen, page: int, pages: int) -> None:
    pen.say("hand in", pen._("Give the sheet to the process leaders when the round is over."), TOLD_STYLE)
    if pages > 1:
        told = pen._("Sheet {page} of {pages}").format(page=page, pages=pages)
        pen.say("sheet", told, TOLD_STYLE.but(align="right"))
    pen.code("lower code", 1)


# --- cards on the sheet -----------------------------------------------------------------------------------

ROOM = CARDS_FOOT - CARDS
SCALES = (1.7, 1.5, 1.3, 1.15, 1.0)
"""Few cards are set large, so that the whole table can read them."""


def _parted(piles: Sequence[Pile]) -> list[list[Pile]]:
    """The piles sheet by sheet; one at least."""
    parts: list[list[Pile]] = [[]]
    left = ROOM
    for pile in piles:
        high = min(_height(pile, 1.0), ROOM) + GAP
        if high > left + GAP and parts[-1]:
            parts.append([])
            left = ROOM
        parts[-1].append(pile)
        left -= high
    return parts


def _scale(piles: Sequence[Pile]) -> float:
    """How much larger than usual the cards of a sheet can be set; smaller only if one alone fills it."""
    for scale in SCALES:
        if sum(_height(pile, scale) + GAP for pile in piles) - GAP <= ROOM:
            return scale
    return SCALES[-1]


def _height(pile: Pile, scale: float) -> float:
    return sum(_set(words, style, scale)[1] for words, style in _said(pile))


def _said(pile: Pile) -> list[tuple[str, Style]]:
    """A card with its meaning, and those that were merged into it."""
    told = [(spoken.one_line(pile.head.shown), THEME_STYLE)]
    told += [(spoken.one_line(pile.head.shown_meaning), MEANING_STYLE)]
    told += [(f"{card.code}  {spoken.one_line(card.shown)}", MEANING_STYLE) for card in pile.behind]
    return [(words, style) for words, style in told if words.strip()]


def _set(words: str, style: Style, scale: float) -> tuple[Style, float]:
    """The style in which it fits into half the room at most, and its height there in millimetres."""
    look = Look(style.look.size * scale, style.look.bold, style.look.italic, style.look.color)
    larger = style.but(look=look, leading=style.leading * scale)
    made, lines = press.fitted(words, larger, mm(WIDE - CODE_WIDE), mm(ROOM / 2), 5)
    return made, len(lines) * made.leading / POINTS


def _card(pen: Pen, pile: Pile, top: float, scale: float) -> float:
    """A card in the list; the height it took."""
    first = THEME_STYLE.leading * scale / POINTS
    pen.say(Field(LEFT, top - first, CODE_WIDE - 3, first), pile.head.code, CODE_STYLE, typed=True)
    high, shrink = 0.0, min(1.0, ROOM / max(_height(pile, scale), 1))
    for words, style in _said(pile):
        made, need = _set(words, style, scale)
        field = Field(LEFT + CODE_WIDE, top - high - need * shrink, WIDE - CODE_WIDE, need * shrink)
        pen.say(field, words, made, stand="top", typed=True)
        high += need * shrink
    with pen.canvas.artifact():
        pen.canvas.setStrokeColor(FRAME)
        pen.canvas.setLineWidth(0.5)
        below = mm(top - high - GAP / 2)
        pen.canvas.line(mm(LEFT), below, mm(LEFT + WIDE), below)
    return high
