"""Dot voting: how many dots each card got, against how many there are to give, and who shares a place."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import people, rows, themes, typed
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.schema import theme
from forumdesk.forum.themes import Pile, ThemeCard
from forumdesk.refusal import Refusal
from forumdesk.words import _

MOST = 9999


@dataclass(frozen=True)
class Score:
    """A card with its dots; those with as many share a `place`. `dots` is None while nobody counted."""

    card: ThemeCard
    dots: int | None
    place: int | None
    shared: bool


@dataclass(frozen=True)
class Tally:
    """All cards on the board, those with most dots first; `people` is None where nobody knows how many."""

    per_person: int | None
    people: int | None
    scores: tuple[Score, ...]

    @property
    def given(self) -> int:
        """All dots that were counted."""
        return sum(score.dots or 0 for score in self.scores)

    @property
    def possible(self) -> int | None:
        """As many dots as there are to give, where that is known."""
        return None if not self.people or not self.per_person else self.people * self.per_person

    @property
    def over(self) -> int:
        """So many more were counted than there are."""
        return max(0, self.given - self.possible) if self.possible is not None else 0

    @property
    def wanted(self) -> bool:
        """Do people vote with dots at all?"""
        return bool(self.per_person) or self.counted

    @property
    def counted(self) -> bool:
        """Has anybody counted yet?"""
        return any(score.dots is not None for score in self.scores)


# --- queries ------------------------------------------------------------------------------------------


def tally(conn: Connection) -> Tally:
    """How the dots stand; a card shows the dots of those behind it, too."""
    counts = people.counted(conn)
    piles = [pile for lane in themes.hanging(conn).values() for pile in lane]
    return Tally(
        the_dialogue(conn).dots_per_person,
        counts.attended if counts.attended is not None else counts.registered,
        scored(piles),
    )


def wanted(conn: Connection) -> bool:
    """Do people vote with dots at all?"""
    if the_dialogue(conn).dots_per_person:
        return True
    return any(card.dots is not None for card in themes.all_cards(conn))


def scored(piles: list[Pile]) -> tuple[Score, ...]:
    """The piles by their dots; ties share the place, and the next one counts on from how many they are."""
    found = sorted(((pile.head, of(pile)) for pile in piles), key=lambda one: (-(one[1] or 0), one[0].id))
    values = [dots for _card, dots in found]
    return tuple(
        Score(
            card, dots,
            None if not dots else 1 + sum((other or 0) > dots for other in values),
            bool(dots) and values.count(dots) > 1,
        )
        for card, dots in found
    )  # fmt: skip


def of(pile: Pile) -> int | None:
    """The dots of a pile; None while nobody counted any of its cards."""
    counted = [card.dots for card in pile.cards if card.dots is not None]
    return sum(counted) if counted else None


# --- commands -----------------------------------------------------------------------------------------


def give(conn: Connection, card_id: int, value: str | int | None) -> None:
    """Let a card have so many dots, with those behind it; nothing is “not counted”. Refusal if no number."""
    count = typed.number(value, 0, MOST)
    pile = themes.the_pile(conn, card_id)
    for card in pile.behind:
        rows.edit(conn, theme, card.id, dots=None)
    rows.edit(conn, theme, card_id, dots=count)


def add(conn: Connection, card_id: int, step: int) -> None:
    """Some dots more or fewer; Refusal below none."""
    count = (of(themes.the_pile(conn, card_id)) or 0) + step
    if count < 0:
        raise Refusal(_("This card has no dots."))
    give(conn, card_id, count)
