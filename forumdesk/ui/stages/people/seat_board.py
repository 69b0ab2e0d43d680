"""All tables of the seating beside each other; whoever is moved stays chosen."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from forumdesk.forum.people import Person
from forumdesk.forum.tables import Table
from forumdesk.ui.stages.people.seat_lane import LEAST, SeatLane
from forumdesk.ui.style import Sizes


class SeatBoard(QWidget):
    """`moved` tells whom to seat at which table, None for no table."""

    moved = Signal(object, object)
    locked = Signal()
    asked_menu = Signal(QPoint)

    def __init__(
        self, file: str, store: Callable[[Table, str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._file, self._store = file, store
        self.setProperty("kind", "plain")
        self.unseated = self._lane(None)
        self.lanes: list[SeatLane] = []
        self._across = 0
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(9)

    def show_people(self, tables: Sequence[Table], seats: Sequence[int], people: Sequence[Person]) -> None:
        """The tables with those who sit there, after those without a seat."""
        if [table.id for table in tables] != [lane.table.id for lane in self.lanes if lane.table]:
            self._make_lanes(tables)
        for lane, table, count in zip(self.lanes, tables, seats, strict=True):
            lane.table = table
            lane.show_people([one for one in people if one.table == table.number], count)
        left = [one for one in people if one.table is None]
        self.unseated.show_people(left, None)
        hidden = not left
        if self.unseated.isHidden() != hidden:
            self.unseated.setHidden(hidden)
            self._across = 0
        self._arrange()

    def shown(self) -> list[SeatLane]:
        return [lane for lane in (self.unseated, *self.lanes) if not lane.isHidden()]

    def chosen(self) -> list[Person]:
        """Whoever is chosen where the focus is, or was last."""
        focused = next((lane for lane in self.shown() if lane.list.hasFocus()), None)
        lanes = [focused] if focused else self.shown()
        return [one for lane in lanes for one in lane.list.chosen()]

    def choose(self, ids: Sequence[int]) -> None:
        """Follow people to where they sit now."""
        for lane in self.shown():
            if lane.list.choose(ids):
                lane.list.setFocus()

    def focus_first(self) -> None:
        for lane in self.lanes[:1]:
            lane.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """As many beside each other as can be read."""
        shown = self.shown()
        room = max(1, (self.width() + 9) // (Sizes.now().px(LEAST) + 9))
        across = min(room, max(1, len(shown)))
        if across == self._across:
            return
        self._across = across
        while self.grid.takeAt(0) is not None:
            pass
        for place in range(50):
            self.grid.setColumnStretch(place, int(place < across))
        for place, lane in enumerate(shown):
            self.grid.addWidget(lane, place // across, place % across)

    def _make_lanes(self, tables: Sequence[Table]) -> None:
        for lane in self.lanes:
            lane.hide()
            lane.deleteLater()
        self.lanes = [self._lane(table) for table in tables]
        for lane in self.lanes:
            lane.setParent(self)
            lane.show()
        self._across = 0

    def _lane(self, table: Table | None) -> SeatLane:
        store = partial(self._store, table) if table else str
        lane = SeatLane(self._file, table, store, self)
        seats = lane.list
        seats.dropped.connect(lambda ids: self.moved.emit(ids, table.id if table else None))
        seats.sent.connect(partial(self._send, lane))
        seats.stepped.connect(partial(self._step, lane))
        seats.left.connect(partial(self._leave, lane))
        seats.freed.connect(lambda: self.moved.emit(self._ids(lane), None))
        seats.locked.connect(self.locked)
        seats.asked_menu.connect(self.asked_menu)
        return lane

    def _ids(self, lane: SeatLane) -> list[int]:
        return [one.id for one in lane.list.chosen()]

    def _send(self, lane: SeatLane, number: int) -> None:
        for other in self.lanes:
            if other.table and other.table.number == number:
                self.moved.emit(self._ids(lane), other.table.id)

    def _step(self, lane: SeatLane, aside: int) -> None:
        place = self.lanes.index(lane) + aside if lane in self.lanes else 0
        if 0 <= place < len(self.lanes) and (other := self.lanes[place].table):
            self.moved.emit(self._ids(lane), other.id)

    def _leave(self, lane: SeatLane, aside: int) -> None:
        shown = self.shown()
        place = shown.index(lane) + aside
        if 0 <= place < len(shown):
            target = shown[place].list
            target.setFocus()
            if not target.currentIndex().isValid() and target.seated.people:
                target.choose([target.seated.people[0].id])
