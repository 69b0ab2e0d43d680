"""Evaluation slips, to be handed out at the end and left at the door."""

from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BEFORE, Handout
from forumdesk.paper.sheets import evaluation, form
from forumdesk.words import N_

HANDOUT = Handout(
    24, "evaluation-slips", N_("Evaluation slips"), N_("A4, two slips to cut apart"), BEFORE,
    A4, form.drawings(evaluation.pages), evaluation.count, returns=form.returns(evaluation.pages),
)  # fmt: skip
