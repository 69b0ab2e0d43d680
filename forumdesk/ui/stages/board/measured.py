"""A list that lays out only what is looked at: its rows are measured on the way down, the rest when idle."""

from __future__ import annotations

import time

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from forumdesk.ui.stages.board.heights import Heights

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
Move = QAbstractItemView.CursorAction

SLICE = 0.006
"""So many seconds at a time go to rows that nobody looks at yet; a key or a frame never waits for more."""
PAUSE = 12
LINE = 20


class Measured(QListView):
    """Qt's list asks every row for its size whenever one is new; this one keeps them.

    It stays a QListView for what a screen reader and the pointer find in one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heights = Heights(self.row_height)
        self._width = 0
        self._later = QTimer(self, interval=PAUSE)
        self._later.timeout.connect(self._measure_on)

    def row_height(self, row: int) -> int:
        """How high a row is at the present width."""
        raise NotImplementedError

    def is_hidden(self, row: int) -> bool:
        """Whether a row is left out just now."""
        raise NotImplementedError

    # --- measuring --------------------------------------------------------------------------------------

    def cut(self) -> None:
        """All rows may be others now, or of another height."""
        self.heights.cut(self.model().rowCount())
        self.scheduleDelayedItemsLayout()

    def replace_rows(self, first: int, gone: int, come: int) -> None:
        """So many rows went from there, and so many others came; the rest stay as high as they are."""
        self.heights.replace(first, gone, come)
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
