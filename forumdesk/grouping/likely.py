"""Where an unplaced card may belong: near the cards that people placed, and near the names they gave."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from forumdesk.grouping.clusters import even
from forumdesk.grouping.model import Area, Card, Likely
from forumdesk.grouping.reading import stem, telling
from forumdesk.grouping.views import View

Floats = NDArray[np.float32]
NAME_WEIGHS = 3
"""As many placed cards a name counts for."""
CLOSE_WEIGHS = 0.5
NEIGHBOURS_WEIGH = 0.5
SHARPLY = 8
SURE = 0.12
"""How much better the first area must be than the second."""


def likely_areas(cards: Sequence[Card], areas: Sequence[Area], seen: View, named: View) -> tuple[Likely, ...]:
    """For each card that lies in no area: the areas, best first."""
    if not areas:
        return ()
    keys = [area.key for area in areas]
    points, names = _points(seen), _points(named)
    home = np.array([keys.index(card.area) if card.area in keys else -1 for card in cards])
    scores = _by_middle(points, names, home) + _by_neighbours(points, names, home)
    return tuple(
        _told(place, cards, areas, scores[place], points, home)
        for place, card in enumerate(cards)
        if card.area is None
    )


def _points(view: View) -> Floats:
    return even(np.hstack([even(view.topic), even(view.close) * np.float32(CLOSE_WEIGHS)]))


def _by_middle(points: Floats, names: Floats, home: NDArray[np.int64]) -> Floats:
    middles = [points[home == area].sum(axis=0) + NAME_WEIGHS * name for area, name in enumerate(names)]
    likeness: Floats = points @ even(np.array(middles, np.float32)).T
    return likeness


def _by_neighbours(points: Floats, names: Floats, home: NDArray[np.int64]) -> Floats:
    """Near cards count much, far ones little; areas with many cards are held back."""
    found = NAME_WEIGHS * np.exp(SHARPLY * points @ names.T)
    for area in range(len(names)):
        found[:, area] += np.exp(SHARPLY * points @ points[home == area].T).sum(axis=1)
        found[:, area] /= np.sqrt(max(1, NAME_WEIGHS + (home == area).sum()))
    shares: Floats = NEIGHBOURS_WEIGH * found / found.sum(axis=1, keepdims=True)
    return shares


def _told(
    place: int,
    cards: Sequence[Card],
    areas: Sequence[Area],
    score: Floats,
    points: Floats,
    home: NDArray[np.int64],
) -> Likely:
    order = np.argsort(-score, kind="stable").tolist()
    sure = len(order) == 1 or float(score[order[0]] - score[order[1]]) >= SURE
    card, first = cards[place], order[0]
    stems = {stem(word): word for word in telling(card.text)}
    in_name = [stems[stem(word)] for word in telling(areas[first].name) if stem(word) in stems]
    there = np.flatnonzero(home == first)
    near = points[there] @ points[place]
    nearest = [cards[at].text for at in there[np.argsort(-near, kind="stable")][:2].tolist()]
    because = (*in_name, *nearest) or (areas[first].name,)
    blank = not stems and not card.meaning.strip()
    return Likely(card.id, tuple(areas[at].key for at in order), sure and not blank, because)
