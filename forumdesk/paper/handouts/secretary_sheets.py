"""Sheets for the secretaries of a round of ideas: ideas, what is meant by them, a tick for those chosen."""

from forumdesk.paper import needs
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BEFORE, Handout
from forumdesk.paper.sheets import form, ideas
from forumdesk.words import N_

HANDOUT = Handout(
    16, "secretary-sheets", N_("Secretary sheets, ideas"), N_("A4, two for each table, to be handed in"),
    BEFORE, A4, form.drawings(ideas.pages), ideas.count, returns=form.returns(ideas.pages),
    needs=(needs.TABLES, needs.QUESTIONS),
)  # fmt: skip
