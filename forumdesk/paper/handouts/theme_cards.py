"""Theme cards: those of the evening, two on a sheet, or one or four; blank ones until there are any."""

from forumdesk.paper import needs
from forumdesk.paper.handout import BETWEEN, Handout
from forumdesk.paper.sheets import cards, form
from forumdesk.words import N_

TWO = cards.pages(cards.filled, 2)


HANDOUT = Handout(
    50, "theme-cards", N_("Theme cards"), N_("A4, two cards to cut apart"), BETWEEN, cards.SIZES[2].sheet,
    form.drawings(TWO), cards.count(cards.filled, 2), returns=form.returns(TWO),
    variants=(cards.variant(cards.filled, 1), cards.variant(cards.filled, 4)),
    needs=(needs.CARDS,),
)  # fmt: skip
