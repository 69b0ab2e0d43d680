"""Theme cards: one, two or four on an A4 sheet, to cut apart; filled from the program, or blank to write."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from forumdesk.forum import sheet_codes
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.themes import ThemeCard
from forumdesk.paper import evening_words, press, styles
from forumdesk.paper.formats import A4, POINTS, Field, Format, mm
from forumdesk.paper.handout import Variant
from forumdesk.paper.press import Look, Style, TaggedCanvas
from forumdesk.paper.sheets import cutting, form
from forumdesk.paper.sheets.form import FormPage, FormPages
from forumdesk.paper.sheets.layout import CARD, PRINT, WRITE, Layout, Placed, Spot
from forumdesk.paper.sheets.pen import Pen
from forumdesk.words import Words

A4_LYING = Format("A4", A4.height, A4.width)
_CODE = re.compile("(B[1-9][0-9]?|K)-[0-9]{1,3}")
EDGE, BESIDE = 9.0, 41.0
"""Millimetres from the cut, and where the words beside the code begin."""

HEAD_STYLE = Style(Look(22, bold=True, color=styles.INK), 27)
CODE_STYLE = Style(Look(22, bold=True, color=styles.INK), 27, align="right")
FOOT_STYLE = Style(Look(8.5, color=styles.GREY), 11)
ASKED_STYLE = Style(Look(9.5, bold=True, color=styles.GREY), 12)


@dataclass(frozen=True)
class Size:
    """So many cards on a sheet: their layout, and how large the words on them are at most."""

    many: int
    sheet: Format
    layout: Layout
    filled: Layout
    theme: float
    meaning: float

    @property
    def places(self) -> list[tuple[float, float]]:
        """Where the cards of a sheet begin."""
        across = round(self.sheet.width / self.layout.width)
        return [(n % across * self.layout.width, n // across * self.layout.height) for n in range(self.many)]


def _layout(name: str, wide: float, high: float, theme: float, lines: tuple[int, int]) -> Layout:
    """The card: its head beside the code, the theme and what is meant below it, one under the other."""
    across, top = wide - 2 * EDGE, 46.0
    below = top + theme + 7
    return Layout(
        name, "T", 1, wide, high, CARD,
        (
            Spot("head", BESIDE, EDGE, wide - BESIDE - EDGE - 46, 12),
            Spot("code", wide - EDGE - 44, EDGE, 44, 12),
            Spot("evening", BESIDE, EDGE + 15.5, wide - BESIDE - EDGE, 5),
            Spot("digits", BESIDE, EDGE + 21.4, wide - BESIDE - EDGE, 4.6),
            Spot("theme label", EDGE, top - 5.4, across, 5),
            Spot("theme", EDGE, top, across, theme, WRITE, lines[0]),
            Spot("meaning label", EDGE, below - 5.4, across, 5),
            Spot("meaning", EDGE, below, across, high - EDGE - below, WRITE, lines[1]),
        ),
    )  # fmt: skip


def _size(
    many: int, sheet: Format, wide: float, high: float, theme: float, lines: tuple[int, int],
    type_sizes: tuple[float, float],
) -> Size:  # fmt: skip
    """The blank card, and the filled one, on which nothing is left to be written."""
    blank = _layout(f"card-{many}", wide, high, theme, lines)
    spots = tuple(replace(spot, kind=PRINT) for spot in blank.spots)
    return Size(many, sheet, blank, replace(blank, name=f"card-{many}-filled", spots=spots), *type_sizes)


SIZES = {
    1: _size(1, A4_LYING, 297, 210, 84, (3, 5), (66, 30)),
    2: _size(2, A4, 210, 148.5, 44, (3, 4), (40, 20)),
    4: _size(4, A4_LYING, 148.5, 105, 22, (2, 2), (24, 13)),
}


@dataclass(frozen=True)
class Card:
    """What stands on one card; an empty theme is for writing."""

    serial: int
    table: int | None
    code: str
    theme: str = ""
    meaning: str = ""


# --- which cards ------------------------------------------------------------------------------------------


def filled(evening: Evening, many: int, _: Words) -> list[Card]:
    """The evening's cards; blank ones while there are none."""
    serials = _serials(evening.cards, many)
    return [
        Card(serials[one.code], one.table, one.code, one.shown, one.shown_meaning) for one in evening.cards
    ] or blank(evening, many, _)


def blank(evening: Evening, many: int, _: Words) -> list[Card]:
    """As many as the tables are to hand in; one at least, to look at."""
    told, quota = _("card {number} of {count}"), evening.quota
    return [
        Card(
            many * 100_000 + table.number * 1_000 + number,
            table.number,
            told.format(number=number, count=quota),
        )
        for table in evening.tables
        for number in range(1, quota + 1)
    ] or [Card(many * 100_000, None, "")]


