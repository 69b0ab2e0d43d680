"""Which papers she wants, in which way and how many; where she said nothing, what suits the evening."""

from forumdesk.forum.evening import Evening
from forumdesk.paper.bundle import Order, by_size
from forumdesk.paper.handout import AFTER, BEFORE, BETWEEN, Handout
from forumdesk.paper.handouts import all_handouts

MOST = 999
"""Copies of a paper."""
MANY_TABLES, MANY_PEOPLE = 15, 150
"""Above these an evening is large."""


def of_moment(when: str) -> list[Handout]:
    """The papers of one moment, in their order."""
    return [one for one in all_handouts() if one.when == when]


def moment(evening: Evening) -> str:
    """For which moment papers are wanted next, by how far the evening has come."""
    if any(note.text.strip() for note in evening.notes):
        return AFTER
    return BETWEEN if evening.cards else BEFORE


def suits(paper: Handout, evening: Evening) -> bool:
    """Is it printed unasked? Not with participants' names, nor as an empty form."""
    return not paper.names and not any(one.vital for one in paper.missing(evening))


def suiting(when: str, evening: Evening) -> list[Handout]:
    """What suits of a moment; before there is anything to fill them with, the empty forms."""
    free = [one for one in of_moment(when) if not one.names]
    return [one for one in free if suits(one, evening)] or free


class Selection:
    """Kept while the stage lives; the papers themselves follow the dialogue.

    Unasked, what the next moment needs is chosen.
    """

    def __init__(self) -> None:
        self._ticks: dict[str, bool] = {}
        self._variants: dict[str, str] = {}
        self._copies: dict[str, int] = {}

    def is_chosen(self, paper: Handout, evening: Evening) -> bool:
        """Has she ticked it, or is it wanted next?"""
        wanted = paper.when == moment(evening) and suits(paper, evening)
        return self._ticks.get(paper.id, wanted)

    def choose(self, paper: Handout, chosen: bool) -> None:
        self._ticks[paper.id] = chosen

    def choose_moment(self, when: str, evening: Evening) -> None:
        """What suits of the moment, or nothing of it if all of that is chosen."""
        every = self.state(when, evening) is True
        wanted = suiting(when, evening)
        for one in of_moment(when):
            if every or one in wanted:
                self.choose(one, not every)

    def state(self, when: str, evening: Evening) -> bool | None:
        """Is all chosen that suits of the moment? None if only some of it is."""
        chosen = [one for one in of_moment(when) if self.is_chosen(one, evening)]
        if not chosen:
            return False
        return True if all(one in chosen for one in suiting(when, evening)) else None

    def variant(self, paper: Handout) -> str:
        """In which way it is printed; '' as it is."""
        return self._variants.get(paper.id, "")

    def vary(self, paper: Handout, key: str) -> None:
        self._variants[paper.id] = key

    def copies(self, paper: Handout, evening: Evening) -> int:
        """How many of them, as she said or as the evening needs."""
        return self._copies.get(paper.id) or paper.copies(evening)

    def count(self, paper: Handout, copies: int | None) -> None:
        """So many; None for as many as the evening needs."""
        if copies is None:
            self._copies.pop(paper.id, None)
        else:
            self._copies[paper.id] = max(1, min(MOST, copies))

    def order(self, paper: Handout, evening: Evening) -> Order:
        """The paper as she wants it."""
        return Order(paper.varied(self.variant(paper)), self.copies(paper, evening))

    def orders(self, evening: Evening) -> list[Order]:
        """All that is chosen."""
        return [self.order(one, evening) for one in all_handouts() if self.is_chosen(one, evening)]

    def orders_of(self, when: str, evening: Evening) -> list[Order]:
        """What is chosen of a moment; where nothing is, what suits of it."""
        papers = of_moment(when)
        wanted = [one for one in papers if self.is_chosen(one, evening)] or suiting(when, evening)
        return [self.order(one, evening) for one in wanted]


def sheets(orders: list[Order], evening: Evening) -> dict[str, int]:
    """How many sheets of each size they take, the largest first."""
    return {size: sum(one.sheets(evening) for one in some) for size, some in by_size(orders).items()}


def is_large(evening: Evening) -> bool:
    """Does it take longer to count its sheets than one waits without noticing?"""
    return len(evening.tables) > MANY_TABLES or len(evening.people) > MANY_PEOPLE


def counted(evening: Evening) -> Evening:
    """The evening with the sheets of every paper counted, which the papers remember; for the worker."""
    for one in all_handouts():
        one.sheets(evening)
        one.copies(evening)
    return evening
