"""Names a group by its topic, and says by which words its cards may belong together."""

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from forumdesk.grouping.clusters import even
from forumdesk.grouping.model import Card, Group
from forumdesk.grouping.reading import stem, telling
from forumdesk.grouping.space import the_space
from forumdesk.grouping.topics import all_topics
from forumdesk.grouping.views import View, written

WORDS = 4
"""How many reasons a group has at most."""


def named(
    cards: Sequence[Card], divided: Sequence[Sequence[int]], view: View, language: str
) -> tuple[Group, ...]:
    """The groups with their names; no two have the same."""
    told = _telling_words(cards, divided)
    heads = _topics(divided, view)
    taken: set[str] = set()
    found = []
    for members, words, ranked in zip(divided, told, heads, strict=True):
        topic = all_topics()[ranked[0]].name(language)
        name = next((one for one in _names(topic, words, cards, members) if one not in taken), "")
        taken.add(name)
        because = tuple(words[:WORDS]) or tuple(cards[at].text for at in members[:2])
        found.append(Group(name, tuple(cards[at].id for at in members), because))
    return tuple(found)


def _names(topic: str, words: Sequence[str], cards: Sequence[Card], members: Sequence[int]) -> list[str]:
    """What a group may be called, best first: a single card keeps its own words."""
    if len(members) == 1:
        return [cards[members[0]].text]
    with_words = [f"{topic}: {word}" for word in words]
    return [topic, *with_words, *(f"{topic}: {cards[at].text}" for at in members)]


def _topics(divided: Sequence[Sequence[int]], view: View) -> list[list[int]]:
    """For each group the topics, nearest first, by what most of its cards lie near."""
    near = even(view.topic) @ even(the_space().topics).T
    pull = np.exp(6 * near)
    share: NDArray[np.float32] = pull / pull.sum(axis=1, keepdims=True)
    return [np.argsort(-share[list(members)].sum(axis=0), kind="stable").tolist() for members in divided]


def _telling_words(cards: Sequence[Card], divided: Sequence[Sequence[int]]) -> list[list[str]]:
    """For each group the words, in a form somebody wrote, whose stems are common in it and rare elsewhere."""
    forms: dict[str, Counter[str]] = {}
    inside = []
    for members in divided:
        stems: Counter[str] = Counter()
        for at in members:
            said = {stem(word): word.lower() for word in telling(written(cards[at]))}
            stems.update(said.keys())
            for one, word in said.items():
                forms.setdefault(one, Counter())[word] += 1
        inside.append(stems)
    everywhere: Counter[str] = sum(inside, Counter())

    def weight(stems: Counter[str], one: str) -> float:
        return stems[one] * stems[one] / everywhere[one] * log(1 + len(cards) / everywhere[one])

    def shown(one: str) -> str:
        return min(forms[one], key=lambda word: (-forms[one][word], len(word), word))

    return [
        [shown(one) for one in sorted(stems, key=lambda one, s=stems: (-weight(s, one), one))[:WORDS]]  # type: ignore[misc]
        for stems in inside
    ]
