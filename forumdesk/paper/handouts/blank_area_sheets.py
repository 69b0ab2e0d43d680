"""Area sheets to write by hand, for when there is no printer between the rounds."""

from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BEFORE, Handout
from forumdesk.paper.sheets import areas, form
from forumdesk.words import N_

HANDOUT = Handout(
    22, "blank-area-sheets", N_("Blank area sheets"), N_("A4, to write areas and cards by hand"), BEFORE,
    A4, form.drawings(areas.blank), areas.count_blank, returns=form.returns(areas.blank),
)  # fmt: skip
