"""Area sheets: each area with its cards, for the table that goes on with it."""

from forumdesk.paper import needs
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BETWEEN, Handout
from forumdesk.paper.sheets import areas, form
from forumdesk.words import N_

HANDOUT = Handout(
    51, "area-sheets", N_("Area sheets"), N_("A4, each area with its cards"), BETWEEN, A4,
    form.drawings(areas.filled), areas.count_filled, returns=form.returns(areas.filled),
    needs=(needs.AREAS, needs.AREA_NAMES),
)  # fmt: skip
