"""Where cards land when they are let go over a lane: between two cards, or onto one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

EDGE = 0.28
"""The upper and the lower part of a card mean “between”; the middle means “onto”."""


@dataclass(frozen=True)
class Landing:
    """`onto` is a card to merge with; else a `place` among the cards that stay, and the line's height."""

    onto: int | None = None
    place: int = 0
    line: int = 0


def landing(y: int, cards: Sequence[tuple[int, QRect]], lifted: Collection[int], above: int = 0) -> Landing:
    """What letting go at this height means, for the cards seen, told from top to bottom as ids and places.

    `above` is how many cards that stay hang higher up than those.
    """
    staying = above
    bottom = 0
    for card_id, rect in cards:
        if y < rect.top() + rect.height() * EDGE:
            return Landing(place=staying, line=(bottom + rect.top()) // 2)
        if card_id not in lifted and y <= rect.bottom() - rect.height() * EDGE:
            return Landing(onto=card_id)
        bottom = rect.bottom()
        staying += card_id not in lifted
        if y <= bottom:
            return Landing(place=staying, line=bottom)
    return Landing(place=staying, line=bottom + 1)
