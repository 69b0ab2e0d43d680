"""A list of rows: a tick, a ring or a box to tick, a title, a softer second line, words on the right.

Rows may stand in groups, each under a head of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from forumdesk.ui import style
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.wrapped import Wrapped, wrapped

Index = QModelIndex | QPersistentModelIndex
PAD, MARK, TEXT = 7, 9, 37
"""Pixels of the design: above and below a row, from its edge to the mark, from its edge to the words."""
HEAD = 38
"""Pixels of the design that the head of a group is high at least: a button stands beside its words."""


@dataclass(frozen=True)
class MarkRow:
    """`done` draws the tick or the ring; a row with `ticked` has a box instead, which she ticks herself.

    A `head` stands above a group; its box is `partly` ticked where some of the group are.
    """

    key: str
    title: str
    second: str = ""
    right: str = ""
    done: bool = False
    ticked: bool | None = None
    head: bool = False
    partly: bool = False


class MarkList(QListView):
    """Tells which row is turned to, which box was ticked or unticked, and on which row Del was pressed."""

    turned = Signal(str)
    ticked = Signal(str)
    removed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("kind", "entries")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._beside: dict[str, QWidget] = {}
        self.rows = _Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowPainter(self))
        self.selectionModel().currentChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[MarkRow]) -> None:
        """Show these; the row turned to stays."""
        now = self.current
        self.rows.show(tuple(rows))
        if now is not None and self.current is None:
            self.turn_to(now.key)

    def put_beside(self, key: str, widget: QWidget) -> None:
        """Let a widget stand on the right of the row with that key; it goes when the row does."""
        place = [row.key for row in self.rows.rows].index(key)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, Sizes.now().px(4), 2)
        row.addStretch(1)
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        self.setIndexWidget(self.rows.index(place), holder)
        self._beside[key] = widget

    def beside(self, key: str) -> QWidget | None:
        """The widget on the right of that row."""
        found = self._beside.get(key)
        return found if found is not None and isValid(found) else None

    @property
    def current(self) -> MarkRow | None:
        place = self.currentIndex().row()
        return self.rows.rows[place] if 0 <= place < len(self.rows.rows) else None

    def turn_to(self, key: str) -> None:
        """Make the row with that key the current one."""
        for place, row in enumerate(self.rows.rows):
            if row.key == key:
                self.setCurrentIndex(self.rows.index(place))

    def show_first(self, key: str) -> None:
        """Scroll so that the row with that key stands first."""
        place = [row.key for row in self.rows.rows].index(key)
        self.scrollTo(self.rows.index(place), QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current
        if event.key() == Qt.Key.Key_Space and row is not None and row.ticked is not None:
            self.ticked.emit(row.key)
        elif event.key() == Qt.Key.Key_Delete and row is not None:
            self.removed.emit(row.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        box = event.position().x() - self.visualRect(index).x() < Sizes.now().px(TEXT - 4)
        if index.isValid() and box and self.rows.rows[index.row()].ticked is not None:
            self.ticked.emit(self.rows.rows[index.row()].key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _tell(self) -> None:
        if self.current is not None:
            self.turned.emit(self.current.key)


class _Rows(QAbstractListModel):
    rows: tuple[MarkRow, ...] = ()

    def show(self, rows: tuple[MarkRow, ...]) -> None:
        same = [row.key for row in rows] == [row.key for row in self.rows]
        if same:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A box is told as one, so that a screen reader says whether it is ticked."""
        box = index.isValid() and self.rows[index.row()].ticked is not None
        return super().flags(index) | (Qt.ItemFlag.ItemIsUserCheckable if box else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.title, row.second, row.right)))
        if role == Qt.ItemDataRole.CheckStateRole and row.partly:
            return Qt.CheckState.PartiallyChecked
        if role == Qt.ItemDataRole.CheckStateRole and row.ticked is not None:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        return None


