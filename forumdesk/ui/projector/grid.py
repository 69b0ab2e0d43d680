"""A grid of entries, all of one size: the largest at which each one fits, in as few columns as it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from forumdesk.ui.projector.lettering import Block, Look, measure, sizes
from forumdesk.ui.projector.sheet import ACCENT, INK, SOFT, Sheet, Sign

NOTE, UNDER = 0.92, 0.82
"""The sizes of what stands under an entry's words."""
MORE_COLUMNS = 1.06
"""Another column must make the words so much larger."""


@dataclass(frozen=True)
class Entry:
    """Words with a sign before them, a note in the accent under them, and lines under that."""

    words: str
    sign: str = ""
    colour: str = ACCENT
    note: str = ""
    under: tuple[str, ...] = ()
    faint: bool = False


@dataclass(frozen=True)
class _Plan:
    columns: int
    size: float
    rows: tuple[float, ...]  # their heights


def put(sheet: Sheet, entries: Sequence[Entry], room: QRectF, largest: float, *, anyway: bool = True) -> bool:
    """Put all entries into a room; False, and nothing is put, if they would be smaller than the floor.

    `anyway` goes below the floor instead, for what has no shorter form.
    """
    if not entries:
        return True
    part = min(
        UNDER if any(entry.under for entry in entries) else 1.0,
        NOTE if any(entry.note for entry in entries) else 1.0,
    )
    largest, floor, least = largest * sheet.u, sheet.smallest / part, sheet.least / part
    plan = _best(entries, room, largest, min(floor, largest))
    if plan is None and anyway:
        plan = _best(entries, room, floor, least) or _best(entries, room, least, least * 0.3)
    if plan is None:
        return False
    _lay(sheet, entries, room, plan)
    return True


def _best(entries: Sequence[Entry], room: QRectF, largest: float, smallest: float) -> _Plan | None:
    best: _Plan | None = None
    for columns in _columns(len(entries)):
        least = smallest if best is None else best.size * MORE_COLUMNS
        if least > largest:
            break
        for size in sizes(largest, least):
            rows = _rows(entries, room, columns, size)
            if rows is not None:
                best = _Plan(columns, size, rows)
                break
    return best


def _columns(count: int) -> list[int]:
    """The numbers of columns that leave no row half empty without need."""
    return sorted({-(-count // rows) for rows in range(1, count + 1)})[:12]


def _rows(entries: Sequence[Entry], room: QRectF, columns: int, size: float) -> tuple[float, ...] | None:
    """The heights of the rows, or None if the entries don't fit at this size."""
    width = _width(room, columns, size)
    rows: list[float] = []
    left = room.height()
    for first in range(0, len(entries), columns):
        high = 0.0
        for entry in entries[first : first + columns]:
            needed = _height(entry, width, size)
            if needed is None:
                return None
            high = max(high, needed)
        left -= high + (_gap(size) if rows else 0)
        if left < 0:
            return None
        rows.append(high)
    return tuple(rows)


def _gap(size: float) -> float:
    return size * 0.6


def _width(room: QRectF, columns: int, size: float) -> float:
    return (room.width() - (columns - 1) * size * 1.1) / columns


def _indent(entry: Entry, size: float) -> float:
    return _sign_width(entry, size) + size * 0.45 if entry.sign else 0.0


def _sign_width(entry: Entry, size: float) -> float:
    return max(size * 1.4, measure(entry.sign, 10000, size * 0.85, True).wide + size * 0.6)


def _parts(entry: Entry, size: float) -> Iterator[tuple[str, float, Look, float]]:
    """Words, size, look and the gap above, from top to bottom."""
    if entry.words:
        yield entry.words, size, Look(SOFT if entry.faint else INK, bold=True), 0.0
    if entry.note:
        yield entry.note, size * NOTE, Look(SOFT if entry.faint else ACCENT, bold=True), 0.0
    for line in entry.under:
        yield line, size * UNDER, Look(INK), size * 0.16


def _height(entry: Entry, width: float, size: float) -> float | None:
    high, room = 0.0, width - _indent(entry, size)
    if room <= 0:
        return None
    for words, part, look, above in _parts(entry, size):
        found = measure(words, room, part, look.bold)
        if not found.fits:
            return None
        high += found.high + above
    return max(high, size * 1.35 if entry.sign else 0.0)


def _lay(sheet: Sheet, entries: Sequence[Entry], room: QRectF, plan: _Plan) -> None:
    width = _width(room, plan.columns, plan.size)
    spare = room.height() - sum(plan.rows) - (len(plan.rows) - 1) * _gap(plan.size)
    gap = _gap(plan.size) + min(spare / len(plan.rows), plan.size * 0.9)
    top = room.top()
    for row, high in enumerate(plan.rows):
        first = row * plan.columns
        for column, entry in enumerate(entries[first : first + plan.columns]):
            left = room.left() + column * (width + plan.size * 1.1)
            _lay_one(sheet, entry, QRectF(left, top, width, high), plan.size)
        top += high + gap


def _lay_one(sheet: Sheet, entry: Entry, cell: QRectF, size: float) -> None:
    indent, top = _indent(entry, size), cell.top()
    if entry.sign:
        spot = QRectF(cell.left(), top, _sign_width(entry, size), size * 1.3)
        sheet.marks.append(Sign(entry.sign, spot, size * 0.85, entry.colour))
    for words, part, look, above in _parts(entry, size):
        top += above
        found = measure(words, cell.width() - indent, part, look.bold)
        rect = QRectF(cell.left() + indent, top, found.wide, found.high)
        sheet.marks.append(Block(words, rect, part, look, cell.width() - indent, rect.left()))
        top += found.high
