"""Asks the engine that is at hand, and puts its answers together."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from forumdesk.grouping.model import Area, Cancelled, Card, Duplicate, Group, Likely, Suggestions

WORD = re.compile(r"[^\W\d_]{4,}")


def suggest(
    cards: Sequence[Card],
    areas: Sequence[Area] = (),
    groups: int | None = None,
    *,
    language: str = "sv",
    progress: Callable[[float], None] = lambda _part: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Suggestions:
    """Groups for the cards that lie in no area, pairs that may be the same, and an area for each of them.

    The same cards give the same answer. `progress` is told the part that is done, from 0 to 1; when `cancelled`
    says yes, Cancelled is raised. Placed cards are evidence and are never proposed to move.
    """
    if cancelled():
        raise Cancelled
    words = {card.id: set(WORD.findall(f"{card.text} {card.meaning}".lower())) for card in cards}
    loose = [card for card in cards if card.area is None]
    found, unsure = _groups(loose, words, groups or max(1, round(len(loose) ** 0.5)))
    progress(1.0)
    return Suggestions(found, _duplicates(cards, words), _likely(cards, areas, words), unsure, "words")


def _groups(
    loose: Sequence[Card], words: dict[str, set[str]], wanted: int
) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    shared = Counter(word for card in loose for word in words[card.id])
    heads = [word for word, n in sorted(shared.items(), key=lambda one: (-one[1], one[0])) if n > 1][:wanted]
    under = {card.id: next((head for head in heads if head in words[card.id]), None) for card in loose}
    found = {head: tuple(id_ for id_, at in under.items() if at == head) for head in heads}
    return (
        tuple(Group(head.capitalize(), ids, (head,)) for head, ids in found.items() if ids),
        tuple(id_ for id_, at in under.items() if at is None),
    )


def _duplicates(cards: Sequence[Card], words: dict[str, set[str]]) -> tuple[Duplicate, ...]:
    return tuple(
        Duplicate((one.id, other.id), 1.0, tuple(sorted(words[one.id])))
        for place, one in enumerate(cards)
        for other in cards[:place]
        if words[one.id] and words[one.id] == words[other.id]
    )


def _likely(cards: Sequence[Card], areas: Sequence[Area], words: dict[str, set[str]]) -> tuple[Likely, ...]:
    about = {area.key: set(WORD.findall(area.name.lower())) for area in areas}
    for card in cards:
        if card.area in about:
            about[card.area] |= words[card.id]
    found = []
    for card in cards:
        if card.area is None and about:
            order = sorted(about, key=lambda key: -len(about[key] & words[card.id]))
            common = tuple(sorted(about[order[0]] & words[card.id]))
            found.append(Likely(card.id, tuple(order), bool(common), common))
    return tuple(found)
