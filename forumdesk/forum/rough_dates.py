"""Dates as people write them, exact or not: kept as written, and yet put in order."""

import re

_MONTHS = (
    "jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[ck]t", "nov", "dec",
)  # fmt: skip
_SEASONS = {r"vår|spring": 4, r"sommar|summer": 7, r"höst|autumn|fall": 10, r"vinter|winter": 1}
_PARTS = {r"början|early|beginning": (1, 5), r"mitten|mid": (6, 15), r"slutet|late|end": (11, 25)}
"""What a part of a year (a month) or of a month (a day) counts as."""

Place = tuple[int, int, int]
UNKNOWN: Place = (9999, 13, 32)


def place(text: str) -> Place:
    """Year, month and day by which a date stands among others; what is not told stands as if it were late."""
    exact = re.search(r"\b([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?\b", text)
    if exact:
        return int(exact[1]), int(exact[2]), int(exact[3] or 32)
    year = re.search(r"\b(1[89][0-9]{2}|2[0-9]{3})\b", text)
    month = _month(text)
    return int(year[1]) if year else 9999, month or _part(text, 0) or 13, _day(text, month)


def _month(text: str) -> int | None:
    for number, name in enumerate(_MONTHS, 1):
        if re.search(rf"\b{name}[a-zåäö]*\b", text, re.IGNORECASE):
            return number
    return next((month for word, month in _SEASONS.items() if re.search(word, text, re.IGNORECASE)), None)


def _day(text: str, month: int | None) -> int:
    told = re.search(r"(?<![0-9])([0-9]{1,2})(?![0-9])", text) if month else None
    if told and 1 <= int(told[1]) <= 31:
        return int(told[1])
    return (_part(text, 1) if month else None) or 32


def _part(text: str, which: int) -> int | None:
    return next((at[which] for word, at in _PARTS.items() if re.search(word, text, re.IGNORECASE)), None)
