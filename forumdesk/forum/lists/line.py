"""One person written on one line: the name first, then what else she knows, parted by commas."""

import re

from forumdesk.forum import typed
from forumdesk.forum.lists import personal_number
from forumdesk.forum.lists.columns import GENDERS, folded

_PHONE = re.compile(r"\+?[0-9][0-9 ()\-/]{5,}")
_PARTS = re.compile(r"[,;\t]")
REST = ("organisation", "place", "stakeholder_kind")
"""What the parts are taken for that are no address, phone number or gender, in this order."""

_SAID = {folded(word): gender for gender, words in GENDERS.items() for word in words if len(word) > 2}


def from_line(text: str) -> tuple[dict[str, str | int], bool]:
    """What the line tells of a person, and whether a personal number was left out of it."""
    name, *parts = [part.strip() for part in _PARTS.split(typed.text(text))]
    told: dict[str, str | int] = {}
    told["name"], left_out = personal_number.left_out(name)
    rest = list(REST)
    for part in parts:
        part, had_number = personal_number.left_out(part)
        left_out = left_out or had_number
        field = _field(part, told) or next(iter(rest), "")
        if field in rest:
            rest.remove(field)
        if part and field:
            told[field] = _SAID[folded(part)] if field == "gender" else part
    return told, left_out


def _field(part: str, told: dict[str, str | int]) -> str:
    """What a part can only be; '' if it may be anything."""
    if "@" in part and "email" not in told:
        return "email"
    if _PHONE.fullmatch(part) and "phone" not in told:
        return "phone"
    return "gender" if folded(part) in _SAID and "gender" not in told else ""
