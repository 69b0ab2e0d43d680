"""A series: several evenings under one mandate, seen together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from forumdesk.forum.evening import Evening
from forumdesk.forum.facts import balance, percent
from forumdesk.refusal import Refusal
from forumdesk.words import _

SUMMED = ("contacted", "registered", "attended", "women", "men", "other", "not_stated", "no_shows")


@dataclass(frozen=True)
class Sums:
    """Sums over the evenings where the number is known; None where it is known of none.

    `known` tells, by name, of how many evenings each sum is.
    """

    contacted: int | None
    registered: int | None
    attended: int | None
    women: int | None
    men: int | None
    other: int | None
    not_stated: int | None
    no_shows: int | None
    known: dict[str, int]

    @property
    def women_percent(self) -> float | None:
        return percent(self.women, self._told)

    @property
    def men_percent(self) -> float | None:
        return percent(self.men, self._told)

    @property
    def balance(self) -> str:
        """'even', 'uneven' or 'unknown', of those whose gender was noted or stated as not told."""
        return balance(self.women_percent, self.men_percent)

    @property
    def _told(self) -> int | None:
        """Those present at the evenings where genders were counted at all."""
        if self.women is None or self.men is None:
            return None
        return self.women + self.men + (self.other or 0) + (self.not_stated or 0)


@dataclass(frozen=True)
class SharedArea:
    """Areas of the same name in several evenings; `cards` by place in the series, None where it is not."""

    name: str
    cards: tuple[int | None, ...]

    @property
    def evenings(self) -> int:
        return sum(count is not None for count in self.cards)

    @property
    def in_all(self) -> int:
        return sum(count or 0 for count in self.cards)


@dataclass(frozen=True)
class Series:
    """Evenings in the order of their dates, those without one last."""

    evenings: tuple[Evening, ...]
    sums: Sums
    areas: tuple[SharedArea, ...]

    @property
    def title(self) -> str:
        """What they have in common: the assignment, else the title where all have the same, else ''."""
        assignments = {one.mandate.assignment.strip() for one in self.evenings}
        titles = {one.dialogue.title.strip() for one in self.evenings}
        for told in (assignments, titles):
            if len(told) == 1 and "" not in told:
                return told.pop()
        return ""


def together(evenings: Iterable[Evening]) -> Series:
    """Evenings seen as one; ValueError if there is none, Refusal if one is a rehearsal."""
    evenings = tuple(evenings)
    if any(one.dialogue.rehearsal for one in evenings):
        raise Refusal(_("A rehearsal is no evening that was held. Leave it out of the series."))
    ordered = tuple(sorted(evenings, key=lambda one: (one.dialogue.date == "", one.dialogue.date)))
    if not ordered:
        raise ValueError("a series needs an evening")
    return Series(ordered, _sums(ordered), _areas(ordered))


def _sums(evenings: Sequence[Evening]) -> Sums:
    told = {key: [getattr(one.facts, key) for one in evenings] for key in SUMMED}
    counted = {key: [count for count in counts if count is not None] for key, counts in told.items()}
    sums = {key: sum(counts) if counts else None for key, counts in counted.items()}
    return Sums(**sums, known={key: len(counts) for key, counts in counted.items()})


def _areas(evenings: Sequence[Evening]) -> tuple[SharedArea, ...]:
    """By name, as one reads it: the one that most evenings share, then that of most cards, first."""
    names: dict[str, str] = {}
    counts: dict[str, list[int | None]] = {}
    for place, evening in enumerate(evenings):
        for area in evening.areas:
            key = " ".join(area.name.split()).casefold()
            if not key:
                continue
            names.setdefault(key, " ".join(area.name.split()))
            row = counts.setdefault(key, [None] * len(evenings))
            cards = sum(len(pile.cards) for pile in evening.hanging.get(area.id, ()))
            row[place] = (row[place] or 0) + cards
    shared = (SharedArea(names[key], tuple(row)) for key, row in counts.items())
    return tuple(sorted(shared, key=lambda one: (-one.evenings, -one.in_all, one.name.casefold())))
