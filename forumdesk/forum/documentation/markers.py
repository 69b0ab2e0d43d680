"""Markers: where a live fact stands in a text, such as ⟦attended⟧.

The white square brackets ⟦ ⟧ are on no keyboard and in no word processor's habits, so what a person types,
braces, angle brackets and percent signs included, never needs escaping and can never be taken for a marker.
"""

import re
from collections.abc import Iterator

OPEN, CLOSE = "⟦", "⟧"
_MARKER = re.compile(f"{OPEN}([a-z_]+(?::[0-9]+)?){CLOSE}")


def marker(key: str) -> str:
    """The marker of a fact."""
    return f"{OPEN}{key}{CLOSE}"


def pieces(text: str) -> Iterator[tuple[str, str | None]]:
    """The text in pieces, in order: (words, None) for plain words, ('', key) for a marker."""
    end = 0
    for found in _MARKER.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], None
        yield "", found[1]
        end = found.end()
    if end < len(text):
        yield text[end:], None


def keys(text: str) -> tuple[str, ...]:
    """The facts that a text uses."""
    return tuple(_MARKER.findall(text))


def unmarked(text: str) -> str:
    """A person's text without the two brackets, so that nothing pasted becomes a marker by chance."""
    return text.replace(OPEN, "[").replace(CLOSE, "]")
