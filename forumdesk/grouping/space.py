"""The space of topics: which directions of a vector tell what a text is about, and where words lie."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from forumdesk import resources

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Space:
    """Read from its data file, which packaging/topic_space.py makes."""

    turn: Floats
    """Takes a vector to the space; the most telling dimension comes first."""
    usual: dict[str, Floats]
    """What vectors of a language have in common."""
    topics: Floats
    """Where each topic lies, in the order of the topics' file."""
    words: dict[str, int]
    places: NDArray[np.int8]
    """Where each of the words lies, beside the others: only directions and proportions count."""

    def of_words(self, words: list[str]) -> Floats:
        """Where words lie together; those that tell much lie far out and weigh by it."""
        total = np.zeros(self.topics.shape[1], np.float32)
        for word in words:
            known = self._known(word)
            if known:
                total += self.places[known].astype(np.float32).sum(axis=0) / np.float32(len(known))
        return total

    def _known(self, word: str) -> list[int]:
        """The word, or else the known words that it is put together from."""
        low = word.lower()
        if low in self.words:
            return [self.words[low]]
        for cut in range(1, min(4, len(low) - 3)):
            if low[:-cut] in self.words:
                return [self.words[low[:-cut]]]
        return [self.words[part] for part in self._parts(low)]

    def _parts(self, low: str) -> list[str]:
        """The longest known word at its end, and what is left before it."""
        for start in range(3, len(low) - 3):
            for end in (len(low), len(low) - 1, len(low) - 2):
                if low[start:end] in self.words:
                    first = next((p for p in (low[:start], low[: start - 1]) if p in self.words), "")
                    return [part for part in (first, low[start:end]) if part]
        head = next((low[:end] for end in range(len(low) - 1, 3, -1) if low[:end] in self.words), "")
        return [head] if head else []


def path() -> Path:
    return resources.path("grouping", "space.npz")


@cache
def the_space() -> Space:
    """The space, read once."""
    with np.load(path(), allow_pickle=False) as file:
        words = file["words"].tobytes().decode().split("\0")
        return Space(
            file["turn"].astype(np.float32),
            {language: file[f"usual.{language}"].astype(np.float32) for language in ("sv", "en")},
            file["topics"].astype(np.float32),
            {word: number for number, word in enumerate(words)},
            file["places"],
        )
