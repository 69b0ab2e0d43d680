"""A list of named steps, each with its number or a tick: where one is, what is done, and a way to jump."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from forumdesk.ui import style
from forumdesk.words import _

DONE = Qt.ItemDataRole.UserRole + 1
ROW = 40
BADGE = 22
Index = QModelIndex | QPersistentModelIndex


class Steps(QListWidget):
    """The arrow keys go from step to step; a screen reader hears the name and whether it is done."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "steps")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Painter(self))
        for title in titles:
            self.addItem(QListWidgetItem(title))
        self.currentRowChanged.connect(self.chosen)

    def show_done(self, done: Sequence[bool]) -> None:
        """Tick what is done."""
        for place, ticked in enumerate(done):
            item = self.item(place)
            item.setData(DONE, ticked)
            state = _("done") if ticked else _("something is missing")
            spoken = _("{number} {title}, {state}").format(number=place + 1, title=item.text(), state=state)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def show_current(self, place: int) -> None:
        """Mark the step one is at."""
        if self.currentRow() != place:
            self.setCurrentRow(place)


class _Painter(QStyledItemDelegate):
    """A circle with a number or a tick, then the title; the current one lies on paper."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, style.Sizes.now().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, Steps)
        colours, box = style.of(QApplication.palette()), QRectF(option.rect).adjusted(1, 2, -1, -2)
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            focused = view.hasFocus()
            painter.setPen(QPen(QColor(colours.accent if focused else colours.line), 2 if focused else 1))
            painter.setBrush(QColor(colours.paper))
            painter.drawRoundedRect(box, 8, 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.pill))
            painter.drawRoundedRect(box, 8, 8)
        badge = self._badge(box)
        _draw_badge(painter, badge, index.row() + 1, colours, done=bool(index.data(DONE)), current=current)
        self._title(painter, box, badge, str(index.data()), colours, view.font())
        painter.restore()

    def _badge(self, box: QRectF) -> QRectF:
        side = style.Sizes.now().px(BADGE)
        return QRectF(box.left() + 10, box.center().y() - side / 2, side, side)

    def _title(
        self, painter: QPainter, box: QRectF, badge: QRectF, title: str, colours: style.Colours, font: QFont
    ) -> None:
        painter.setPen(QColor(colours.text))
        font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        room = QRect(
            int(badge.right()) + 10, int(box.top()), int(box.right() - badge.right()) - 14, int(box.height())
        )
        short = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, short)


def _draw_badge(
    painter: QPainter, place: QRectF, number: int, colours: style.Colours, *, done: bool, current: bool
) -> None:
    ink = QColor(colours.accent if done or current else colours.edge)
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(ink if done and not current else QColor(colours.paper))
    painter.drawEllipse(place)
    if done and not current:
        painter.setPen(QPen(QColor(colours.on_accent), 1.8))
        middle, unit = place.center(), place.width() / 22
        painter.drawPolyline(
            [middle + QPointF(x * unit, y * unit) for x, y in ((-4.5, 0.3), (-1.3, 3.4), (4.5, -3.2))]
        )
        return
    font = painter.font()
    font.setPixelSize(style.Sizes.now().px(11))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colours.accent_text if current else colours.soft))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))
