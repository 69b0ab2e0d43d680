"""The board: every area in a place of its own, growing as cards land; what has no area yet waits below.

The places depend on the number of areas alone, and the letters shrink in few steps, so that a card that
lands moves nothing but what is under it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from forumdesk.ui.projector import furniture, grid
from forumdesk.ui.projector.grid import UNDER, Entry
from forumdesk.ui.projector.lettering import Block, Look, fitted, measure
from forumdesk.ui.projector.picture import AreaSeen, Picture
from forumdesk.ui.projector.sheet import INK, SOFT, Sheet, Sign
from forumdesk.ui.projector.slide import Slide
from forumdesk.words import N_, Words

STEPS = (4.4, 3.7, 3.2, 2.93)
"""Sizes of the names, in hundredths of the height; at the last one the cards still can be read."""
CROWDED = 2.44
"""Where there is more than can be shown: then some cards are only counted."""
STRIP = 7.2
"""How high the strip of the waiting cards is, in hundredths."""


@dataclass(frozen=True)
class Cell:
    """An area and its place."""

    area: AreaSeen
    room: QRectF


def draw(picture: Picture, sheet: Sheet, _: Words) -> None:
    themes = _.n("{n} theme", "{n} themes", picture.said).format(n=picture.said)
    count = len(picture.areas)
    told = _.n("{n} area", "{n} areas", count).format(n=count) if count else ""
    loose = "" if count or not picture.loose else _("Not yet in an area")
    room = furniture.head(sheet, "", _("The board"), furniture.joined(themes, told, loose))
    if count:
        strip = QRectF(room)
        strip.setTop(room.bottom() - STRIP * sheet.u)
        _waiting(sheet, picture.loose, strip, _)
        room.setBottom(strip.top() - sheet.u)
        _areas(sheet, _cells(picture.areas, room, sheet), _)
    elif not picture.loose:
        sheet.text(_("The themes are being collected"), room, 5, colour=SOFT)
    elif not grid.put(sheet, [Entry(card) for card in picture.loose], room, 4.2, anyway=False):
        sheet.text(_("Nothing is in an area yet"), room, 5, colour=SOFT)


def shape(count: int, *, wide: bool) -> tuple[int, int]:
    """Columns and rows for so many areas."""
    most = 4 if wide else 3
    rows = (
        1
        if count <= most
        else 2
        if count <= 2 * most
        else 3
        if count <= 3 * most
        else -(-count // (most + 1))
    )
    return -(-count // rows), rows


def _cells(areas: Sequence[AreaSeen], room: QRectF, sheet: Sheet) -> list[Cell]:
    columns, rows = shape(len(areas), wide=sheet.size.width() > 1.5 * sheet.size.height())
    across, down = 2.6 * sheet.u, 2.2 * sheet.u
    width = (room.width() - (columns - 1) * across) / columns
    height = (room.height() - (rows - 1) * down) / rows
    return [
        Cell(area, QRectF(room.left() + n % columns * (width + across),
                          room.top() + n // columns * (height + down), width, height))
        for n, area in enumerate(areas)
    ]  # fmt: skip


def _areas(sheet: Sheet, cells: Sequence[Cell], _: Words) -> None:
    step = next((step for step in STEPS if all(_fits(cell, step * sheet.u, _) for cell in cells)), CROWDED)
    size = step * sheet.u
    called = min(
        _name(cell, size, size, _).size for cell in cells
    )  # all names alike, whatever the longest is
    for cell in cells:
        _area(sheet, cell, size, called, _)


def _fits(cell: Cell, size: float, _: Words) -> bool:
    """Is there room for the name and every card, with no word broken?"""
    name = measure(_called(cell.area, _), cell.room.width() - _indent(cell.area, size), size, True)
    cards = [measure(card, cell.room.width(), size * UNDER) for card in cell.area.cards]
    high = max(name.high, 1.3 * size) + sum(card.high + _gap(size) for card in cards)
    return name.fits and all(card.fits for card in cards) and high <= cell.room.height()


def _name(cell: Cell, size: float, called: float, _: Words) -> Block:
    """The name beside its sign, with room left to count the cards below it."""
    counted = 1.25 * size * UNDER + _gap(size)
    beside = cell.room.adjusted(_indent(cell.area, size), 0, 0, -counted)
    return fitted(
        _called(cell.area, _), beside, called, called, Look(INK if cell.area.name else SOFT, bold=True)
    )


def _area(sheet: Sheet, cell: Cell, size: float, called: float, _: Words) -> None:
    """The sign, the name beside it, and below both as many cards as there is room for."""
    room, indent = cell.room, _indent(cell.area, size)
    sign = QRectF(room.left(), room.top(), min(indent - 0.45 * size, room.width() / 3), 1.3 * size)
    sheet.marks.append(Sign(cell.area.letter, sign, size * 0.85, cell.area.colour))
    name = _name(cell, size, called, _)
    sheet.marks.append(name)
    top = max(name.rect.bottom(), sign.bottom())
    below = QRectF(room.left(), top, room.width(), room.bottom() - top)
    _cards(sheet, cell.area.cards, below, size, _)


def _cards(sheet: Sheet, cards: Sequence[str], room: QRectF, size: float, _: Words) -> None:
    """Whole cards from the top; those there is no room for are counted in a last line."""
    part, gap, top = size * UNDER, _gap(size), room.top()
    high = [measure(card, room.width(), part, anywhere=True).high + gap for card in cards]
    shown = len(cards)
    if sum(high) > room.height() + 0.5:
        last = 1.25 * part + gap
        while shown and sum(high[:shown]) + last > room.height() + 0.5:
            shown -= 1
    for card, needed in zip(cards[:shown], high, strict=False):
        _line(sheet, card, QRectF(room.left(), top + gap, room.width(), needed - gap), part, Look(INK))
        top += needed
    more = len(cards) - shown
    if more and room.bottom() - top > part:
        words = _.n("and {n} more", "and {n} more", more) if shown else _.n("{n} theme", "{n} themes", more)
        left = QRectF(room.left(), top + gap, room.width(), room.bottom() - top - gap)
        _line(sheet, words.format(n=more), left, part, Look(SOFT))


def _line(sheet: Sheet, words: str, room: QRectF, size: float, look: Look) -> None:
    found = measure(words, room.width(), size, look.bold, True)
    rect = QRectF(room.left(), room.top(), found.wide, min(found.high, room.height()))
    sheet.marks.append(Block(words, rect, size, look, room.width(), room.left(), anywhere=True))


def _waiting(sheet: Sheet, loose: Sequence[str], strip: QRectF, _: Words) -> None:
    """The cards that hang in no area, one after the other; those there is no room for are counted."""
    size, bold = sheet.smallest, Look(SOFT, bold=True)
    if not loose:
        _line(sheet, _("Every theme has its place"), strip, size, bold)
        return
    for shown in range(len(loose), -1, -1):
        words = [_("Not yet in an area"), *loose[:shown]]
        if shown < len(loose):
            more = len(loose) - shown
            words.append(_.n("and {n} more", "and {n} more", more).format(n=more))
        rects = list(_in_lines(words, strip, size))
        if len(rects) == len(words) or not shown:
            break
    for place, (word, rect) in enumerate(zip(words, rects, strict=False)):
        look = bold if place == 0 else Look(INK if place <= shown else SOFT)
        _line(sheet, word, rect, size, look)


def _in_lines(words: Sequence[str], strip: QRectF, size: float) -> Iterator[QRectF]:
    """Where words stand one after the other, as far as there is room."""
    x, y, high = strip.left(), strip.top(), 1.25 * size
    for place, word in enumerate(words):
        wide = measure(word, 1e6, size, place == 0).wide + 1
        if x > strip.left() and x + wide > strip.right():
            x, y = strip.left(), y + high * 1.1
        if x + wide > strip.right() or y + high > strip.bottom() + 0.5:
            return
        yield QRectF(x, y, wide, high)
        x += wide + 1.4 * size


def _called(area: AreaSeen, _: Words) -> str:
    return area.name or _("No name yet")


def _indent(area: AreaSeen, size: float) -> float:
    wide = measure(area.letter, 1e6, size * 0.85, True).wide + 0.6 * size
    return max(1.4 * size, wide) + 0.45 * size


def _gap(size: float) -> float:
    return size * 0.22


SLIDE = Slide("board", 70, N_("The board"), (), draw)
