"""The people at one table: dragged, or sent by key, to another; a locked one carries a padlock."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from forumdesk.forum.people import Person
from forumdesk.ui import style
from forumdesk.ui.stages.people.columns import aloud, says
from forumdesk.ui.widgets.text import plain
from forumdesk.words import _

Index = QModelIndex | QPersistentModelIndex
FORMAT = "application/x-forumdesk-people"
HIGH = 42


class Seated(QAbstractListModel):
    """Those at one table."""

    def __init__(self, file: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.people: list[Person] = []

    def show_people(self, people: Sequence[Person]) -> None:
        if list(people) != self.people:
            self.beginResetModel()
            self.people = list(people)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.people)

    def flags(self, index: Index) -> Qt.ItemFlag:
        kinds = Qt.ItemFlag
        if not index.isValid():
            return kinds.ItemIsDropEnabled
        return kinds.ItemIsEnabled | kinds.ItemIsSelectable | kinds.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.people[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return says(one, "name")[:200]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((aloud(one), _("locked"))) if one.seat_locked else aloud(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            by = _("Invited by") + f": {one.inviter}" if one.inviter else ""
            return plain("\n".join(part for part in (one.name[:200], one.organisation[:200], by) if part))
        return None

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        ids = [self.people[index.row()].id for index in indexes]
        mime.setData(FORMAT, json.dumps({"file": self._file, "ids": ids}).encode())
        return mime

    def mimeTypes(self) -> list[str]:
        return [FORMAT]


class SeatList(QListView):
    """`sent` to the table with a number, `stepped` to the one before or after."""

    sent = Signal(int)
    stepped = Signal(int)
    locked = Signal()
    freed = Signal()
    dropped = Signal(object)
    asked_menu = Signal(QPoint)
    left = Signal(int)

    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.seated = Seated(file, self)
        self.setModel(self.seated)
        self.setItemDelegate(_Face(self))
        self.setProperty("kind", "lane")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def chosen(self) -> list[Person]:
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.seated.people[row] for row in rows]

    def choose(self, ids: Sequence[int]) -> bool:
        """Choose whoever of these sits here; tells whether there was anyone."""
        rows = [row for row, one in enumerate(self.seated.people) if one.id in ids]
        flags = self.selectionModel().SelectionFlag
        self.selectionModel().clear()
        for row in rows:
            self.selectionModel().setCurrentIndex(self.seated.index(row), flags.Select)
        return bool(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        aside = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if aside:
            (self.stepped if control else self.left).emit(aside)
        elif event.text().isdecimal() and event.text() != "0":
            self.sent.emit(int(event.text()))
        elif event.text().upper() == "L":
            self.locked.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.freed.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked_menu.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._carried(event.mimeData()):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        ids = self._carried(event.mimeData())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # or the view would take its rows away itself
        event.accept()
        if ids:
            self.dropped.emit(ids)

    def _carried(self, mime: QMimeData) -> list[int]:
        """Whoever is dragged, if they are of this dialogue."""
        if not mime.hasFormat(FORMAT):
            return []
        load = json.loads(bytes(mime.data(FORMAT).data()))
        return list(load["ids"]) if load["file"] == self._file else []


class _Face(QStyledItemDelegate):
    """The name, and beneath it the organisation."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, style.Sizes.now().px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, Seated):
            return
        one, colours, sizes = model.people[index.row()], style.of(QApplication.palette()), style.Sizes.now()
        box = QRectF(option.rect).adjusted(3.5, 2.5, -3.5, -2.5)
        state, view = option.state, self.parent()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        strong = chosen and isinstance(view, QWidget) and view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if strong else colours.line), 2 if strong else 1))
        painter.setBrush(QColor(colours.chosen if chosen else colours.paper))
        painter.drawRoundedRect(box, 6, 6)
        room = box.adjusted(8, 2, -8 - (sizes.px(16) if one.seat_locked else 0), -2)
        beneath = " · ".join(part for part in (says(one, "organisation"), says(one, "gender")) if part)
        half = QRectF(room.left(), room.top(), room.width(), room.height() / (2 if beneath else 1))
        _write(painter, half, says(one, "name"), sizes.px(13.5), colours.text, QFont.Weight.DemiBold)
        if beneath:
            half.translate(0, half.height())
            _write(painter, half, beneath, sizes.px(12), colours.soft, QFont.Weight.Normal)
        if one.seat_locked:
            _padlock(
                painter,
                QRectF(box.right() - sizes.px(20), box.top() + sizes.px(8), sizes.px(12), sizes.px(14)),
                colours,
            )
        painter.restore()


def _write(painter: QPainter, room: QRectF, text: str, size: int, ink: str, weight: QFont.Weight) -> None:
    font = QFont(QApplication.font())
    font.setPixelSize(size)
    font.setWeight(weight)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    short = painter.fontMetrics().elidedText(text[:200], Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, short)


def _padlock(painter: QPainter, box: QRectF, colours: style.Colours) -> None:
    body = box.adjusted(0, box.height() * 0.45, 0, 0)
    bow = QRectF(box.left() + box.width() * 0.2, box.top(), box.width() * 0.6, box.height() * 0.9)
    painter.setPen(QPen(QColor(colours.soft), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(bow, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.soft))
    painter.drawRoundedRect(body, 2, 2)
