"""Shapes: what a value in the JSON has to look like; each tells by its path what is wrong."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from forumdesk.forum import typed
from forumdesk.refusal import Refusal
from forumdesk.words import _

Shape = Callable[[Any, str], Any]
"""Takes a value and its path, gives the value as it is kept, or raises a Refusal that names the path."""

LARGEST_PICTURE = 700_000
"""Characters: 500 kB in base64."""
_BASE64 = re.compile("[A-Za-z0-9+/]*={0,2}")


def wrong(path: str, what: str) -> Refusal:
    """A refusal that names the key."""
    return Refusal(_("“{key}” in the file: {what}").format(key=path, what=what))


def text(value: Any, path: str) -> str:
    """Any text; null stands for none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise wrong(path, _("a text is expected here."))
    try:
        return typed.text(value)
    except Refusal as no:
        raise wrong(path, str(no)) from None


def picture(value: Any, path: str) -> str:
    """A picture in base64; null stands for none."""
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > LARGEST_PICTURE or not _BASE64.fullmatch(value):
        raise wrong(path, _("a picture in base64 is expected here, of at most 500 kB."))
    return value


def name(value: Any, path: str) -> str:
    """A text that may not be empty."""
    if not text(value, path).strip():
        raise wrong(path, _("this may not be empty."))
    return text(value, path)


def flag(value: Any, path: str) -> int:
    if not isinstance(value, bool):
        raise wrong(path, _("true or false is expected here."))
    return int(value)


def whole(low: int, high: int) -> Shape:
    """A whole number."""

    def shape(value: Any, path: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise wrong(
                path, _("a whole number from {low} to {high} is expected here.").format(low=low, high=high)
            )
        return value

    return shape


def unless_null(inner: Shape) -> Shape:
    """The same, or null for unknown."""
    return lambda value, path: None if value is None else inner(value, path)


def day(value: Any, path: str) -> str:
    """An ISO date; null or '' for none."""
    found = text(value, path)
    if found and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found):
        raise wrong(path, _("a date like 2027-03-18 is expected here."))
    try:
        return typed.day(found)
    except Refusal as no:
        raise wrong(path, str(no)) from None


def time_of_day(value: Any, path: str) -> str:
    """HH:MM; '' for none."""
    found = text(value, path)
    if found and not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", found):
        raise wrong(path, _("a time of day like 18:00 is expected here."))
    return found


def one_of(*values: str) -> Shape:
    def shape(value: Any, path: str) -> str:
        if not isinstance(value, str) or value not in values:
            known = ", ".join(f"“{one}”" for one in values)
            raise wrong(path, _("one of {known} is expected here.").format(known=known))
        return value

    return shape


def each(inner: Shape) -> Shape:
    """A list, every entry of one shape."""

    def shape(value: Any, path: str) -> list[Any]:
        if not isinstance(value, list):
            raise wrong(path, _("a list is expected here."))
        return [inner(one, f"{path}[{place}]") for place, one in enumerate(value)]

    return shape


def mapping(key: Callable[[str, str], Any], inner: Shape) -> Shape:
    """An object whose keys are data."""

    def shape(value: Any, path: str) -> dict[Any, Any]:
        told = _object(value, path)
        return {key(one, f"{path}.{one}"): inner(found, f"{path}.{one}") for one, found in told.items()}

    return shape


@dataclass(frozen=True)
class Record:
    """An object with known keys; the `extra` ones are told only when they say something."""

    keys: dict[str, Shape]
    extra: dict[str, Shape] = field(default_factory=dict)
    required: Collection[str] = ()

    def __call__(self, value: Any, path: str) -> dict[str, Any]:
        told = _object(value, path)
        dot = f"{path}." if path else ""
        shapes = self.keys | self.extra
        for key in told:
            if key not in shapes:
                raise Refusal(_("The key “{key}” in the file is unknown.").format(key=f"{dot}{key}"))
        for key in self.required:
            if key not in told:
                raise Refusal(_("The key “{key}” is missing in the file.").format(key=f"{dot}{key}"))
        return {key: shapes[key](found, f"{dot}{key}") for key, found in told.items()}

    def without_silent_extras(self, told: dict[str, Any]) -> dict[str, Any]:
        """The keys in their order; an extra one that says nothing is left out."""
        kept = {key: told[key] for key in self.keys if key in told}
        return kept | {key: told[key] for key in self.extra if not _says_nothing(told.get(key))}


def _says_nothing(value: Any) -> bool:
    """0 says something: that somebody counted."""
    return value is None or value is False or value in ("", [], {})


def _object(value: Any, path: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise wrong(path or "{}", _("an object with keys is expected here."))
    return value
