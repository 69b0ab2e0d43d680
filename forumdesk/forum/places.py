"""Places: how a card is set between two others without moving a third."""

from collections.abc import Sequence

GAP = 1024
"""Room left between two positions."""


def between(positions: Sequence[int], place: int | None, count: int) -> Sequence[int]:
    """Positions for so many cards before the one at a place (None: last); none if there is no room."""
    if place is None or place >= len(positions):
        last = positions[-1] if positions else 0
        return [last + GAP * n for n in range(1, count + 1)]
    after = positions[place]
    before = positions[place - 1] if place > 0 else after - GAP * (count + 1)
    step = (after - before) // (count + 1)
    return [before + step * n for n in range(1, count + 1)] if step else []


def spaced(standing: int, count: int) -> Sequence[int]:
    """Positions so far apart that anywhere between them there is room for so many cards."""
    return [GAP * count * n for n in range(1, standing + 1)]
