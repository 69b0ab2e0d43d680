"""Walking over the board and moving the chosen cards, step by step or to an area."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint

from forumdesk.forum import doubts, themes
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.board import spoken
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.chooser import Choice, Chooser
from forumdesk.ui.stages.board.wall import Wall
from forumdesk.words import N_, _


class MovingVerbs:
    """Keys, menus and drops all say it with these verbs; each is one change in the file."""

    def __init__(self, desk: Desk, wall: Callable[[], Wall]) -> None:
        self.desk, self._wall = desk, wall
        self.begin_finding: Callable[[], object] = lambda: None
        self.look_changed: Callable[[], object] = lambda: None  # other lanes or cards are seen now

    @property
    def wall(self) -> Wall:
        return self._wall()

    def move(self, ids: Sequence[int], area_id: int | None, place: int | None = None) -> None:
        """Hang cards in an area at a place; letting go where they hang already is no change."""
        lane = self.wall.lane_with(area_id)
        if not ids or lane is None or _hang_so(lane.list, list(ids), place):
            return
        label = N_("Move card") if len(ids) == 1 else N_("Move cards")
        self.desk.do(label, themes.move_all, list(ids), area_id, place)
        self.wall.show_here()

    def to_area(self, place: int) -> None:
        """Move to the area at that place, counted from 0."""
        if place < len(self.wall.areas):
            with self.sorting():
                self.move(self.wall.chosen_ids(), self.wall.areas[place].area_id)
        else:
            self.desk.said.emit(_("There is no area {letter} yet.").format(letter=chr(ord("A") + place)))

    def ungroup(self) -> None:
        self.move(self.wall.chosen_ids(), None)

    def go_to(self) -> None:
        """Choose an area by its letter or some of its name, and move there."""
        ids = self.wall.chosen_ids()
        if ids:
            choices = [Choice(spoken.area(lane.area), lane.area_id) for lane in self.wall.areas if lane.area]
            self._choose(_("Move to which area?"), [*choices, Choice(_("Ungrouped"), None)],
                         lambda area_id: self._sort_into(ids, area_id))  # fmt: skip

    def _sort_into(self, ids: Sequence[int], area_id: int | None) -> None:
        with self.sorting():
            self.move(ids, area_id)

    @contextmanager
    def sorting(self) -> Iterator[None]:
        """Who sorts the ungrouped by keys stays there and goes on with the next card."""
        ungrouped = self.wall.ungrouped.list
        row = min((ungrouped.cards.row_of(one) or 0 for one in ungrouped.chosen_ids()),
                  default=ungrouped.currentIndex().row())  # fmt: skip
        began = self.wall.here is ungrouped
        yield
        if began and (rows := ungrouped.shown_rows()):
            self.wall.only(ungrouped)
            ungrouped.walk(next((one for one in rows if one >= row), rows[-1]))

    def doubt(self) -> None:
        """Put the chosen cards aside as uncertain; if all of them are, they no longer are."""
        ids = self.wall.chosen_ids() if self.wall.here is not self.wall.excluded.list else []
        sure = [pile for cards in self.wall.lists for pile in cards.cards.piles
                if pile.head.id in ids and not pile.head.uncertain]  # fmt: skip
        if sure:
            with self.sorting():
                self.put_aside(ids)
        elif ids:
            self.desk.do(N_("No longer uncertain"), doubts.settle, ids)

    def put_aside(self, ids: Sequence[int]) -> None:
        """Hang cards among the ungrouped with the mark of the uncertain."""
        label = N_("Put card aside as uncertain") if len(ids) == 1 else N_("Put cards aside as uncertain")
        self.desk.do(label, doubts.put_aside, list(ids))
        self.wall.show_here()

    def move_up(self) -> None:
        self._shift(-1)

    def move_down(self) -> None:
        self._shift(1)

    def move_left(self) -> None:
        self._across(-1)

    def move_right(self) -> None:
        self._across(1)

    def walk_left(self) -> None:
        self._walk(-1)

    def walk_right(self) -> None:
        self._walk(1)

    def find(self) -> None:
        """Let her type what a card says."""
        self.begin_finding()

    def select_all(self) -> None:
        self.wall.here.selectAll()

    def _walk(self, step: int) -> None:
        """To the card at like height in the next lane."""
        here, lanes = self.wall.here, self.wall.shown_lanes
        place = lanes.index(self.wall.lane_of(here)) + step
        if 0 <= place < len(lanes):
            there = lanes[place].list
            row = there.nearest(here.height_here())
            self.wall.only(there)
            there.walk(-1 if row is None else row)

    def _shift(self, step: int) -> None:
        """Move the chosen cards of this lane one place up or down."""
        cards = self.wall.here
        current = cards.current_pile()
        if current is None or cards is self.wall.excluded.list:
            return
        ids = cards.chosen_ids() or [current.head.id]
        order = [pile.head.id for pile in cards.cards.piles]
        first = order.index(ids[0] if step < 0 else ids[-1])
        staying = [card_id for card_id in order[:first] if card_id not in ids]
        place = len(staying) + step
        if 0 <= place <= len(order) - len(ids):
            self.move(ids, self.wall.lane_of(cards).area_id, place)

    def _across(self, step: int) -> None:
        """Move the chosen cards to the next lane, at like height."""
        here, lanes = self.wall.here, self.wall.shown_lanes
        place = lanes.index(self.wall.lane_of(here)) + step
        if 0 <= place < len(lanes) and self.wall.chosen_ids():
            lane = lanes[place]
            self.move(self.wall.chosen_ids(), lane.area_id, lane.list.nearest(here.height_here()))

    def _choose(self, title: str, choices: Sequence[Choice], take: Callable[[int | None], object]) -> None:
        here = self.wall.here
        below = here.visualRect(here.currentIndex()).bottomLeft()
        Chooser(title, choices, take, self.wall).open_at(here.viewport().mapToGlobal(below + QPoint(8, 2)))


def _hang_so(cards: CardList, ids: list[int], place: int | None) -> bool:
    """Do these cards hang here, in this order, at this place?"""
    order = [pile.head.id for pile in cards.cards.piles]
    staying = [card_id for card_id in order if card_id not in ids]
    place = len(staying) if place is None else place
    return staying[:place] + ids + staying[place:] == order
