"""Sees cards and names as points: by the language model's vectors, or by words when it isn't there."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forumdesk.grouping.clusters import even
from forumdesk.grouping.model import Card, Engine
from forumdesk.grouping.reading import plain, stem, telling
from forumdesk.grouping.space import the_space

Floats = NDArray[np.float32]
Vectors = Callable[[Sequence[str]], Floats]
PRIOR = 8
"""As how many cards the language's usual text counts when the middle of the cards is taken."""
BESIDE = 32
"""Dimensions in which the words alone are seen."""
AND = re.compile(r"\s*(?:,|&|/|\boch\b|\band\b)\s*")


@dataclass(frozen=True)
class View:
    """Points for each text: `topic` in the space of topics, `close` for likeness, `beside` to divide by."""

    topic: Floats
    close: Floats
    beside: Floats


def written(card: Card) -> str:
    """All that a card says."""
    return f"{card.text}. {card.meaning}" if card.meaning.strip() else card.text


def texts_needed(cards: Sequence[Card], names: Sequence[str] = ()) -> list[str]:
    """What the model must have read before `by_vectors` can answer."""
    asked = [text for card in cards for text in (written(card), plain(card.text))]
    asked += [text for name in names for text in _parts(name)]
    return list(dict.fromkeys(asked))


def by_vectors(
    cards: Sequence[Card], names: Sequence[str], language: str, vectors: Vectors
) -> tuple[View, View, Engine]:
    """The model's way: away from what all the cards share, towards what tells topics apart."""
    space = the_space()
    usual = space.usual["sv" if language == "sv" else "en"]
    whole = vectors([written(card) for card in cards])
    short = vectors([plain(card.text) for card in cards])
    heads = [vectors(_parts(name)).mean(axis=0) for name in names]
    named = np.array(heads, np.float32).reshape(-1, len(usual))
    wholes, shorts = _middle(whole, usual), _middle(short, usual)
    mid = (wholes + shorts + _middle(named, usual) * 2) / np.float32(4)

    def close(one: Floats, other: Floats) -> Floats:
        return np.hstack([even(one), even(other)]) * np.float32(0.5**0.5)

    seen = View(
        np.asarray((whole - wholes + short - shorts) @ space.turn, np.float32),
        close(whole - wholes, short - shorts),
        np.zeros((len(cards), 0), np.float32),
    )
    areas = View((named - mid) @ space.turn, close(named - mid, named - mid), seen.beside[:0])
    return seen, areas, "vectors"


def by_words(cards: Sequence[Card], names: Sequence[str]) -> tuple[View, View, Engine]:
    """The light way: where the words lie among the topics, and which stems the texts share."""
    space = the_space()
    said = [telling(written(card)) for card in cards] + [telling(name) for name in names]
    topic = np.array([space.of_words(words) for words in said], np.float32).reshape(len(said), -1)
    close = _shared_stems(said)
    topic[: len(cards)] -= _middle(topic[: len(cards)], np.zeros(topic.shape[1], np.float32))
    beside = _principal(close[: len(cards)], BESIDE) * np.float32(0.5)
    seen = View(topic[: len(cards)], close[: len(cards)], beside)
    heads = View(topic[len(cards) :], close[len(cards) :], np.zeros((len(names), 0), np.float32))
    return seen, heads, "words"


def _parts(name: str) -> list[str]:
    """An area's name, and the parts of it that are names by themselves."""
    parts = [part for part in AND.split(name) if part]
    return [name, *parts] if len(parts) > 1 else [name]


def _middle(points: Floats, usual: Floats) -> Floats:
    middle: Floats = (points.sum(axis=0) + PRIOR * usual) / np.float32(len(points) + PRIOR)
    return middle


def _shared_stems(said: Sequence[list[str]]) -> Floats:
    """Each text by its stems; rare ones weigh more."""
    stems = [Counter(stem(word) for word in words) for words in said]
    spread = Counter(one for found in stems for one in found)
    places = {one: place for place, one in enumerate(sorted(one for one, n in spread.items() if n > 1))}
    points = np.zeros((len(said), len(places)), np.float32)
    for row, found in enumerate(stems):
        for one in found:
            if one in places:
                points[row, places[one]] = np.log(len(said) / spread[one])
    return even(points)


def _principal(points: Floats, kept: int) -> Floats:
    """The same likenesses in few dimensions."""
    values, vectors = np.linalg.eigh((points @ points.T).astype(np.float64))
    found: Floats = (vectors[:, -kept:] * np.sqrt(np.maximum(values[-kept:], 0))).astype(np.float32)
    return found
