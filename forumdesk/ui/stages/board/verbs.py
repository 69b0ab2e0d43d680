"""All verbs of the board in one hand: moving, cards, areas, and the sheet that tells their keys."""

from __future__ import annotations

from forumdesk.ui.stages.board.area_verbs import AreaVerbs
from forumdesk.ui.stages.board.sheet import KeySheet


class Verbs(AreaVerbs):
    """What keys, menus, buttons and drops call."""

    def show_keys(self) -> None:
        """Show all keys."""
        KeySheet(self.wall.window()).open()
