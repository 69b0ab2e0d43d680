"""Markers: where a fact stands in a text, such as ⟦attended⟧, or frozen with its words: ⟦attended|51 people⟧.

The white square brackets ⟦ ⟧ are on no keyboard and in no word processor's habits, so what a person types,
braces, angle brackets and percent signs included, never needs escaping and can never be taken for a marker.
"""

import re

OPEN, CLOSE = "⟦", "⟧"
KEY, WORDS = r"[a-z_]+(?::[0-9]+)?", r"[^⟦⟧\n]*"
_LIVE = re.compile(f"{OPEN}({KEY}){CLOSE}")
_FROZEN = re.compile(rf"{OPEN}({KEY})\|({WORDS}){CLOSE}")


def marker(key: str, words: str | None = None) -> str:
    """The marker of a live fact, or of one frozen with these words."""
    return f"{OPEN}{key}{CLOSE}" if words is None else f"{OPEN}{key}|{unmarked(words)}{CLOSE}"


def keys(text: str) -> tuple[str, ...]:
    """The live facts that a text uses."""
    return tuple(_LIVE.findall(text))


def frozen(text: str) -> tuple[tuple[str, str], ...]:
    """The frozen facts of a text, each with its words, once."""
    return tuple(dict.fromkeys(_FROZEN.findall(text)))


def unmarked(text: str) -> str:
    """A person's text without the two brackets, so that nothing pasted becomes a marker by chance."""
    return text.replace(OPEN, "[").replace(CLOSE, "]")
