"""What the codes on sheets that come back say: whose they are, which sheet, and whether they were read right.

A sheet carries sixteen signs: `FD`, dialogue 5, kind 1, number 2, round 1, page 1, version of the layout 1,
corner 1, check 2. A card carries eight digits: a number of its own in the dialogue 6, check 2.
"""

import hashlib
import re
from dataclasses import dataclass, replace

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are read for others when a code is typed."""
BEGIN, LENGTH, DIGITS = "FD", 16, 8
UPPER, LOWER = "A", "B"
"""The corners: the code at the upper left, and that at the lower right."""
MOST = 359
"""Numbers that two signs hold: 1 to 99 as they are, then A0 to Z9."""
MOST_CARDS = 999_999

_SIGN = f"[{ALPHABET}]"
_SHEET = re.compile(f"FD{_SIGN}{{5}}[A-Z](?:[0-9]{{2}}|[A-Z][0-9]){_SIGN}{{3}}[AB][0-9]{{2}}")
_CARD = re.compile("[0-9]{8}")


@dataclass(frozen=True)
class SheetCode:
    """What one code on a sheet says."""

    dialogue: str
    kind: str
    number: int
    round: int
    page: int
    version: int
    corner: str = UPPER

    def __str__(self) -> str:
        body = (
            f"{BEGIN}{self.dialogue}{self.kind}{_two(self.number)}"
            f"{_one(self.round)}{_one(self.page)}{_one(self.version)}{self.corner}"
        )
        return body + check(body)

    @property
    def sheet(self) -> str:
        """The text by which the sheet is known: its upper code."""
        return str(replace(self, corner=UPPER))


def card(number: int) -> str:
    """The digits of a card."""
    if not 0 <= number <= MOST_CARDS:
        raise ValueError(f"a card's number has six digits: {number}")
    body = f"{number:06}"
    return body + check(body)


def check(body: str) -> str:
    """Two digits after which the whole leaves 1 when divided by 97; letters count on from nine.

    No sign read wrongly, and no two neighbours changed about, can leave it so.
    """
    value = int(body) if body.isdecimal() else int(body, 36)
    return f"{98 - value * 100 % 97:02}"


def is_sound(code: str) -> bool:
    """Whether a code, typed or read, agrees with its own check."""
    form = _CARD if len(code) == DIGITS else _SHEET
    return form.fullmatch(code) is not None and check(code[:-2]) == code[-2:]


def read(code: str) -> SheetCode | None:
    """What the code of a sheet says; None for anything else, and for one that was read wrongly."""
    if len(code) != LENGTH or not is_sound(code):
        return None
    number = int(code[8:10]) if code[8].isdecimal() else 100 + (ord(code[8]) - ord("A")) * 10 + int(code[9])
    round_, page, version = (ALPHABET.index(sign) for sign in code[10:13])
    return SheetCode(code[2:7], code[7], number, round_, page, version, code[13])


def of_dialogue(*about: str) -> str:
    """Five signs for a dialogue, made from what it is called, where and when."""
    value = int.from_bytes(hashlib.sha256("\n".join(about).encode()).digest()[:8], "big")
    return "".join(ALPHABET[value >> 5 * place & 31] for place in range(5))


def spaced(code: str) -> str:
    """A code as it is printed to be typed: in fours."""
    return " ".join(code[place : place + 4] for place in range(0, len(code), 4))


def _one(number: int) -> str:
    return ALPHABET[number]


def _two(number: int) -> str:
    if not 0 <= number <= MOST:
        raise ValueError(f"a sheet's number lies between 0 and {MOST}: {number}")
    over = number - 100
    return f"{number:02}" if over < 0 else f"{chr(ord('A') + over // 10)}{over % 10}"
