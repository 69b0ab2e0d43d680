"""Areas are put in another order by dragging their heads; a bar shows where the area would stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame

from forumdesk.ui.stages.board.head import Head
from forumdesk.ui.stages.board.lane import Lane

if TYPE_CHECKING:
    from forumdesk.ui.stages.board.wall import Wall

FORMAT = "application/x-forumdesk-area"
THICK = 4
Kind = QEvent.Type


class Reorder(QObject):
    """Watches the lanes of a wall; `move` is told a lane and the place among the others to put it at."""

    def __init__(self, wall: Wall, move: Callable[[Lane, int], object]) -> None:
        super().__init__(wall)
        self._wall, self._move = wall, move
        self._pressed: QPoint | None = None
        self.carried: Lane | None = None
        self.bar = QFrame(wall.widget())
        self.bar.setProperty("kind", "mark")
        self.bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.bar.hide()

    def watch(self) -> None:
        """Areas come and go: watch those that are there now."""
        for lane in self._wall.areas:
            for part in (lane, lane.head, lane.head.name, lane.head.chip):
                part.removeEventFilter(self)
                part.installEventFilter(self)
            lane.setAcceptDrops(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, Lane):
            return self._held(watched, event)
        if isinstance(event, QMouseEvent):
            head = watched if isinstance(watched, Head) else watched.parent()
            if isinstance(head, Head):
                self._drawn(head, event)
        return super().eventFilter(watched, event)

    def place_at(self, x: int) -> int:
        """Among the other areas, for a place along the wall."""
        others = [lane for lane in self._wall.areas if lane is not self.carried]
        return sum(lane.geometry().center().x() < x for lane in others)

    def run_drag(self, drag: QDrag) -> None:
        """Hold the area until it is let go."""
        drag.exec(Qt.DropAction.MoveAction)

    def _drawn(self, head: Head, event: QMouseEvent) -> None:
        """Pressed and drawn away: the area hangs on the pointer."""
        here = event.globalPosition().toPoint()
        if event.type() == Kind.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = here
        elif event.type() == Kind.MouseButtonRelease:
            self._pressed = None
        elif event.type() == Kind.MouseMove and self._is_far_from_press(here):
            self._pressed = None
            self._lift(head)

    def _is_far_from_press(self, here: QPoint) -> bool:
        far = QApplication.startDragDistance()
        return self._pressed is not None and (here - self._pressed).manhattanLength() >= far

    def _lift(self, head: Head) -> None:
        lane = next((one for one in self._wall.areas if one.head is head), None)
        if lane is None:
            return
        self.carried = lane
        drag = QDrag(head)
        mime = QMimeData()
        mime.setData(FORMAT, b"")
        drag.setMimeData(mime)
        drag.setPixmap(lane.grab(QRect(0, 0, lane.width(), head.geometry().bottom())))
        drag.setHotSpot(QPoint(16, 2))
        self.run_drag(drag)
        self._end()

    def _held(self, lane: Lane, event: QEvent) -> bool:
        if event.type() == Kind.DragLeave:
            self.bar.hide()
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(FORMAT) or not self.carried:
            return False
        x = lane.x() + round(event.position().x())
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        if isinstance(event, QDragMoveEvent):  # a QDragEnterEvent is one, too
            self._show_bar(self.place_at(x))
        else:
            carried, place = self.carried, self.place_at(x)
            self._end()
            self._move(carried, place)
        return True

    def _show_bar(self, place: int) -> None:
        others = [lane for lane in self._wall.areas if lane is not self.carried]
        if not others:
            return
        gap = self._wall.row.spacing()
        x = others[place].x() - gap if place < len(others) else others[-1].geometry().right() + 1
        self.bar.setGeometry(x + (gap - THICK) // 2, 0, THICK, others[0].height())
        self.bar.show()
        self.bar.raise_()

    def _end(self) -> None:
        self.carried = None
        self.bar.hide()
