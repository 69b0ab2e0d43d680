"""Which cards are meant by some typed words: text, meaning, wording, code, or “table 3”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from forumdesk.forum.search import fold

if TYPE_CHECKING:
    from forumdesk.forum.themes import Pile

TABLE = re.compile(r"\b(?:bord|table)\s*(\d+)\b")
plain = lru_cache(maxsize=20_000)(fold)
"""A text as the search over all dialogues compares it, remembered while one types."""


def is_sought(pile: Pile, typed: str) -> bool:
    """Does a pile hold every typed word, on its card or on one behind it, and come from the tables named?"""
    asked = plain(typed)
    tables = {int(number) for number in TABLE.findall(asked)}
    if not tables <= set(pile.tables):
        return False
    held = " ".join(
        plain(text)
        for card in pile.cards
        for text in (card.code, card.text, card.meaning, card.wording, card.wording_meaning)
    )
    return all(word in held for word in TABLE.sub(" ", asked).split())
