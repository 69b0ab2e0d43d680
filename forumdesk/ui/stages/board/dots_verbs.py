"""Counting dots on the board: the keys of the cards mean numbers as long as it lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumdesk.forum import dots
from forumdesk.ui.stages.board.dots_panel import DotsPanel
from forumdesk.ui.stages.board.suggestion_verbs import SuggestionVerbs
from forumdesk.ui.widgets.button import button
from forumdesk.words import N_, _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from forumdesk.forum.themes import Pile
    from forumdesk.ui.stages.board.lane import Lane
    from forumdesk.ui.stages.board.wall import Seen

LONGEST = 4
"""Digits that a count may have."""


class DotVerbs(SuggestionVerbs):
    """While nobody counts, every key means what it always means."""

    panel: DotsPanel
    dots_button: QPushButton
    counting = False
    dots_wanted = False
    dots_planned = False
    _typed = ""

    def begin_counting(self) -> DotsPanel:
        """Make the panel and its button, for the board to put in their places."""
        self.panel = DotsPanel(self.more_dots, self.fewer_dots, self.count_dots, self._to_the_hall)
        self.panel.wanted.connect(self._go_to_card)
        self.dots_button = button(_("Dots"), self.count_dots, name=_("Count dots (P)"))
        self.dots_button.setCheckable(True)
        self.dots_button.hide()
        return self.panel

    def count_dots(self) -> None:
        """Begin to count, or stop."""
        if not self.dots_wanted:
            self.desk.said.emit(
                _("Nobody votes with dots here. Say under Plan, Story and questions, how many each one has.")
            )
        self.counting = self.dots_wanted and not self.counting
        self._typed = ""
        self._show_dots()
        self.wall.focus_cards()

    def more_dots(self) -> None:
        self._add(1)

    def fewer_dots(self) -> None:
        self._add(-1)

    def to_table(self, number: int, lane: Lane | None = None) -> None:
        """A digit of the count; else the table with that number takes the area on."""
        if not self.counting or lane is not None:
            super().to_table(number, lane)
        elif self._pile() is not None:
            self._typed = (self._typed + str(number))[-LONGEST:]
            self._show_card()

    def nought(self) -> None:
        """The digit that stands for no table."""
        if self.counting:
            self.to_table(0)

    def edit(self) -> None:
        """Enter keeps the count that was typed; else it changes the wording."""
        pile = self._pile()
        if self._typed and pile is not None:
            typed, self._typed = self._typed, ""
            self.desk.do(N_("Count dots"), dots.give, pile.head.id, typed)
            self._show_card()
        else:
            super().edit()

    def put_back(self) -> None:
        """Backspace takes a digit back."""
        if self._typed:
            self._typed = self._typed[:-1]
            self._show_card()
        else:
            super().put_back()

    def look_for_suggestions(self, seen: Seen) -> None:
        """The board is another: so may the dots be."""
        super().look_for_suggestions(seen)
        self.dots_wanted = bool(seen.board.dotted) or self.dots_planned
        self.counting = self.counting and self.dots_wanted
        self._show_dots()

    def card_at_hand(self) -> None:
        """Another card has the focus: what was typed for the one before is forgotten."""
        if self.counting:
            self._typed = ""
            self._show_card()

    def _add(self, step: int) -> None:
        pile = self._pile()
        if self.counting and pile is not None:
            key = f"theme.{pile.head.id}.dots"
            self.desk.do(N_("Count dots"), dots.add, pile.head.id, step, merge=key)

    def _pile(self) -> Pile | None:
        """The card at hand; the excluded have no dots."""
        here = self.wall.here
        return here.current_pile() if here is not self.wall.excluded.list else None

    def _show_dots(self) -> None:
        self.dots_button.setVisible(self.dots_wanted)
        self.dots_button.setChecked(self.counting)
        self.panel.setVisible(self.counting)
        self.wall.stand_tight(self.counting)
        if self.counting:
            self.panel.show_tally(self.desk.ask(dots.tally))
            self._show_card()

    def _show_card(self) -> None:
        self.panel.show_card(self._pile(), self._typed)

    def _go_to_card(self, card_id: int) -> None:
        self.wall.choose([card_id], card_id)
        self.wall.show_here()
        self.wall.focus_cards()

    def _to_the_hall(self) -> None:
        self.desk.projector.choose("dots")
        if not self.desk.projector.is_shown:
            self.desk.projector.show()
