"""What can be done with suggestions by key, menu and band; each acceptance is one change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from forumdesk.forum import dismissed, suggestions
from forumdesk.ui.stages.board.area_verbs import AreaVerbs
from forumdesk.ui.stages.board.suggester import Suggester
from forumdesk.ui.stages.board.suggestion_band import SuggestionBand
from forumdesk.ui.stages.board.suggestion_offers import Offer, together
from forumdesk.words import N_, _

if TYPE_CHECKING:
    from forumdesk.ui.stages.board.wall import Seen


class SuggestionVerbs(AreaVerbs):
    """Nothing here happens unless she asks for it."""

    band: SuggestionBand
    suggester: Suggester

    def begin_suggesting(self) -> SuggestionBand:
        """Make the band, for the board to put in its place."""
        self.band = band = SuggestionBand()
        self.suggester = Suggester(self.desk, band)
        self.suggester.answered.connect(self._show)
        band.accepted.connect(self.accept)
        band.all_accepted.connect(self.accept_all)
        band.dismissed.connect(self.dismiss)
        band.shown.connect(self._point_out)
        band.left.connect(lambda: self.wall.focus_cards())
        self.desk.suggesting.connect(self.suggester.ask_anew)
        return band

    def look_for_suggestions(self, seen: Seen) -> None:
        """The board is another."""
        self.band.keep(seen.board.hung)
        self.suggester.look(seen.board.count)

    def suggestion(self) -> None:
        """Let the keys go to the suggestion above the board."""
        if not self.band.enter():
            self.desk.noted.emit(_("No suggestion just now."))

    def suggest_groups(self) -> None:
        """Make areas of the groups that the cards without an area may form, as proposals."""
        self.suggester.groups(self._make_groups)

    def accept(self, offer: Offer) -> None:
        """Do what is offered."""
        self.desk.do(offer.label, offer.command, *offer.args)
        self.band.drop([offer])

    def accept_all(self, chosen: Sequence[Offer]) -> None:
        """Do all that is offered, as one change."""
        self.desk.do(N_("Accept suggestions"), suggestions.accept, *together(chosen))
        self.band.drop(chosen)

    def dismiss(self, offer: Offer) -> None:
        """Never offer it again."""
        self.desk.do(N_("Hide suggestion"), dismissed.dismiss, offer.key)
        self.band.drop([offer])

    def _make_groups(self, offer: Offer | None) -> None:
        if offer is None:
            self.desk.said.emit(
                _("There are no groups to suggest: the board has areas already, or the cards have too "
                  "little in common.")
            )  # fmt: skip
        else:
            self.accept(offer)
            self.wall.focus_cards()

    def _show(self) -> None:
        self.band.show_offers(self.suggester.offers, light=self.suggester.light)

    def _point_out(self, offer: Offer) -> None:
        """Show on the board which card is meant; the keys stay on the band."""
        ids = [card for card, _area in offer.cards]
        if ids:
            self.wall.choose(ids, ids[0])
            self.wall.show_here()
