"""The notes of round two as a stage."""

from forumdesk.forum import areas, notes
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.words import N_, _, ngettext


def _subtitle(desk: Desk) -> str:
    count = len(desk.ask(areas.in_order))
    if not count:
        return _("after the board")
    missing = desk.ask(notes.areas_without)
    if missing and missing < count:
        return ngettext("{n} area left", "{n} areas left", missing).format(n=missing)
    return _("round 2") + " · " + ngettext("{n} area", "{n} areas", count).format(n=count)


def _view(desk: Desk) -> StageView:
    from forumdesk.ui.stages.notes.view import NotesView

    return NotesView(desk)


STAGE = Stage(
    "notes", 6, N_("Notes"), _subtitle, by_the_rule("notes"), _view, frozenset({"area", "note", "table"})
)  # fmt: skip
