"""Which cards may say the same thing: only pairs that have each other as their nearest are looked at."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from forumdesk.grouping.clusters import even
from forumdesk.grouping.model import Card, Duplicate
from forumdesk.grouping.reading import grams, names, stem, telling, words
from forumdesk.grouping.views import View

ENOUGH = 0.68
"""The likeness from which a pair is shown; chosen so that more than half of those shown are right."""
LETTERS_BY_WORDS = 0.7
"""The share of letters that a pair must have in common where only words are compared."""
ON_ONE_TOPIC = 0.6
NEIGHBOURS = 4
AT_ONCE = 1000
Floats = NDArray[np.float32]


def duplicates(cards: Sequence[Card], view: View, *, sure: bool) -> tuple[Duplicate, ...]:
    """The pairs, most alike first; where the view is not so sure, they must be more alike to be shown."""
    same = list(_same_words(cards))
    taken = {one for pair in same for one in pair.cards}
    alike = [
        one for one in _alike(cards, view, 0.0 if sure else LETTERS_BY_WORDS) if not taken & set(one.cards)
    ]
    return tuple(same + sorted(alike, key=lambda one: (-one.score, one.cards)))


def _same_words(cards: Sequence[Card]) -> Iterator[Duplicate]:
    by_text: dict[str, list[Card]] = {}
    for card in cards:
        by_text.setdefault(" ".join(words(card.text.lower())), []).append(card)
    for text, found in by_text.items():
        for one, other in combinations(found, 2) if text else ():
            yield Duplicate((one.id, other.id), 1.0, (one.text,))


def _alike(cards: Sequence[Card], view: View, fewest: float) -> Iterator[Duplicate]:
    if len(cards) < 2:
        return
    nearest, likeness, around = _neighbours(view.close)
    topical = even(view.topic)
    for place, other in enumerate(nearest.tolist()):
        if place < other and nearest[other] == place and not _elsewhere(cards[place], cards[other]):
            on_topic = float(topical[place] @ topical[other])
            crowd = float(around[place] + around[other]) / 2
            score = float(likeness[place]) + 0.3 * on_topic - 0.5 * crowd
            letters = _letters(cards[place], cards[other])
            score += 0.25 * letters - _half_named(cards[place], cards[other])
            if letters >= fewest and score >= ENOUGH and on_topic >= ON_ONE_TOPIC:
                yield Duplicate(
                    (cards[place].id, cards[other].id),
                    min(0.99, round(score, 2)),
                    _shared(cards[place], cards[other]),
                )


def _neighbours(close: Floats) -> tuple[NDArray[np.int64], Floats, Floats]:
    """Each card's nearest, how like it that is, and how like the next are; in portions."""
    nearest, likeness, around = [], [], []
    for start in range(0, len(close), AT_ONCE):
        like = close[start : start + AT_ONCE] @ close.T
        like[np.arange(len(like)), np.arange(start, start + len(like))] = -1
        nearest.append(like.argmax(axis=1))
        ranked = np.sort(like, axis=1)[:, ::-1]
        likeness.append(ranked[:, 0])
        beyond = ranked[:, 1 : min(1 + NEIGHBOURS, len(close) - 1)]  # a card itself comes last
        around.append(beyond.sum(axis=1) / np.float32(max(1, beyond.shape[1])))
    return np.concatenate(nearest), np.concatenate(likeness), np.concatenate(around)


def _elsewhere(one: Card, other: Card) -> bool:
    """They name places, and not the same."""
    here, there = names(one.text), names(other.text)
    return bool(here and there and not here & there)


def _half_named(one: Card, other: Card) -> float:
    return 0.1 if bool(names(one.text)) != bool(names(other.text)) else 0.0


def _letters(one: Card, other: Card) -> float:
    mine, theirs = grams(one.text), grams(other.text)
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _shared(one: Card, other: Card) -> tuple[str, ...]:
    """The words that speak for the pair; both texts when they share none."""
    stems = {stem(word) for word in telling(other.text)}
    common = tuple(dict.fromkeys(word.lower() for word in telling(one.text) if stem(word) in stems))
    return common or (one.text, other.text)
