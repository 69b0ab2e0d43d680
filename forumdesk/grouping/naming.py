"""Names a group by its topic, and says by which words its cards may belong together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from forumdesk.grouping.clusters import even
from forumdesk.grouping.model import Card, Group
from forumdesk.grouping.reading import stem, telling
from forumdesk.grouping.space import the_space
from forumdesk.grouping.topics import all_topics
from forumdesk.grouping.views import View, written

AND = ("and", "och")
SHARPLY = 6
SOME = 2
"""How many cards must lie nearest a second topic for it to be named."""
WORDS = 4
"""How many reasons a group has at most."""


def named(
    cards: Sequence[Card], divided: Sequence[Sequence[int]], view: View, language: str
) -> tuple[Group, ...]:
    """The groups with their names; no two have the same."""
    told = _telling_words(cards, divided, view)
    heads = [_heading(list(members), view, language) for members in divided]
    taken: set[str] = set()
    found = []
    for members, words, heading in zip(divided, told, heads, strict=True):
        name = next((one for one in _names(heading, words, cards, members) if one not in taken), heading)
        taken.add(name)
        because = tuple(words[:WORDS]) or tuple(cards[at].text for at in members[:2])
        found.append(Group(name, tuple(cards[at].id for at in members), because))
    return tuple(found)


def _names(heading: str, words: Sequence[str], cards: Sequence[Card], members: Sequence[int]) -> list[str]:
    """What a group may be called, best first: a single card keeps its own words."""
    if len(members) == 1:
        return [cards[members[0]].text]
    with_words = [f"{heading}: {word}" for word in words]
    return [heading, *with_words, *(f"{heading}: {cards[at].text}" for at in members)]


def _heading(members: list[int], view: View, language: str) -> str:
    """The topic that the cards lie nearest, and a second one when the first is that of a few only."""
    near = even(view.topic[members]) @ even(the_space().topics).T
    pull = np.exp(SHARPLY * near)
    share = (pull / pull.sum(axis=1, keepdims=True)).sum(axis=0)
    first, second = map(int, np.argsort(-share, kind="stable")[:2])
    nearest = near.argmax(axis=1).tolist()
    one: str = all_topics()[first].name(language)
    other: str = all_topics()[second].name(language)
    enough = 2 * nearest.count(first) >= len(members) or nearest.count(second) < SOME
    if enough or any(f" {word} " in f"{one} {other}" for word in AND):
        return one
    return f"{one} {AND[language == 'sv']} {other[:1].lower()}{other[1:]}"


def _telling_words(cards: Sequence[Card], divided: Sequence[Sequence[int]], view: View) -> list[list[str]]:
    """For each group the words whose stems are common in it, rare elsewhere, and near its topic."""
    inside = [_stems(cards[at] for at in members) for members in divided]
    everywhere = Counter(one for found in inside for one in found.elements())
    return [
        _weighed(found, everywhere, view.topic[list(members)].mean(axis=0))
        for found, members in zip(inside, divided, strict=True)
    ]


class _Stems(Counter[str]):
    """How many cards have each stem, and the forms in which it was written."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, Counter[str]] = {}

    def shown(self, one: str) -> str:
        forms = self.forms[one]
        return min(forms, key=lambda word: (-forms[word], len(word), word))


def _stems(cards: Iterable[Card]) -> _Stems:
    found = _Stems()
    for card in cards:
        said = {stem(word): word.lower() for word in telling(written(card))}
        found.update(said.keys())
        for one, word in said.items():
            found.forms.setdefault(one, Counter())[word] += 1
    return found


def _weighed(found: _Stems, everywhere: Counter[str], about: NDArray[np.float32]) -> list[str]:
    many = everywhere.total()

    def weight(one: str) -> float:
        here = the_space().of_words([found.shown(one)])
        length = float(np.linalg.norm(here) * np.linalg.norm(about))
        fits = max(0.0, float(here @ about) / length) if length else 0.0
        return (0.1 + fits) * found[one] ** 2 / everywhere[one] * log(many / everywhere[one] + 1)

    weights = {one: weight(one) for one in found}
    return [found.shown(one) for one in sorted(weights, key=lambda one: (-weights[one], one))[:WORDS]]
