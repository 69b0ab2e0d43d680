"""Which way each sign of a line runs: Unicode's bidirectional rules, without those for turned directions.

Controls that turn directions never reach paper, so one level of nesting is all there is.
"""

import re
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_PAIRS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "〈": "〉"}
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN"})
_RIGHT = frozenset({"R", "EN", "AN"})


def turns(text: str) -> bool:
    """Whether anything in it runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def begins_right(text: str) -> bool:
    """Whether a paragraph with that text begins at the right: its first letter says so."""
    strong = (kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def levels(text: str, *, right: bool) -> list[int]:
    """The level of every sign in a line of a paragraph; odd ones run from right to left."""
    base, ground = (1, "R") if right else (0, "L")
    kinds = [bidirectional(sign) or "L" for sign in text]
    found = list(kinds)
    _weak(found, ground)
    _brackets(text, found, ground)
    _neutral(found, ground)
    raised = {"L": base + base % 2, "R": base + 1 - base % 2, "EN": 2, "AN": 2}
    told = [raised.get(kind, base) for kind in found]
    for place in range(len(text) - 1, -1, -1):  # blanks at the end stay with the line
        if kinds[place] not in ("WS", "B", "S", "BN"):
            break
        told[place] = base
    return told


def order(found: Sequence[int]) -> list[int]:
    """The places from left to right."""
    turned = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        for start, end in _stretches([found[place] >= level for place in turned]):
            turned[start:end] = reversed(turned[start:end])
    return turned


def _weak(kinds: list[str], ground: str) -> None:
    """Marks, numbers and what stands with numbers (W1 to W7)."""
    before, strong = ground, ground
    for place, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[place] = kind = before
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[place] = kind = "AN"
        before = kind
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for place in range(1, len(kinds) - 1):
        left, kind, right = kinds[place - 1 : place + 2]
        if left == right and ((kind == "ES" and left == "EN") or (kind == "CS" and left in ("EN", "AN"))):
            kinds[place] = left
    for start, end in _stretches([kind == "ET" for kind in kinds]):
        if "EN" in (*kinds[start - 1 : start], *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
    strong = ground
    for place, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):
            kinds[place] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"


def _brackets(text: str, kinds: list[str], ground: str) -> None:
    """A pair of brackets goes with what it holds, or with what stands before it (N0)."""
    opened: list[tuple[str, int]] = []
    pairs = []
    for place, sign in enumerate(text):
        if sign in _PAIRS and kinds[place] == "ON":
            opened.append((_PAIRS[sign], place))
        elif kinds[place] == "ON" and sign in [closing for closing, _ in opened]:
            while opened:
                closing, start = opened.pop()
                if closing == sign:
                    pairs.append((start, place))
                    break
    for start, end in sorted(pairs):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} & {"L", "R"}
        if not inside:
            continue
        before = next((_strong(kind) for kind in reversed(kinds[:start]) if _strong(kind) in "LR"), ground)
        side = ground if ground in inside or before == ground else before
        kinds[start] = kinds[end] = side


def _strong(kind: str) -> str:
    return "R" if kind in _RIGHT else kind


def _neutral(kinds: list[str], ground: str) -> None:
    """Blanks and signs go with their neighbours where those agree, else with the line (N1 and N2)."""
    for start, end in _stretches([kind in _NEUTRAL for kind in kinds]):
        before = _strong(kinds[start - 1]) if start else ground
        after = _strong(kinds[end]) if end < len(kinds) else ground
        kinds[start:end] = [before if before == after else ground] * (end - start)


def _stretches(marked: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where marked places follow each other: from where to where."""
    start = None
    for place, one in enumerate((*marked, False)):
        if one and start is None:
            start = place
        elif not one and start is not None:
            yield start, place
            start = None
