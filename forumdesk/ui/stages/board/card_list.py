"""The cards of a lane as one drags and drops them: between two cards, onto one, or last."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from forumdesk.ui import style
from forumdesk.ui.stages.board.card_view import CardView, Keys
from forumdesk.ui.stages.board.carried import carried
from forumdesk.ui.stages.board.drawing import MARGIN
from forumdesk.ui.stages.board.edge_scroll import EdgeScroll
from forumdesk.ui.stages.board.landing import Landing, landing
from forumdesk.ui.stages.board.picture import picture

if TYPE_CHECKING:
    from forumdesk.forum.themes import Pile


class CardList(CardView):
    """`hint` stands where no cards are, in a box if `boxed`."""

    dropped = Signal(object, object)  # ids of cards, Landing
    lifted = Signal(object)  # ids of the cards that are being dragged, none when they are let go
    held_over = Signal(QPoint)  # cards are held here, in the list's own coordinates
    dragging: Callable[[], Sequence[int]] | None = None  # asks the board for all cards that go along

    def __init__(self, file: str, keys: Keys, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(file, keys, parent)
        self._file, self._hint, self.boxed = file, hint, True
        self._landing: Landing | None = None
        self._scroll = EdgeScroll(self.verticalScrollBar(), self)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: ARG002 - cards are only ever moved
        pile = self.current_pile()
        ids = list(self.dragging() if self.dragging else self.chosen_ids())
        if pile is None or not ids:
            return
        self.lifted.emit(ids)
        self.run_drag(self.make_drag(pile, ids))
        self.lifted.emit([])

    def make_drag(self, pile: Pile, ids: Sequence[int]) -> QDrag:
        """What hangs on the pointer."""
        drag = QDrag(self)
        drag.setMimeData(self.cards.carry(ids))
        shown = picture(self, pile, len(ids))
        drag.setPixmap(shown)
        drag.setHotSpot(QPoint(14, 2))  # what lies under the pointer stays in sight
        return drag

    def run_drag(self, drag: QDrag) -> None:
        """Hold the cards until they are let go; the drop tells what was done, not the answer of `exec`."""
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        ids = carried(event.mimeData(), self._file)
        if not ids:
            event.ignore()
            return
        position = event.position().toPoint()
        self._mark(self.landing_at(position, ids))
        self._scroll.at(position.y(), self.viewport().height())
        self.held_over.emit(position)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._unmark()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        ids = carried(event.mimeData(), self._file)
        self._unmark()
        if not ids:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.dropped.emit(list(ids), self.landing_at(event.position().toPoint(), ids))

    def landing_at(self, position: QPoint, lifted: Collection[int]) -> Landing:
        """What letting these cards go here means."""
        seen = self.rows_within(0, self.viewport().height())
        cards = [
            (self.cards.piles[row].head.id, self.row_rect(row).adjusted(0, MARGIN, 0, -MARGIN))
            for row in seen
        ]
        first = seen[0] if seen else len(self.cards.piles)
        rows = [self.cards.row_of(card_id) for card_id in lifted]
        lifted_above = sum(row is not None and row < first for row in rows)
        found = landing(position.y(), cards, lifted, first - lifted_above)
        return replace(found, place=self._among_all(found.place - first + lifted_above, seen, lifted))

    def _among_all(self, place: int, seen: Sequence[int], lifted: Collection[int]) -> int:
        """A place among the cards that are seen and stay as the place among all that stay."""
        piles = self.cards.piles
        staying = [row for row in seen if piles[row].head.id not in lifted]
        after = staying[-1] + 1 if staying else len(piles)
        end = staying[place] if place < len(staying) else after
        rows = (self.cards.row_of(card_id) for card_id in lifted)
        return end - sum(row is not None and row < end for row in rows)

    @property
    def held(self) -> Landing | None:
        """What letting go now would mean; None if no cards are held here."""
        return self._landing

    def show_lifted(self, ids: Collection[int]) -> None:
        """Let cards look as if they were in the air."""
        self.delegate.lifted = frozenset(ids)
        self.viewport().update()

    def _mark(self, seen: Landing) -> None:
        if seen != self._landing:
            self._landing = seen
            self.delegate.onto = seen.onto
            self.viewport().update()

    def _unmark(self) -> None:
        self._scroll.stop()
        self._landing = None
        self.delegate.onto = None
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = style.of(self)
        if not self.cards.piles:
            self._paint_hint(painter, colours)
        elif self._landing is not None and self._landing.onto is None:
            y = max(2, min(self._landing.line, self.viewport().height() - 2))
            painter.setPen(QPen(QColor(colours.accent), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(MARGIN + 2, y, self.viewport().width() - MARGIN - 2, y)

    def _paint_hint(self, painter: QPainter, colours: style.Colours) -> None:
        if not self._hint:
            return
        if not self.boxed and self._landing is None:
            painter.setPen(QColor(colours.soft))
            whole = self.viewport().rect().adjusted(8, 8, -8, -8)
            painter.drawText(whole, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._hint)
            return
        height = painter.fontMetrics().lineSpacing() * 2 + 18
        box = QRectF(MARGIN + 0.5, MARGIN + 0.5, self.viewport().width() - 2 * MARGIN - 1, height)
        marked = self._landing is not None
        strong = marked or self.hasFocus()
        pen = QPen(QColor(colours.accent), 2 if strong else 1.4)
        pen.setStyle(Qt.PenStyle.SolidLine if strong else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.chosen) if marked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(colours.accent_text))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(6, 2, -6, -2), flags, self._hint)
