"""Theme cards: those of the evening, two on a sheet, or one or four; blank ones until there are any."""

from forumdesk.paper.handout import BETWEEN, Handout, Variant
from forumdesk.paper.sheets import cards, form
from forumdesk.words import N_

TWO = cards.pages(cards.filled, 2)


def variant(which: cards.Cards, many: int) -> Variant:
    """So many on a sheet."""
    made = cards.pages(which, many)
    return Variant(
        str(many),
        lambda _: _.n("{n} on a sheet", "{n} on a sheet", many).format(n=many),
        cards.SIZES[many].sheet,
        form.drawings(made),
        cards.count(which, many),
        form.returns(made),
    )


HANDOUT = Handout(
    50, "theme-cards", N_("Theme cards"), N_("A4, two cards to cut apart"), BETWEEN, cards.SIZES[2].sheet,
    form.drawings(TWO), cards.count(cards.filled, 2), returns=form.returns(TWO),
    variants=(variant(cards.filled, 1), variant(cards.filled, 4)),
)  # fmt: skip
