"""What hangs where on the board, kept in memory: after a change only the cards that it touched are read."""

from bisect import bisect
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from forumdesk.forum import themes
from forumdesk.forum.areas import Area, Guard
from forumdesk.forum.themes import Pile, ThemeCard

EXCLUDED = "excluded"
Place = int | str | None
"""An area by its id, None for the ungrouped, or EXCLUDED."""


def the_board(conn: Connection) -> "Board":
    """Everything, read in one go."""
    return Board(themes.all_cards(conn))


class Board:
    """Piles by place, each from top to bottom."""

    def __init__(self, cards: Sequence[ThemeCard]) -> None:
        self.cards = {card.id: card for card in cards}
        self._into = {card.id: card.merged_into for card in cards}
        self._merged = {card.id for card in cards if card.merged_into is not None}
        self.dotted = {card.id for card in cards if card.dots is not None}
        self._place_of: dict[int, Place] = {}
        self._piles: dict[Place, tuple[Pile, ...]] = {}
        found: dict[Place, list[Pile]] = {}
        for pile in sorted(self._made(card.id for card in cards if card.merged_into is None), key=_height):
            place = self._place_of[pile.head.id] = place_of(pile.head)
            found.setdefault(place, []).append(pile)
        self._piles.update((place, tuple(piles)) for place, piles in found.items())

    @property
    def hung(self) -> Mapping[int, Place]:
        """Where each pile hangs, by the card at its head."""
        return self._place_of

    @property
    def count(self) -> int:
        """How many piles hang on the board; the excluded do not."""
        return len(self._place_of) - len(self.at(EXCLUDED))

    def at(self, place: Place) -> tuple[Pile, ...]:
        """What hangs at a place, from top to bottom."""
        return self._piles.get(place, ())

    def home(self, card_id: int) -> int:
        """The card that is seen where this one lies; itself if it lies behind none."""
        return themes.front(self._into, card_id) if card_id in self._into else card_id

    def renew(self, ids: Collection[int], found: Sequence[ThemeCard]) -> set[Place]:
        """These were touched; `found` is what they are now, if they are. Tells the places that differ."""
        heads = {self.home(card_id) for card_id in ids}
        for card_id in ids:
            self._forget(card_id)
        for card in found:
            self.cards[card.id], self._into[card.id] = card, card.merged_into
            if card.merged_into is not None:
                self._merged.add(card.id)
            if card.dots is not None:
                self.dotted.add(card.id)
        heads |= {self.home(card.id) for card in found} | set(ids)
        places = {self._place_of[head] for head in heads if head in self._place_of}
        for head in heads:
            self._take_down(head)
        seen = [head for head in heads if head in self.cards and self._into[head] is None]
        for pile in self._made(seen):
            self._hang(pile)
        return places | {self._place_of[head] for head in seen}

    def counted(self, guard: Guard, areas: Iterable[Area]) -> Guard:
        """The guard with what can be seen from the cards alone told anew."""
        empty = tuple(area.letter for area in areas if not self.at(area.id))
        return replace(guard, unplaced=len(self.at(None)), empty=empty)

    def _made(self, heads: Iterable[int]) -> list[Pile]:
        behind: dict[int, list[ThemeCard]] = {}
        for card_id in sorted(self._merged):
            behind.setdefault(themes.front(self._into, card_id), []).append(self.cards[card_id])
        return [Pile(self.cards[head], tuple(behind.get(head, ()))) for head in heads]

    def _hang(self, pile: Pile) -> None:
        place = place_of(pile.head)
        piles = self.at(place)
        row = bisect(piles, _height(pile), key=_height)
        self._piles[place] = (*piles[:row], pile, *piles[row:])
        self._place_of[pile.head.id] = place

    def _take_down(self, head: int) -> None:
        if head in self._place_of:
            place = self._place_of.pop(head)
            self._piles[place] = tuple(pile for pile in self._piles[place] if pile.head.id != head)

    def _forget(self, card_id: int) -> None:
        self.cards.pop(card_id, None)
        self._into.pop(card_id, None)
        self._merged.discard(card_id)
        self.dotted.discard(card_id)


def place_of(head: ThemeCard) -> Place:
    """Where a card that lies behind no other is seen."""
    return head.area_id if head.excluded_because is None else EXCLUDED


def _height(pile: Pile) -> tuple[int, int]:
    return pile.head.position, pile.head.id
