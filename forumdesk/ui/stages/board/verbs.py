"""All verbs of the board in one hand: cards, areas, suggestions, and the sheet that tells their keys."""

from __future__ import annotations

from forumdesk.ui.stages.board.sheet import KeySheet
from forumdesk.ui.stages.board.suggestion_verbs import SuggestionVerbs


class Verbs(SuggestionVerbs):
    """What keys, menus, buttons and drops call."""

    def show_keys(self) -> None:
        """Show all keys."""
        KeySheet(self.wall.window()).open()
