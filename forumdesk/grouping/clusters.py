"""Divides points into groups: what most of many quick divisions hold together stays together."""

from random import Random

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]
Labels = NDArray[np.int64]
RUNS, MANY, RUNS_OF_MANY = 96, 400, 48
"""How many divisions are asked, and how many where there are many points."""
SEEN_SO_FINELY = (12, 16, 20, 24)
"""How many of the first dimensions a division looks at, in turn."""
MORE_GROUPS = (0, 2, 4)
"""How many groups beyond those wanted a division makes, in turn."""
TOO_MANY = 2000
"""Points beyond which pairs are not compared."""
ROUNDS = 40


def divided(points: Points, wanted: int, close: Points) -> Labels:
    """Each point's group.

    `points` have their most telling dimensions first; `close` is another view of the same points. The numbers
    behind it are drawn from a fixed seed, so the answer is always the same.
    """
    wanted = min(wanted, len(points))
    if wanted < 2 or len(points) <= wanted:
        return np.arange(len(points)) % max(1, wanted)
    if len(points) > TOO_MANY:
        return nearest(points, wanted, tries=8)
    together = agreement(points, wanted, close)
    return nearest(spectral(together, wanted), wanted, tries=10)


def agreement(points: Points, wanted: int, close: Points) -> NDArray[np.float32]:
    """For each pair, the share of divisions that hold it together."""
    together = np.zeros((len(points), len(points)), np.float32)
    views = [np.hstack([even(points[:, :fine]), close]) for fine in SEEN_SO_FINELY]
    runs = RUNS if len(points) <= MANY else RUNS_OF_MANY
    for run in range(runs):
        count = min(len(points), wanted + MORE_GROUPS[run % len(MORE_GROUPS)])
        labels = nearest(views[run % len(views)], count, seed=run)
        together += labels[:, None] == labels
    return together / np.float32(runs)


def spectral(together: NDArray[np.float32], wanted: int) -> Points:
    """The pairs' agreement as points, where what belongs together lies together."""
    scale = together.sum(axis=1) ** np.float32(-0.5)
    _values, vectors = np.linalg.eigh(together.astype(np.float64) * scale[:, None] * scale)
    found = vectors[:, -wanted:]
    signs = np.sign(found[np.abs(found).argmax(axis=0), np.arange(wanted)])
    return even((found * signs).astype(np.float32))


def nearest(points: Points, wanted: int, *, seed: int = 0, tries: int = 1) -> Labels:
    """k-means: the best of some tries."""
    lottery = Random(seed)
    found = [_settled(points, _spread(points, wanted, lottery)) for _try in range(tries)]
    return min(found, key=lambda one: one[0])[1]


def _spread(points: Points, wanted: int, lottery: Random) -> Points:
    """Points to begin with, far from each other (k-means++)."""
    chosen = [lottery.randrange(len(points))]
    far = ((points - points[chosen[0]]) ** 2).sum(axis=1)
    for _more in range(wanted - 1):
        until = np.cumsum(far, dtype=np.float64)
        chosen.append(
            min(len(points) - 1, int(np.searchsorted(until, lottery.random() * until[-1], "right")))
        )
        far = np.minimum(far, ((points - points[chosen[-1]]) ** 2).sum(axis=1))
    begun: Points = points[chosen].copy()
    return begun


def _settled(points: Points, centres: Points) -> tuple[float, Labels]:
    labels = np.full(len(points), -1)
    lengths = (points * points).sum(axis=1)[:, None]
    numbers = np.arange(len(centres))
    for _round in range(ROUNDS):
        away = lengths - 2 * points @ centres.T + (centres * centres).sum(axis=1)
        if (away.argmin(axis=1) == labels).all():
            break
        labels = away.argmin(axis=1)
        members = (labels[:, None] == numbers).astype(np.float32)
        counts = members.sum(axis=0)
        centres[counts > 0] = (members.T @ points)[counts > 0] / counts[counts > 0, None]
    return float(away.min(axis=1).sum()), labels


def even(points: Points) -> Points:
    """The same directions, all of length one."""
    lengths = np.sqrt((points * points).sum(axis=1, keepdims=True))
    directions: Points = points / np.maximum(lengths, np.float32(1e-9))
    return directions
