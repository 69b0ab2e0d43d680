"""The board: theme cards become areas while the tables wait."""

from __future__ import annotations

from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage, StageView, by_the_rule
from forumdesk.words import N_, _, ngettext


def _view(desk: Desk) -> StageView:
    from forumdesk.ui.stages.board.view import BoardView

    return BoardView(desk)


def _subtitle(desk: Desk) -> str:
    from forumdesk.forum import progress

    seen = desk.remembered(progress.the_figures)
    if not seen.cards:
        return _("themes become areas")
    cards = ngettext("{n} theme", "{n} themes", seen.cards).format(n=seen.cards)
    areas = ngettext("{n} area", "{n} areas", seen.areas).format(n=seen.areas)
    return f"{cards} → {areas}"


STAGE = Stage("board", 5, N_("The board"), _subtitle, by_the_rule("board"), _view)
