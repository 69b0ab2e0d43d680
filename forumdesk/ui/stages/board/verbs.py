"""All verbs of the board in one hand: cards, areas, suggestions, dots, and the sheet of all keys."""

from __future__ import annotations

from forumdesk.ui.stages.board.dots_verbs import DotVerbs
from forumdesk.ui.stages.board.sheet import KeySheet


class Verbs(DotVerbs):
    """What keys, menus, buttons and drops call."""

    def show_keys(self) -> None:
        """Show all keys."""
        KeySheet(self.wall.window()).open()
