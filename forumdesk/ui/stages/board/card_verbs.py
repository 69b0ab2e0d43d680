"""What else can be done with the chosen cards: merge, split, write, exclude; and what a drop means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from forumdesk.forum import themes
from forumdesk.refusal import Refusal
from forumdesk.ui.stages.board import spoken
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.chooser import Choice
from forumdesk.ui.stages.board.landing import Landing
from forumdesk.ui.stages.board.lane import Lane
from forumdesk.ui.stages.board.moving_verbs import MovingVerbs
from forumdesk.ui.stages.board.question import Asked
from forumdesk.words import N_, _, ngettext

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from forumdesk.forum.themes import Pile


class CardVerbs(MovingVerbs):
    """Each verb is one change in the file."""

    def drop(self, ids: Sequence[int], cards: CardList | None, landing: Landing | None) -> None:
        """What letting go of cards means: between, onto, last, or off the board."""
        if cards is None:
            self.exclude_these(ids)  # asks why: the line that is asked has the focus
            return
        if landing is not None and landing.onto is not None:
            self.merge(ids, landing.onto)
        else:
            self.move(ids, self.wall.lane_of(cards).area_id, landing.place if landing else None)
        self.wall.focus_cards()

    # --- merging --------------------------------------------------------------------------------------

    def merge(self, ids: Sequence[int], into: int) -> None:
        """Put cards behind another that says the same."""
        if [card_id for card_id in ids if card_id != into]:
            self.desk.do(N_("Merge cards"), themes.merge_all, list(ids), into)
            self.wall.choose([into], into)

    def merge_with(self) -> None:
        """Choose the card to merge with by some of its words."""
        ids = self.wall.chosen_ids()
        others = [
            Choice(_pile_in_words(lane, pile), pile.head.id)
            for lane in self.wall.lanes for pile in lane.list.cards.piles if pile.head.id not in ids
        ]  # fmt: skip
        if ids and others:
            self._choose(_("Merge with which card?"), others, lambda into: self._sort_behind(ids, into or 0))

    def _sort_behind(self, ids: Sequence[int], into: int) -> None:
        with self.sorting():
            self.merge(ids, into)

    def split(self) -> None:
        """Take everything out from behind the card with the focus."""
        pile = self.wall.here.current_pile()
        if pile is not None:
            self.desk.do(N_("Split card"), themes.split_all, pile.head.id)

    def split_one(self) -> None:
        """Choose which card to take out, in whatever order they were put behind."""
        pile = self.wall.here.current_pile()
        if pile is None:
            return
        if len(pile.behind) > 1:
            behind = [Choice(spoken.original(one), one.id) for one in pile.behind]
            self._choose(_("Split off which card?"), behind, lambda card: self.split_off(card or 0))
        else:
            self.split()

    def split_off(self, card_id: int) -> None:
        """Take one card out from behind another."""
        self.desk.do(N_("Split card"), themes.split, card_id)

    # --- writing --------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Change the wording where the card hangs; what the participants wrote is kept."""
        pile = self.wall.here.current_pile()
        if pile is None:
            return
        lane, card = self.wall.lane_of(self.wall.here), pile.head
        command = themes.reword if card.idea_id is not None else themes.rewrite
        hint = card.text if card.idea_id is not None else ""

        def keep(text: str) -> None:
            self.desk.change(N_("Edit card"), command, card.id, text, merge=f"theme.{card.id}.wording")

        lane.ask(
            Asked(_("What the card says"), keep, card.shown, hint, live=True), self._place_of(lane, pile)
        )

    def new_card(self) -> None:
        """Write a card in this lane."""
        lane = self.wall.lane_of(self.wall.here)

        def keep(text: str) -> None:
            added = self.desk.change(N_("New card"), themes.write_new, text, "", lane.area_id)
            self.wall.only(lane.list)
            self.wall.choose([added], added)

        lane.ask(Asked(_("New card"), keep, hint=_("Write a card …")), lane.under_cards())

    def remove(self) -> None:
        """Throw cards away that were written on the board; those of the tables are refused."""
        ids = self.wall.chosen_ids()
        if ids:
            label = N_("Remove card") if len(ids) == 1 else N_("Remove cards")
            self.desk.do(label, _each, themes.remove, ids)

    # --- off the board --------------------------------------------------------------------------------

    def exclude(self) -> None:
        """Ask for the reason in one line, in place, and take the chosen cards off the board."""
        if self.wall.here is not self.wall.excluded.list:
            self.exclude_these(self.wall.chosen_ids())

    def exclude_these(self, ids: Sequence[int]) -> None:
        pile = self.wall.here.current_pile()
        if not ids or pile is None:
            return
        lane = self.wall.lane_of(self.wall.here)

        def keep(because: str) -> None:
            if not because.strip():
                raise Refusal(_("Say in a line why the card is taken off the board."))
            label = N_("Exclude card") if len(ids) == 1 else N_("Exclude cards")
            self.desk.change(label, _each, themes.exclude, ids, because)

        title = ngettext("Why is the card excluded?", "Why are the {n} cards excluded?", len(ids))
        below = self._place_of(lane, pile)
        below.moveTop(below.bottom() - 2)
        lane.ask(Asked(title.format(n=len(ids)), keep, label=title.format(n=len(ids))), below)

    def what_became(self) -> None:
        """Follow the card with the focus to its area, its notes and the decision."""
        pile = self.wall.here.current_pile()
        if pile is not None:
            self.desk.pointed.emit("followup", "card", str(pile.head.id))

    def put_back(self) -> None:
        """Hang excluded cards among the ungrouped again."""
        cards = self.wall.excluded.list
        if self.wall.here is cards and cards.chosen_ids():
            ids = cards.chosen_ids()
            label = N_("Put card back") if len(ids) == 1 else N_("Put cards back")
            self.desk.do(label, _each, themes.restore, ids)

    def _place_of(self, lane: Lane, pile: Pile) -> QRect:
        shown = lane.list if lane.list.cards.row_of(pile.head.id) is not None else self.wall.excluded.list
        rect = shown.card_rect(pile.head.id)
        rect.moveTopLeft(shown.viewport().mapTo(lane, rect.topLeft()))
        return rect


def _pile_in_words(lane: Lane, pile: Pile) -> str:
    where = lane.area.letter if lane.area else _("Ungrouped")
    return f"{pile.head.shown}\n{where} · {spoken.tables(pile)}"


def _each(conn: Connection, command: Callable[..., object], ids: Sequence[int], *more: object) -> None:
    """The same with each card, as one change."""
    for card_id in ids:
        command(conn, card_id, *more)
