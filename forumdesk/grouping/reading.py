"""Reads short texts: their words, the stems that inflections share, and what names a place or a person."""

import re
from functools import cache

from forumdesk import resources

WORD = re.compile(r"[^\W_]+(?:[-/&][^\W_]+)*")
ENDINGS = (
    "heternas", "heterna", "ningarna", "arnas", "ernas", "ornas", "heten", "heter", "ningar", "ingen", "ning",
    "ande", "arna", "erna", "orna", "ades", "aste", "ings", "ing", "ade", "are", "ast", "ens", "ets", "ies",
    "het", "iga", "igt", "ar", "er", "or", "en", "et", "na", "ad", "at", "as", "es", "ed", "ly", "ig", "a",
    "e", "s", "t", "n", "y",
)  # fmt: skip
"""What Swedish and English words end in, longest first."""
SHORTEST = 4
"""Letters that must be left of a stem."""


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing of what a card is about."""
    return frozenset(resources.path("grouping", "stopwords.txt").read_text(encoding="utf-8").split())


def words(text: str) -> list[str]:
    """The words as they were written."""
    return WORD.findall(text)


def stem(word: str) -> str:
    """The part that the inflections of a word share."""
    low = word.lower()
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST:
            return low[: -len(ending)]
    return low


def names(text: str) -> frozenset[str]:
    """Words inside a text that are written as names are; none where every word has a capital."""
    found = words(text)[1:]
    capital = [word for word in found if word[:1].isupper() and word[1:].islower() and len(word) > 2]
    long = [word for word in found if len(word) > 3]
    titled = len(capital) > 2 and 2 * len(capital) > len(long)
    return frozenset() if titled else frozenset(capital)


def telling(text: str) -> list[str]:
    """The words that may say what a card is about: no names, no small words."""
    left_out = names(text)
    return [
        word
        for word in words(text)
        if word not in left_out and word.lower() not in stop_words() and len(word) > 2
    ]


def plain(text: str) -> str:
    """The text without names and small words, or as it is when nothing would be left."""
    left_out = names(text)
    kept = [word for word in words(text) if word not in left_out and word.lower() not in stop_words()]
    return " ".join(kept) or text


def grams(text: str) -> frozenset[str]:
    """All runs of four letters, which misspelt words still share."""
    low = " ".join(words(text.lower()))
    return frozenset(low[at : at + 4] for at in range(len(low) - 3))
