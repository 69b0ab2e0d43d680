"""Sheets for the secretaries of a round that goes deeper: five headings, and the area where it is known."""

from forumdesk.paper import needs
from forumdesk.paper.formats import A4
from forumdesk.paper.handout import BETWEEN, Handout, Variant
from forumdesk.paper.sheets import form, notes
from forumdesk.words import N_

HANDOUT = Handout(
    52, "secretary-notes", N_("Secretary sheets, areas"), N_("A4, one for each table, with five headings"),
    BETWEEN, A4, form.drawings(notes.pages), notes.count, returns=form.returns(notes.pages),
    variants=(
        Variant(
            "blank", lambda _: _("without areas, to be printed before"), A4, form.drawings(notes.blank),
            notes.count, form.returns(notes.blank),
        ),
    ),
    needs=(needs.AREAS, needs.TABLES, needs.AREA_NAMES),
)  # fmt: skip
