"""The wall: lanes beside each other; the chosen cards and the focus stay through every change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from forumdesk.forum.board import EXCLUDED
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.card_view import Keys
from forumdesk.ui.stages.board.edge_scroll import EdgeScroll
from forumdesk.ui.stages.board.excluded import Excluded
from forumdesk.ui.stages.board.lane import EASY, NARROW, NARROWEST, WIDE, Lane
from forumdesk.ui.style import Sizes

if TYPE_CHECKING:
    from forumdesk.forum.areas import Area
    from forumdesk.forum.board import Board


@dataclass(frozen=True)
class Seen:
    """The areas, and what hangs in them."""

    areas: tuple[Area, ...]
    board: Board


@dataclass(frozen=True)
class Hold:
    """What is chosen and where the focus is, to be found again after a change."""

    ids: tuple[int, ...]
    current: int | None
    area_id: int | None
    row: int
    focused: bool


class Wall(QScrollArea):
    """Scrolls sideways when there are many lanes."""

    dropped = Signal(object, object, object)  # ids, the list or None for excluded, Landing or None for last
    asked_card_menu = Signal(QPoint)
    asked_area_menu = Signal(object, QPoint)  # Lane
    rename = Signal(object)  # Lane
    comment = Signal(object)  # Lane
    opened = Signal()
    lifted = Signal(object)  # ids of the cards that are in the air, none when they are let go
    stepped = Signal()  # another card has the focus
    used = Signal(object)  # the list of cards that has the focus now

    def __init__(self, file: str, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file, self._keys = file, keys
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("kind", "plain")
        self.row = QHBoxLayout(inner)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(9)
        self.row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setWidget(inner)
        self._scroll = EdgeScroll(self.horizontalScrollBar(), self)
        self._level = QTimer(self, singleShot=True, interval=0)
        self._level.timeout.connect(self.level_heads)
        self.excluded = Excluded(file, keys)
        self.ungrouped = self._new_lane(None)
        self.ungrouped.column.addWidget(self.excluded)
        self._listen(self.excluded.list)
        self.excluded.fold.dropped.connect(lambda ids: self.dropped.emit(ids, None, None))
        self.areas: list[Lane] = []
        self.pair: tuple[int | None, ...] = ()  # the two areas that are compared, if any are
        self.tight = False  # does something stand beside that takes room?
        self.here = self.ungrouped.list

    # --- what hangs where -----------------------------------------------------------------------------

    @property
    def lanes(self) -> list[Lane]:
        """From left to right."""
        return [self.ungrouped, *self.areas]

    @property
    def shown_lanes(self) -> list[Lane]:
        """Those that are seen: all of them, or the two that are compared; no empty one beside the dots."""
        empty = self.ungrouped if self.tight and not self.ungrouped.list.cards.piles else None
        return [
            lane for lane in self.lanes if (not self.pair and lane is not empty) or lane.area_id in self.pair
        ]

    @property
    def lists(self) -> list[CardList]:
        """Every list of cards that is seen, the open list of the excluded last."""
        excluded = self.excluded.list
        return [lane.list for lane in self.shown_lanes] + ([excluded] if excluded.isVisibleTo(self) else [])

    def lane_of(self, cards: CardList) -> Lane:
        """The lane in which a list stands."""
        return next((lane for lane in self.areas if lane.list is cards), self.ungrouped)

    def lane_with(self, area_id: int | None) -> Lane | None:
        return next((lane for lane in self.lanes if lane.area_id == area_id), None)

    def show_board(self, seen: Seen) -> None:
        """Hang everything as it is now; what is chosen and has the focus keeps both."""
        hold = self._hold()
        self._match_lanes(seen.areas)
        if not set(self.pair) <= {lane.area_id for lane in self.lanes}:
            self.pair = ()
        for lane, area in zip(self.areas, seen.areas, strict=True):
            lane.show_cards(area, seen.board.at(area.id))
        self.ungrouped.show_cards(None, seen.board.at(None))
        self.excluded.show_cards(seen.board.at(EXCLUDED))
        self._share_width()
        self.level_heads()
        self._find_again(hold, seen.board.home)

    def renew(self, seen: Seen, places: Collection[int | str | None]) -> None:
        """The same lanes, but other cards at some places."""
        hold = self._hold()
        for lane in self.lanes:
            if lane.area_id in places:
                lane.show_cards(lane.area, seen.board.at(lane.area_id))
        if EXCLUDED in places:
            self.excluded.show_cards(seen.board.at(EXCLUDED))
        if self.tight and None in places:
            self._share_width()  # there may be cards without an area now, or none
        self._find_again(hold, seen.board.home)

    def stand_tight(self, tight: bool) -> None:
        """Give room to what stands beside, or take it back; the keys go on from a lane that is seen."""
        if tight is not self.tight:
            self.tight = tight
            if self.lane_of(self.here) not in self.shown_lanes:
                self.here = self.shown_lanes[0].list
            self._share_width()
            self.level_heads()

    def compare(self, pair: tuple[int | None, ...]) -> None:
        """Let only these two lanes be seen, or all for none; the card with the focus keeps it."""
        hold = self._hold()
        self.pair = pair
        self._share_width()
        self.level_heads()
        self._find_again(hold)
        self.show_here()

    def show_only(self, ids: Collection[int] | None) -> None:
        """Let the other cards step aside, or none; the keys go on from a card that is seen."""
        for lane in self.lanes:
            lane.list.only(ids)
        current = self.here.current_pile()
        if ids is None or (current is not None and current.head.id in ids):
            return
        for cards in [self.here, *(lane.list for lane in self.shown_lanes)]:
            if rows := cards.shown_rows():
                self.here = cards
                first = cards.cards.piles[rows[0]].head.id
                self.choose([first], first)
                return
        for cards in self.lists:
            cards.setCurrentIndex(QModelIndex())

    def level_heads(self) -> None:
        """Let all cards begin at the same height, but for those below a long name or a comment."""
        needed = {lane: lane.head.needed_height() for lane in self.shown_lanes}
        usual = max(high - lane.head.unusual_height() for lane, high in needed.items())
        for lane, high in needed.items():
            lane.head.setFixedHeight(max(high, usual))

    # --- what is chosen -------------------------------------------------------------------------------

    def chosen_ids(self) -> list[int]:
        """All chosen cards, lane by lane; the one with the focus if none is chosen."""
        ids = [card_id for cards in self.lists for card_id in cards.chosen_ids()]
        current = self.here.current_pile()
        return ids or ([current.head.id] if current else [])

    def choose(self, ids: Sequence[int], current: int | None) -> None:
        """Let these cards be chosen wherever they hang; the focus goes to one of them."""
        for cards in self.lists:
            cards.choose(ids, current)
            if current is not None and cards.cards.row_of(current) is not None:
                self.here = cards

    def only(self, cards: CardList) -> None:
        """Nothing is chosen but in this list."""
        for other in self.lists:
            if other is not cards:
                other.clearSelection()

    def show_here(self) -> None:
        """Bring the lane with the focus into sight."""
        self.show_lane(self.lane_of(self.here))

    def show_lane(self, lane: Lane) -> None:
        """Bring a lane into sight, a new one, too."""
        self.row.activate()
        self.ensureVisible(lane.x() + lane.width() // 2, 0, lane.width() // 2 + 4, 0)

    def first(self) -> CardList:
        """Where the keys begin: the list last used, or the first that has cards."""
        if self.here.cards.piles:
            return self.here
        return next((lane.list for lane in self.shown_lanes if lane.list.cards.piles), self.here)

    def focus_cards(self) -> None:
        """Let the keys reach the cards."""
        self.here.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            for lane in self.lanes:
                lane.fit()
            self._share_width()

    def _share_width(self) -> None:
        """All lanes side by side if they can be read so; else wider ones, and the wall scrolls."""
        sizes, count = Sizes.now(), len(self.shown_lanes)
        narrow = sizes.px(NARROWEST if self.tight else NARROW)
        fits = count * (narrow + self.row.spacing()) <= self.width()
        for lane in self.lanes:
            lane.setVisible(lane in self.shown_lanes)
            lane.setMinimumWidth(narrow if fits else sizes.px(EASY))
            lane.setMaximumWidth(sizes.px(WIDE) if not self.pair else self.width())

    # --- keeping --------------------------------------------------------------------------------------

    def _hold(self) -> Hold:
        current = self.here.current_pile()
        return Hold(
            ids=tuple(card_id for cards in self.lists for card_id in cards.chosen_ids()),
            current=current.head.id if current else None,
            area_id=self.lane_of(self.here).area_id,
            row=self.here.currentIndex().row(),
            focused=self.here.hasFocus(),
        )

    def _find_again(self, hold: Hold, home: Callable[[int], int] = lambda card_id: card_id) -> None:
        ids = [home(card_id) for card_id in hold.ids]
        current = home(hold.current) if hold.current is not None else None
        if current is None or not self._is_shown(current):
            lane = self.lane_with(hold.area_id) or self.ungrouped
            lane = lane if lane in self.shown_lanes else self.shown_lanes[0]
            self.here = lane.list
            piles = lane.list.cards.piles if hold.row >= 0 else []
            current = piles[min(hold.row, len(piles) - 1)].head.id if piles else None
            ids = [card_id for card_id in ids if self._is_shown(card_id)] or ([current] if current else [])
        self.choose(ids, current)
        if hold.focused:
            self.here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_shown(self, card_id: int) -> bool:
        return any(cards.cards.row_of(card_id) is not None for cards in self.lists)

    # --- lanes ----------------------------------------------------------------------------------------

    def _match_lanes(self, areas: Sequence[Area]) -> None:
        kept = {lane.area_id: lane for lane in self.areas}
        wanted = [kept.pop(area.id) if area.id in kept else self._new_lane(area) for area in areas]
        for lane in kept.values():
            if self.here is lane.list:
                self.here = self.ungrouped.list
            lane.hide()
            self.row.removeWidget(lane)
            lane.deleteLater()
        if wanted != self.areas:
            for place, lane in enumerate(wanted, start=1):
                self.row.insertWidget(place, lane, 1)
            self.areas = wanted
            self._order_tabs()

    def _order_tabs(self) -> None:
        stops = [stop for lane in self.lanes for stop in (lane.head.menu, lane.list)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _new_lane(self, area: Area | None) -> Lane:
        lane = Lane(self._file, self._keys, area)
        self.row.addWidget(lane, 1)
        lane.head.held_over.connect(lambda point: self._held(lane.head, point))
        lane.head.dropped.connect(lambda ids: self.dropped.emit(ids, lane.list, None))
        if area is not None:
            lane.head.asked_menu.connect(lambda point: self.asked_area_menu.emit(lane, point))
            lane.head.renamed.connect(lambda: self.rename.emit(lane))
        lane.head.comment_wanted.connect(lambda: self.comment.emit(lane))
        lane.resized.connect(self._level.start)
        self._listen(lane.list)
        return lane

    def _listen(self, cards: CardList) -> None:
        cards.dragging = self.chosen_ids
        cards.dropped.connect(lambda ids, landing: self.dropped.emit(ids, self._target(cards), landing))
        cards.entered.connect(lambda: self._entered(cards))
        cards.selectionModel().currentChanged.connect(self.stepped)
        cards.taken.connect(lambda: self.only(cards))
        cards.held_over.connect(lambda point: self._held(cards.viewport(), point))
        cards.lifted.connect(self._lifted)
        cards.asked_menu.connect(self.asked_card_menu)
        cards.opened.connect(self.opened)

    def _target(self, cards: CardList) -> CardList | None:
        return None if cards is self.excluded.list else cards

    def _entered(self, cards: CardList) -> None:
        self.here = cards
        self.used.emit(cards)
        self.show_here()

    def _held(self, over: QWidget, point: QPoint) -> None:
        self._scroll.at(over.mapTo(self, point).x(), self.width())

    def _lifted(self, ids: Sequence[int]) -> None:
        for cards in self.lists:
            cards.show_lifted(ids)
        if not ids:
            self._scroll.stop()
        self.lifted.emit(ids)
