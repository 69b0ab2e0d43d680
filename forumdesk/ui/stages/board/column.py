"""A column of rows: which are chosen, what a screen reader hears of them, how they are drawn."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from forumdesk.ui import style
from forumdesk.ui.stages.board.measured import Index, Measured

SHEER = 36
"""How much the band of the pointer covers, of 255."""


class Column(Measured):
    """Draws its own rows, and the band with which the pointer chooses several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_at: QPoint | None = None
        self._band = QRect()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paint_row(self, painter: QPainter, row: int, rect: QRect, *, chosen: bool, focused: bool) -> None:
        """Draw one row."""
        raise NotImplementedError

    def ground(self) -> QColor:
        """What lies behind the rows; it covers all, so that nothing below is drawn when they scroll."""
        raise NotImplementedError

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
        """Thin enough that what is below can still be read."""
        ink = QColor(style.of(self).accent)
        painter.setPen(ink)
        ink.setAlpha(SHEER)
        painter.setBrush(ink)
        painter.drawRect(self._band.translated(0, -self.verticalOffset()))

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
