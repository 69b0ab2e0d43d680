"""Parking slips, to lie on the tables and at the door."""

from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BEFORE, Handout
from forumdesk.paper.sheets import form, slips
from forumdesk.words import N_

HANDOUT = Handout(
    23, "parking-slips", N_("Parking slips"), N_("A4, four slips to cut apart"), BEFORE, A4,
    form.drawings(slips.pages), slips.count, returns=form.returns(slips.pages),
)  # fmt: skip
