"""Sets of cards that people might have grouped, and how near a suggestion comes to it."""

import csv
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from forumdesk.grouping import Card, Suggestions

SETS = sorted((Path(__file__).parent / "sets").glob("*.csv"))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cards(told: list[dict[str, str]]) -> list[Card]:
    return [Card(row["id"], row["text"], table=int(row["table"])) for row in told]


def share_of_pairs(told: list[dict[str, str]], found: Suggestions) -> float:
    """F1 of the pairs that lie together."""
    ours = _pairs(group.cards for group in found.groups)
    areas: dict[str, list[str]] = {}
    for row in told:
        areas.setdefault(row["area"], []).append(row["id"])
    theirs = _pairs(areas.values())
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


def _pairs(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}
