"""A list that lays out only what is looked at: its rows are measured on the way down, the rest when idle."""

from __future__ import annotations

import time

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionRubberBand, QWidget

from forumdesk.ui.stages.board.heights import Heights

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
Move = QAbstractItemView.CursorAction

SLICE = 0.006
"""So many seconds at a time go to rows that nobody looks at yet; a key or a frame never waits for more."""
PAUSE = 12
LINE = 20


class Column(QListView):
    """Qt's list asks every row for its size whenever one is new; this one keeps them.

    It stays a QListView for what a screen reader and the pointer find in one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heights = Heights(self.row_height)
        self._width = 0
        self._pressed_at: QPoint | None = None
        self._band = QRect()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._later = QTimer(self, interval=PAUSE)
        self._later.timeout.connect(self._measure_on)

    # --- what a column of something else says -----------------------------------------------------------

    def row_height(self, row: int) -> int:
        """How high a row is at the present width."""
        raise NotImplementedError

    def is_hidden(self, row: int) -> bool:
        """Whether a row is left out just now."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, row: int, rect: QRect, *, chosen: bool, focused: bool) -> None:
        """Draw one row."""
        raise NotImplementedError

    def ground(self) -> QColor:
        """What lies behind the rows; it covers all, so that nothing below is drawn when they scroll."""
        raise NotImplementedError

    # --- measuring --------------------------------------------------------------------------------------

    def cut(self, keep: int = 0) -> None:
        """The rows after the first `keep` may be others now, or stand elsewhere."""
        self.heights.cut(self.model().rowCount(), keep)
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        if self.heights.count != self.model().rowCount():
            self.heights.cut(self.model().rowCount())
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Let the bar reach as far as the rows do."""
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        self.heights.reach(bar.value() + page)
        bar.setPageStep(page)
        bar.setSingleStep(LINE)
        bar.setRange(0, max(0, self.heights.total - page))
        if self.heights.known < self.heights.count:
            self._later.start()

    def _measure_on(self) -> None:
        """Some rows more, while nothing else is to be done."""
        end = time.perf_counter() + SLICE
        heights = self.heights
        while heights.known < heights.count and time.perf_counter() < end:
            heights.measure_next()
        if heights.known == heights.count:
            self._later.stop()
            self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width()
        if width != self._width:
            self._width = width
            self.heights.cut(self.model().rowCount())
            self.viewport().update()
        QAbstractItemView.resizeEvent(self, event)

    # --- where rows are ---------------------------------------------------------------------------------

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return self.is_hidden(index.row())

    def row_rect(self, row: int) -> QRect:
        """Where a row stands in the viewport; no height if it is hidden."""
        top, bottom = self.heights.top(row), self.heights.bottom(row)
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), bottom - top)

    def visualRect(self, index: Index) -> QRect:
        known = index.isValid() and index.row() < self.heights.count
        return self.row_rect(index.row()) if known and not self.is_hidden(index.row()) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.heights.row_at(point.y() + self.verticalOffset())
        outside = not 0 <= point.x() < self.viewport().width() or point.y() + self.verticalOffset() < 0
        return QModelIndex() if outside or row >= self.heights.count else self.model().index(row, 0)

    def rows_within(self, top: int, bottom: int) -> list[int]:
        """The rows that are seen between two heights of the viewport."""
        offset = self.verticalOffset()
        first, last = self.heights.row_at(max(0, top + offset)), self.heights.row_at(bottom + offset)
        rows = range(first, min(last + 1, self.heights.count))
        return [row for row in rows if not self.is_hidden(row)]

    def shown_rows(self) -> list[int]:
        """All rows that are not hidden."""
        return [row for row in range(self.model().rowCount()) if not self.is_hidden(row)]

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        rect = self.visualRect(index)
        if not rect.isValid():
            return
        bar, page = self.verticalScrollBar(), self.viewport().height()
        self.updateGeometries()  # it may stand lower than the bar has reached yet
        below = rect.bottom() + 1 - page
        if hint is Hint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - page // 2)
        elif rect.top() < 0 or hint is Hint.PositionAtTop or (below > 0 and rect.height() > page):
            bar.setValue(bar.value() + rect.top())
        elif below > 0 or hint is Hint.PositionAtBottom:
            bar.setValue(bar.value() + below)

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: ARG002
        rows = self.shown_rows()
        if not rows:
            return QModelIndex()
        here = self.currentIndex().row() if self.currentIndex().isValid() else -1
        place = rows.index(here) if here in rows else -1
        if action in (Move.MovePageUp, Move.MovePageDown):
            place = rows.index(self._page_from(max(here, 0), 1 if action is Move.MovePageDown else -1, rows))
        else:
            steps = {Move.MoveUp: -1, Move.MovePrevious: -1, Move.MoveDown: 1, Move.MoveNext: 1,
                     Move.MoveHome: -len(rows), Move.MoveEnd: len(rows)}  # fmt: skip
            place = max(0, min(place + steps.get(action, 0), len(rows) - 1))
        return self.model().index(rows[place], 0)

    def _page_from(self, row: int, way: int, rows: list[int]) -> int:
        """The row a page away: the furthest whose whole height still stands on the same page."""
        page = self.viewport().height()
        if way > 0:
            found = self.heights.row_at(self.heights.bottom(row) + page)
            found = max(found - 1, row + 1)
        else:
            wanted = self.heights.top(row) - page
            found = min(self.heights.row_at(wanted) + 1, row - 1) if wanted > 0 else 0
        return min(rows, key=lambda one: abs(one - found))

    # --- what is chosen ---------------------------------------------------------------------------------

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        chosen = QItemSelection()
        seen = rect.normalized()
        for row in self.rows_within(seen.top(), seen.bottom()):
            index = self.model().index(row, 0)
            chosen.select(index, index)
        self.selectionModel().select(chosen, command)

    def selectAll(self) -> None:
        """All that are shown."""
        chosen = QItemSelection()
        for row in self.shown_rows():
            chosen.select(self.model().index(row, 0), self.model().index(row, 0))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        seen = self.rows_within(0, self.viewport().height())
        spans = [(one.top(), one.bottom()) for one in selection.toList()]
        region = QRegion()
        for row in seen:
            if any(top <= row <= bottom for top, bottom in spans):
                region += self.row_rect(row)
        return region

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt's list tells a screen reader by its own layout, which is not kept here."""
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid():
            self._announce(QAccessible.Event.Focus, current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)
        if QAccessible.isActive():
            for event, changed in (
                (QAccessible.Event.SelectionAdd, selected),
                (QAccessible.Event.SelectionRemove, deselected),
            ):
                for index in changed.indexes()[:1]:
                    self._announce(event, index.row())

    def _announce(self, event: QAccessible.Event, row: int) -> None:
        if QAccessible.isActive():
            told = QAccessibleEvent(self, event)
            told.setChild(row)
            QAccessible.updateAccessibility(told)

    # --- drawing ----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        dirty, current = event.rect(), self.currentIndex().row()
        has_focus, chosen = self.hasFocus(), self.selectionModel()
        painter.fillRect(dirty, self.ground())
        for row in self.rows_within(dirty.top(), dirty.bottom()):
            self.paint_row(
                painter, row, self.row_rect(row),
                chosen=chosen.isSelected(self.model().index(row, 0)), focused=has_focus and row == current,
            )  # fmt: skip
        if self._band.isValid():
            self._paint_band(painter)

    def _paint_band(self, painter: QPainter) -> None:
        option = QStyleOptionRubberBand()
        option.initFrom(self)
        option.rect = self._band.translated(0, -self.verticalOffset())
        self.style().drawControl(QStyle.ControlElement.CE_RubberBand, option, painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint() + QPoint(0, self.verticalOffset())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        QAbstractItemView.mouseMoveEvent(self, event)
        if self.state() is QAbstractItemView.State.DragSelectingState and self._pressed_at is not None:
            here = event.position().toPoint() + QPoint(0, self.verticalOffset())
            self._band = QRect(self._pressed_at, here).normalized()
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._pressed_at, self._band = None, QRect()
        self.viewport().update()