FILLED, ODD = {1: 300_000, 2: 500_000, 4: 600_000}, {1: 0, 2: 700_000, 4: 800_000}
"""Where the numbers of filled cards begin, by how many there are on a sheet, and those with other codes.

Blank cards begin with how many there are on a sheet, 1, 2 or 4; slips with 9.
"""


def _serials(cards: Sequence[ThemeCard], many: int) -> dict[str, int]:
    """A number for each card, made from its code and so always the same: two on a sheet, B3-1 is 503001."""
    found: dict[str, int] = {}
    taken: set[int] = set()
    for code in sorted(one.code for one in cards):
        serial = _numbered(code, many)
        while serial in taken:
            serial = ODD[many] + (serial + 1) % 100_000
        found[code] = serial
        taken.add(serial)
    return found


def _numbered(code: str, many: int) -> int:
    table, _dash, number = code.removeprefix("B").partition("-")
    if _CODE.fullmatch(code):
        return FILLED[many] + (0 if table == "K" else int(table)) * 1_000 + int(number)
    return ODD[many] + crc32(code.encode()) % 100_000


# --- pages ------------------------------------------------------------------------------------------------

Cards = Callable[[Evening, int, Words], list[Card]]


def pages(cards: Cards, many: int) -> FormPages:
    """Those cards, so many on a sheet."""

    def made(evening: Evening, _: Words) -> Iterator[FormPage]:
        every = cards(evening, many, _)
        for start in range(0, len(every), many):
            yield _page(every[start : start + many], SIZES[many], evening, _)

    return made


def count(cards: Cards, many: int) -> Callable[[Evening], int]:
    """How many sheets that makes."""

    def counted(evening: Evening) -> int:
        return -(-len(cards(evening, many, Words(evening.dialogue.language))) // many)

    return counted


def variant(cards: Cards, many: int) -> Variant:
    """The paper with so many on a sheet."""
    made = pages(cards, many)
    return Variant(
        str(many),
        lambda _: _.n("{n} on a sheet", "{n} on a sheet", many).format(n=many),
        SIZES[many].sheet,
        form.drawings(made),
        count(cards, many),
        form.returns(made),
    )


def _page(cards: Sequence[Card], size: Size, evening: Evening, _: Words) -> FormPage:
    placed = tuple(_placed(card, size, place) for card, place in zip(cards, size.places, strict=False))

    def draw(canvas: TaggedCanvas) -> None:
        for card, one in zip(cards, placed, strict=True):
            _draw(Pen(canvas, size.sheet.height, one, evening, _), card, size)
        cutting.marks(canvas, size.sheet, size.places)

    return FormPage(placed, draw)


def _placed(card: Card, size: Size, place: tuple[float, float]) -> Placed:
    layout, about = (size.filled, card.code) if card.theme else (size.layout, f"B{card.table or 0}")
    return Placed(layout, (sheet_codes.card(card.serial),), about, *place)


def _draw(pen: Pen, card: Card, size: Size) -> None:
    _ = pen._
    pen.marks()
    table = evening_words.table(pen.evening, card.table or "____", _)
    unsaid = card.theme and card.table is None  # written on the board
    pen.say("head", _("Theme card") if unsaid else table, HEAD_STYLE, "H1", "foot")
    pen.say("code", card.code, CODE_STYLE, "P", "foot", typed=bool(card.theme))
    pen.say("evening", evening_words.foot(pen.evening, pen.own), FOOT_STYLE, typed=True)
    pen.code("digits")
    if card.theme:
        _told(pen, card, size)
        return
    for name, words in (("theme", _("Theme")), ("meaning", _("What we mean"))):
        pen.say(f"{name} label", words.upper(), ASKED_STYLE, "H2")
        pen.box(name)


def _told(pen: Pen, card: Card, size: Size) -> None:
    """The theme as large as it can be read from afar, and what is meant takes what is left."""
    theme, meaning = pen.field("theme"), pen.field("meaning")
    pen.say("theme label", pen._("Theme").upper(), ASKED_STYLE, "H2")
    style = Style(Look(size.theme, bold=True, color=styles.INK), size.theme * 1.2)
    room = theme.height * (1.0 if card.meaning.strip() else 1.6)
    made, lines = press.fitted(spoken.one_line(card.theme), style, mm(theme.width), mm(room), 5)
    used = len(lines) * made.leading / POINTS
    pen.say(
        Field(theme.left, theme.top - used, theme.width, used), spoken.one_line(card.theme), style, typed=True
    )
    if not card.meaning.strip():
        return
    label = Field(theme.left, theme.top - used - 8, theme.width, 5)
    pen.say(label, pen._("What we mean").upper(), ASKED_STYLE, "H2")
    left = Field(meaning.left, meaning.foot, meaning.width, label.foot - 0.6 - meaning.foot)
    said = Style(Look(size.meaning, color=styles.INK), size.meaning * 1.35)
    pen.say(left, spoken.one_line(card.meaning), said, stand="top", typed=True)
