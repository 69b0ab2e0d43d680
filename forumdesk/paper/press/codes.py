"""Codes that a camera reads: QR for a sheet, Micro QR for a card, as rows of dark and light modules."""

from functools import lru_cache
from itertools import groupby

from reportlab.graphics.barcode import qrencoder
from reportlab.graphics.barcode.qrencoder import QRPolynomial, QRUtil

Matrix = tuple[tuple[bool, ...], ...]

SIZE, FINDER = 13, 8
"""Modules of a Micro QR code of version M2, and of its corner pattern with the light edge."""
DIGITS, DATA, CHECK = 8, 4, 6
"""M2 with medium error correction: digits it holds, bytes of data, bytes that repair them."""


@lru_cache(maxsize=2_000)
def qr(text: str) -> Matrix:
    """Sixteen signs at most, capitals and digits, as QR version 1, a quarter of which may be unreadable."""
    code = qrencoder.QRCode(1, qrencoder.QRErrorCorrectLevel.Q)
    code.addData(qrencoder.QRAlphaNum(text))
    code.make()
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


@lru_cache(maxsize=2_000)
def micro_qr(digits: str) -> Matrix:
    """Eight digits as Micro QR M2, with the mask that stands out best from the paper around it."""
    if len(digits) != DIGITS or not digits.isdecimal():
        raise ValueError(f"a card's code has {DIGITS} digits: {digits!r}")
    bits = _bits(digits)
    return max((_masked(bits, mask) for mask in range(4)), key=_score)


@lru_cache(maxsize=2_000)
def painted(code: Matrix) -> str:
    """The page code that paints the dark modules, one unit each, from the upper left corner downwards."""
    found = []
    for row, modules in enumerate(code):
        start = 0
        for dark, group in groupby(modules):
            long = len(list(group))
            if dark:
                found.append(f"{start} {row} {long} 1 re")
            start += long
    return " ".join([*found, "f"])


def _bits(digits: str) -> list[int]:
    """The digits in threes, ten bits each, the last two in seven, behind the mode and the count."""
    stream = "0" + f"{DIGITS:04b}" + f"{int(digits[:3]):010b}{int(digits[3:6]):010b}{int(digits[6:]):07b}"
    data = [int(stream[place : place + 8], 2) for place in range(0, 8 * DATA, 8)]
    return [(byte >> place) & 1 for byte in (*data, *_repair(data)) for place in range(7, -1, -1)]


def _repair(data: list[int]) -> list[int]:
    """The bytes of Reed and Solomon's code."""
    rest: list[int] = QRPolynomial(data, CHECK).mod(QRUtil.getErrorCorrectPolynomial(CHECK)).num
    return [0] * (CHECK - len(rest)) + rest[-CHECK:]


def _masked(bits: list[int], mask: int) -> Matrix:
    rows = [[_fixed(row, column) for column in range(SIZE)] for row in range(SIZE)]
    for (row, column), bit in zip(_path(), bits, strict=True):
        rows[row][column] = bool(bit) != _turned(mask, row, column)
    told = QRUtil.getBCHTypeInfo(2 << 2 | mask) ^ 0x5412 ^ 0x4445  # QR's own mask off, that of Micro QR on
    around = [(8, column) for column in range(1, 9)] + [(row, 8) for row in range(7, 0, -1)]
    for place, (row, column) in enumerate(around):
        rows[row][column] = bool(told >> (14 - place) & 1)
    return tuple(tuple(row) for row in rows)


def _fixed(row: int, column: int) -> bool:
    """The corner pattern, and the modules along two edges that give the rhythm."""
    if row < FINDER and column < FINDER:
        ring = max(abs(row - 3), abs(column - 3))
        return ring in (0, 1, 3)
    return row * column == 0 and (row + column) % 2 == 0


def _path() -> list[tuple[int, int]]:
    """The places of the bits: two columns at a time, upwards, then downwards, around what is fixed."""
    found = []
    for pair in range(SIZE // 2):
        right = SIZE - 1 - 2 * pair
        rows = range(SIZE) if pair % 2 else range(SIZE - 1, -1, -1)
        found += [(row, column) for row in rows for column in (right, right - 1)]
    return [(row, column) for row, column in found if row and column and (row > 8 or column > 8)]


def _turned(mask: int, row: int, column: int) -> bool:
    product = row * column
    return (
        row % 2 == 0,
        (row // 2 + column // 3) % 2 == 0,
        (product % 2 + product % 3) % 2 == 0,
        ((row + column) % 2 + product % 3) % 2 == 0,
    )[mask]


def _score(code: Matrix) -> int:
    """Dark modules along the two edges that have no pattern, the poorer edge first."""
    right, low = sum(row[-1] for row in code[1:]), sum(code[-1][1:])
    return min(right, low) * 16 + max(right, low)
