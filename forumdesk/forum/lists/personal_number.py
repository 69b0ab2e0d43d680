"""Personal numbers: found in what is pasted, so that they can be left out and said to have been."""

import re
from datetime import date

_LIKE_ONE = re.compile(r"(?<![0-9])(?:(?:18|19|20)?([0-9]{2})([0-9]{2})([0-9]{2}))[-+ ]?([0-9]{4})(?![0-9])")


def left_out(text: str) -> tuple[str, bool]:
    """The text without Swedish personal and coordination numbers, and whether there were any."""
    found = [hit for hit in _LIKE_ONE.finditer(text) if _is_one(*hit.groups())]
    for hit in reversed(found):
        text = text[: hit.start()] + text[hit.end() :]
    return " ".join(text.split()) if found else text, bool(found)


def _is_one(year: str, month: str, day: str, last: str) -> bool:
    """A real date (a coordination number adds 60 to the day) and a right check digit (Luhn)."""
    number = int(day) - 60 if int(day) > 60 else int(day)
    try:
        date(2000 + int(year), int(month), number)
    except ValueError:
        return False
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(year + month + day + last)]
    return sum(digit // 10 + digit % 10 for digit in doubled) % 10 == 0
