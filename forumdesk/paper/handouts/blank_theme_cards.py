"""Theme cards to write by hand, as many as the tables are to hand in."""

from forumdesk.paper import needs
from forumdesk.paper.handout import BEFORE, Handout
from forumdesk.paper.sheets import cards, form
from forumdesk.words import N_

TWO = cards.pages(cards.blank, 2)

HANDOUT = Handout(
    20, "blank-theme-cards", N_("Blank theme cards"), N_("A4, two cards to cut apart and write on"), BEFORE,
    cards.SIZES[2].sheet, form.drawings(TWO), cards.count(cards.blank, 2), returns=form.returns(TWO),
    variants=(cards.variant(cards.blank, 1), cards.variant(cards.blank, 4)),
    needs=(needs.TABLES,),
)  # fmt: skip
