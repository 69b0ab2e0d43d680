"""A finger on the board: a tap chooses, drawing scrolls, holding lifts a card or opens its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from forumdesk.ui.stages.board.card_list import CardList

if TYPE_CHECKING:
    from forumdesk.ui.stages.board.wall import Wall

HOLD_MS = 400
MOVE = Qt.DropAction.MoveAction
NO_KEYS = Qt.KeyboardModifier.NoModifier
Kind = QEvent.Type


class Finger(QObject):
    """Watches the lists of a wall; to what lies under it, a lifted card is a drag like that of the mouse."""

    def __init__(self, wall: Wall, board: QWidget) -> None:
        super().__init__(wall)
        self._wall, self._board = wall, board
        self._cards: CardList | None = None
        self._began = self._last = QPointF()
        self._scrolls = False
        self._drag: QDrag | None = None
        self._over: QWidget | None = None
        self.picture = QLabel(board)
        self.picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.picture.hide()
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self._lift)

    def watch(self) -> None:
        """Lanes come and go: watch those that are there now."""
        for cards in [lane.list for lane in self._wall.lanes] + [self._wall.excluded.list]:
            port = cards.viewport()
            port.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
            port.removeEventFilter(self)
            port.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return super().eventFilter(watched, event)
        event.accept()  # or the same finger would be told as a mouse, too
        if event.type() == Kind.TouchBegin and isinstance(watched, QWidget):
            self._touch(watched, event)
        elif event.type() == Kind.TouchUpdate:
            self._draw(event.points()[0].globalPosition())
        elif event.type() == Kind.TouchEnd:
            self._leave(event.points()[0].globalPosition())
        elif event.type() == Kind.TouchCancel:
            self._give_up()
        return True

    def _touch(self, port: QWidget, event: QTouchEvent) -> None:
        if event.pointCount() != 1 or self._drag is not None:
            self._give_up()
            return
        cards = port.parentWidget()
        self._cards = cards if isinstance(cards, CardList) else None
        self._began = self._last = event.points()[0].globalPosition()
        self._scrolls = False
        self._hold.start()

    def _draw(self, at: QPointF) -> None:
        if self._drag is not None:
            self._carry(at)
        elif self._scrolls or (at - self._began).manhattanLength() >= QApplication.startDragDistance():
            self._hold.stop()
            self._scrolls = True
            self._scroll(at - self._last)
        self._last = at

    def _scroll(self, way: QPointF) -> None:
        if self._cards is not None:
            bars = (self._cards.verticalScrollBar(), way.y()), (self._wall.horizontalScrollBar(), way.x())
            for bar, far in bars:
                bar.setValue(bar.value() - round(far))

    def _leave(self, at: QPointF) -> None:
        """The finger is taken away: a tap, the end of drawing, or letting go of a card."""
        self._hold.stop()
        far = (at - self._began).manhattanLength()
        if self._drag is not None and far >= QApplication.startDragDistance():
            self._let_go(at)
        elif self._drag is not None and self._cards is not None:
            self._give_up()
            self._cards.asked_menu.emit(at.toPoint())
        elif not self._scrolls and self._cards is not None:
            self._tap(self._cards, at)

    def _tap(self, cards: CardList, at: QPointF) -> None:
        index = cards.indexAt(cards.viewport().mapFromGlobal(at).toPoint())
        if index.isValid():
            self._wall.only(cards)
            cards.walk(index.row())

    # --- a card in the air ----------------------------------------------------------------------------

    def _lift(self) -> None:
        """Held long enough: the card, or all that are chosen with it, comes along."""
        cards = self._cards
        index = cards.indexAt(cards.viewport().mapFromGlobal(self._began).toPoint()) if cards else None
        if cards is None or index is None or not index.isValid():
            return
        if not cards.selectionModel().isSelected(index):
            self._tap(cards, self._began)
        pile, ids = cards.cards.piles[index.row()], self._wall.chosen_ids()
        self._drag = cards.make_drag(pile, ids)
        cards.lifted.emit(ids)
        self.picture.setPixmap(self._drag.pixmap())
        self.picture.adjustSize()
        self.picture.show()
        self._carry(self._began)

    def _carry(self, at: QPointF) -> None:
        assert self._drag is not None
        corner = self._board.mapFromGlobal(at).toPoint() - self._drag.hotSpot()
        self.picture.move(corner - QPoint(0, self.picture.height() // 2))  # a finger hides what is under it
        self.picture.raise_()
        over = self._target(at)
        if over is not self._over:
            self._go_away()
            self._over = over
            self._tell(QDragEnterEvent, at)
        self._tell(QDragMoveEvent, at)

    def _let_go(self, at: QPointF) -> None:
        self._carry(at)
        mime, over = self._mime(), self._over
        self._end()
        if over is not None:
            place = over.mapFromGlobal(at)
            QApplication.sendEvent(over, QDropEvent(place, MOVE, mime, Qt.MouseButton.LeftButton, NO_KEYS))

    def _give_up(self) -> None:
        self._hold.stop()
        self._go_away()
        self._end()

    def _target(self, at: QPointF) -> QWidget | None:
        """What takes drops under the finger."""
        found: QWidget | None = self._board.childAt(self._board.mapFromGlobal(at).toPoint())
        while found is not None and not found.acceptDrops():
            found = found.parentWidget() if found is not self._board else None
        return found

    def _tell(self, kind: type[QDragEnterEvent] | type[QDragMoveEvent], at: QPointF) -> None:
        if self._over is not None:
            place = self._over.mapFromGlobal(at).toPoint()
            event = kind(place, MOVE, self._mime(), Qt.MouseButton.LeftButton, NO_KEYS)
            QApplication.sendEvent(self._over, event)

    def _go_away(self) -> None:
        if self._over is not None:
            QApplication.sendEvent(self._over, QDragLeaveEvent())
        self._over = None

    def _mime(self) -> QMimeData:
        assert self._drag is not None
        return self._drag.mimeData()

    def _end(self) -> None:
        if self._drag is None:
            return
        self.picture.hide()
        self._over = None
        if self._cards is not None:
            self._cards.lifted.emit([])
        self._drag.deleteLater()
        self._drag = None
