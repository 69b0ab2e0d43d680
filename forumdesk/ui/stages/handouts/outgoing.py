"""What was chosen becomes papers still to be made: one each, all in one, or one for each size of sheet."""

from collections.abc import Sequence
from functools import partial

from forumdesk.forum.evening import Evening
from forumdesk.forum.printed import PrintedSheet
from forumdesk.paper.bundle import Drawn, Order, bind, by_size
from forumdesk.paper.handout import WHEN, Handout
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.sheets import manifest, texts
from forumdesk.ui.paper_out import Paper, file_name
from forumdesk.ui.printing import Copies
from forumdesk.words import N_


class Outgoing:
    """The papers of one moment of the dialogue, in one language."""

    def __init__(self, evening: Evening, spoken: str) -> None:
        self.evening, self.spoken = evening, spoken

    def one_each(self, orders: Sequence[Order]) -> list[Paper]:
        """A PDF for each, of one copy."""
        return [self._paper(self.title(one.paper.title), [Order(one.paper)]) for one in orders]

    def in_one(self, orders: Sequence[Order]) -> Paper:
        """All copies of all in one PDF, whatever their sizes."""
        return self._paper(self._title_of(orders), orders)

    def for_printers(self, orders: Sequence[Order]) -> list[Paper]:
        """All copies in one PDF for each size of sheet."""
        sizes = by_size(orders)
        title = self._title_of(orders)
        return [
            self._paper(title if len(sizes) == 1 else f"{title} {size}", some) for size, some in sizes.items()
        ]

    def copies(self, orders: Sequence[Order]) -> list[Copies]:
        """What is printed here."""
        return [
            Copies(
                partial(one.paper.build, self.evening, self.spoken),
                one.copies,
                one.paper.sheets(self.evening),
                one.paper.format.name,
            )
            for one in orders
        ]

    def entries(self, orders: Sequence[Order]) -> list[PrintedSheet]:
        """What the print register keeps of them."""
        return manifest.entries([one.paper for one in orders], self.evening, self.spoken)

    def title(self, words: str) -> str:
        """A paper's title in the language of the papers."""
        return texts.words(words, self.spoken, self.evening.dialogue.language)(words)

    def _title_of(self, orders: Sequence[Order]) -> str:
        """That of the only paper, the moment of all of them, or what they are."""
        if len(orders) == 1:
            return self.title(orders[0].paper.title)
        moments = {one.paper.when for one in orders}
        return self.title(WHEN[moments.pop()] if len(moments) == 1 else N_("Handouts"))

    def _paper(self, title: str, orders: Sequence[Order]) -> Paper:
        return Paper(
            file_name(title, self.evening),
            partial(_bound, list(orders), title, self.evening, self.spoken),
            partial(self.entries, orders),
            sum(one.sheets(self.evening) for one in orders),
            bool(self.evening.people) and any(one.paper.names for one in orders),
        )


def _bound(orders: list[Order], title: str, evening: Evening, spoken: str, drawn: Drawn) -> bytes:
    if len(orders) == 1 and orders[0].copies == 1:
        return orders[0].paper.build(evening, spoken)
    return bind(orders, title, evening, spoken, drawn)


def make_handout(handout_id: str, variant: str, evening: Evening, spoken: str) -> bytes:
    """One handout as PDF, for the preview."""
    handout: Handout = next(one for one in all_handouts() if one.id == handout_id)
    return handout.varied(variant).build(evening, spoken)
