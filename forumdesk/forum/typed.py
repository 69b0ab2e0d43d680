"""What a person typed becomes text, a number, a date or a time that the file can keep."""

import re
from datetime import date, time

from forumdesk.refusal import Refusal
from forumdesk.words import _

LONGEST = 20_000
"""Characters in one field; more is refused aloud and never cut in silence."""

# Control characters but tab and newline, lone surrogates, direction overrides, two non-characters.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


def text(value: str) -> str:
    """The text without characters that no one can see or type; Refusal if it is longer than LONGEST."""
    value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    value = _UNWANTED.sub("", value)
    if len(value) > LONGEST:
        raise Refusal(
            _("The text has {length} characters; a field holds {longest}. Nothing was changed.").format(
                length=len(value), longest=LONGEST
            )
        )
    return value


def some(value: str, none: str) -> str:
    """The text without the spaces around it; Refusal with the sentence told where nothing is left."""
    value = text(value).strip()
    if not value:
        raise Refusal(none)
    return value


def day(value: str) -> str:
    """An ISO date or nothing; Refusal otherwise."""
    value = value.strip()
    if not value:
        return ""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise Refusal(
            _("“{text}” is not a date. Write it as 2027-03-18, or leave it empty.").format(text=value[:40])
        ) from None


def clock(value: str) -> str:
    """A time of day as HH:MM or nothing; 18, 18.30 and 1830 are understood; Refusal otherwise."""
    value = value.strip()
    if not value:
        return ""
    found = re.fullmatch(r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?", value)
    if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
        return time(int(found[1]), int(found[2] or 0)).strftime("%H:%M")
    raise Refusal(_("“{text}” is not a time of day. Write it as 18:00.").format(text=value[:40]))


def number(value: str | int | None, low: int, high: int) -> int | None:
    """A whole number from low to high, or None for nothing; Refusal otherwise."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    try:
        found = int(value)
    except ValueError:
        found = low - 1
    if low <= found <= high:
        return found
    raise Refusal(
        _("“{text}” does not work here. Write a whole number from {low} to {high}.").format(
            text=str(value)[:40], low=low, high=high
        )
    )