class _RowPainter(QStyledItemDelegate):
    def __init__(self, view: MarkList) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self.view.rows.rows[index.row()]
        width = self.view.viewport().width()
        height = sum(part.height for part in self._parts(row, option, width)) + 2 * Sizes.now().px(PAD)
        if row.head:
            height = max(height + self._below(row, option, width), Sizes.now().px(HEAD))
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, colours, sizes = self.view.rows.rows[index.row()], style.of(self.view), Sizes.now()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option, colours)
        line, parts = option.fontMetrics.height(), self._parts(row, option, rect.width())
        high = sum(part.height for part in parts)
        y = rect.y() + sizes.px(PAD)
        if row.head and not self._below(row, option, rect.width()):
            y = rect.y() + (rect.height() - high) // 2
        middle = QPointF(rect.x() + sizes.px(MARK + 6), y + line / 2)
        _mark(painter, middle, sizes.px(6), row, colours)
        for place, part in enumerate(parts):
            painter.setPen(QColor(colours.soft if place or row.head else colours.text))
            part.draw(painter, rect.x() + sizes.px(TEXT), y)
            y += part.height
        if row.right:
            spot = QRect(rect.x(), rect.y() + sizes.px(PAD), rect.width() - sizes.px(10), line)
            painter.setPen(QColor(colours.text))
            painter.drawText(spot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.right)
        painter.restore()

    def _parts(self, row: MarkRow, option: QStyleOptionViewItem, width: int) -> list[Wrapped]:
        sizes = Sizes.now()
        room = width - sizes.px(TEXT) - sizes.px(10)
        beside = option.fontMetrics.horizontalAdvance(row.right) + sizes.px(10) if row.right else 0
        title = QFont(option.font)
        title.setWeight(QFont.Weight.Bold if row.ticked is not None else QFont.Weight.Medium)
        second = QFont(option.font)
        second.setPixelSize(sizes.px(12.5))
        parts = [wrapped(row.title, title, room - beside)]
        return [*parts, wrapped(row.second, second, room)] if row.second else parts

    def _below(self, row: MarkRow, option: QStyleOptionViewItem, width: int) -> int:
        """How high the widget of a head is, if there is no room for it beside the words."""
        widget = self.view.beside(row.key)
        if widget is None:
            return 0
        title = QFont(option.font)
        title.setWeight(QFont.Weight.Bold)
        words = QFontMetrics(title).horizontalAdvance(row.title) + Sizes.now().px(TEXT + 14)
        return 0 if words + widget.sizeHint().width() <= width else widget.sizeHint().height()

    def _ground(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, colours: style.Colours
    ) -> None:
        box = QRectF(rect).adjusted(1, 1, -1, -1)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chosen))
            painter.drawRoundedRect(box, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus and self.view.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)


def _mark(painter: QPainter, middle: QPointF, size: int, row: MarkRow, colours: style.Colours) -> None:
    """A box with or without its tick, a tick alone, or a ring."""
    tick = QPolygonF([
        QPointF(middle.x() - size * 0.7, middle.y()),
        QPointF(middle.x() - size * 0.15, middle.y() + size * 0.55),
        QPointF(middle.x() + size * 0.75, middle.y() - size * 0.6),
    ])  # fmt: skip
    ink = QColor(colours.accent_text)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if row.ticked is not None:
        box = QRectF(middle.x() - size - 1, middle.y() - size - 1, 2 * size + 2, 2 * size + 2)
        filled = row.ticked or row.partly
        painter.setPen(QPen(QColor(colours.accent if filled else colours.soft), 1.2))
        painter.setBrush(QColor(colours.accent if filled else colours.paper))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = QColor(colours.on_accent)
        if row.partly:
            tick = QPolygonF([QPointF(middle.x() - size * 0.6, middle.y()),
                              QPointF(middle.x() + size * 0.6, middle.y())])  # fmt: skip
        elif not row.ticked:
            return
    elif not row.done:
        painter.setPen(QPen(QColor(colours.soft), 1.3))
        painter.drawEllipse(middle, size * 0.75, size * 0.75)
        return
    painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(tick)
