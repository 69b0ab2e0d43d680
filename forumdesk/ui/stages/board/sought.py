"""Which cards are meant by some typed words: text, meaning, wording, code, or “table 3”."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumdesk.forum.themes import Pile

TABLE = re.compile(r"\b(?:bord|table)\s*(\d+)\b")
OWN = "åäö"
"""Letters of their own in Swedish: å is never a, while é is e with an accent."""


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """A text as it is compared: small letters, without accents, but with å, ä and ö."""
    small = unicodedata.normalize("NFC", text).casefold()
    return "".join(sign if sign in OWN else _bare(sign) for sign in small)


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


def _bare(sign: str) -> str:
    apart = unicodedata.normalize("NFD", sign)
    return "".join(part for part in apart if not unicodedata.combining(part))
