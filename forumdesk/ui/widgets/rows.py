"""Rows of fields, one for each thing in a list; a row stays the same widget while others move."""

from collections.abc import Callable, Sequence
from secrets import token_hex

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.ui.widgets.row import Row, Widths, head, line_up, room_for
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

ROW = "application/x-forumdesk-row"


class Grip(Text):
    """Where a row is taken with the mouse; the keys have Alt and the arrows."""

    def __init__(self, row_id: int) -> None:
        super().__init__("⠿", "soft")
        self.row_id = row_id
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(_("Drag to another place, or press Alt and an arrow"))
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        self.drag()

    def drag(self) -> None:
        """Carry the row until it is let go."""
        row = self.parentWidget()
        rows = row.parentWidget() if row is not None else None
        if row is None or not isinstance(rows, Rows):
            return
        carried = QDrag(self)
        carried.setMimeData(rows.packed(self.row_id))
        carried.setPixmap(row.grab())
        carried.setHotSpot(QPoint(self.x() + 6, -10))
        carried.exec(Qt.DropAction.MoveAction)


class Rows(QFrame):
    """Shows a list of ids as rows that `make` makes; tells where she wants a row to go."""

    moved = Signal(int, int)  # the id, and the place among the others
    folded = Signal()  # the order in which one reads has changed

    def __init__(
        self,
        make: Callable[[int], Row],
        heads: Sequence[str] = (),
        widths: Widths = (),
        *,
        movable: bool = False,
    ) -> None:
        super().__init__()
        self._make, self._rows = make, dict[int, Row]()
        self._token = token_hex(8)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self._heads = QWidget()
        self._widths, self._folded = widths, False
        if heads:
            labels = [(head(words, width), width) for words, width in zip(heads, widths, strict=True)]
            self._heads.setLayout(line_up(QHBoxLayout(), labels))
        self._heads.hide()
        self.column.addWidget(self._heads)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.addLayout(self._list)
        self._mark = QFrame(self)
        self._mark.setProperty("kind", "mark")
        self._mark.hide()
        if movable:
            self._let_move()

    @property
    def ids(self) -> list[int]:
        """The ids in the order shown."""
        return list(self._rows)

    def row(self, row_id: int) -> Row:
        return self._rows[row_id]

    def show_ids(self, ids: Sequence[int]) -> bool:
        """Show these, in this order; says whether rows came, went or moved."""
        if list(ids) == self.ids:
            return False
        for gone in set(self._rows) - set(ids):
            self._take_away(self._rows.pop(gone))
        self._heads.setVisible(bool(ids) and not self._folded)
        self._rows = {row_id: self._rows.get(row_id) or self._make(row_id) for row_id in ids}
        for place, row in enumerate(self._rows.values()):
            if self._folded:
                row.fold(True)
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
                row.show()
        return True

    def flush_away(self) -> None:
        """Go, with all rows."""
        self.hide()
        self.deleteLater()

    def current(self) -> int | None:
        """The id of the row where the cursor is."""
        at = QApplication.focusWidget()
        return next((row_id for row_id, row in self._rows.items() if at and row.isAncestorOf(at)), None)

    def step(self, row_id: int | None, steps: int) -> None:
        """Ask for a row to go some places down or, below zero, up."""
        if row_id in self._rows:
            place = self.ids.index(row_id) + steps
            if 0 <= place < len(self._rows):
                self.moved.emit(row_id, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = event.size().width() < room_for(self._widths)
        if folded == self._folded:
            return
        self._folded = folded
        self._heads.setVisible(bool(self._rows) and not folded)
        for row in self._rows.values():
            row.fold(folded)
        self.folded.emit()

    def packed(self, row_id: int) -> QMimeData:
        """A row to be carried, told apart from the rows of any other list."""
        data = QMimeData()
        data.setData(ROW, f"{self._token} {row_id}".encode())
        return data

    def unpacked(self, data: QMimeData) -> int | None:
        """The row of this list that is carried, None for anything else."""
        token, _space, row_id = bytes(data.data(ROW).data()).decode("ascii", "replace").partition(" ")
        return int(row_id) if token == self._token and int(row_id) in self._rows else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.unpacked(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._show_mark(self._gap_at(event.position().y()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: object) -> None:
        self._mark.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark.hide()
        row_id = self.unpacked(event.mimeData())
        if row_id is None:
            return
        gap, standing = self._gap_at(event.position().y()), self.ids.index(row_id)
        event.acceptProposedAction()
        place = gap - 1 if gap > standing else gap
        if place != standing:
            self.moved.emit(row_id, place)

    def _let_move(self) -> None:
        self.setAcceptDrops(True)
        for keys, steps in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda steps=steps: self.step(self.current(), steps))

    def _gap_at(self, y: float) -> int:
        return sum(row.geometry().center().y() < y for row in self._rows.values())

    def _show_mark(self, gap: int) -> None:
        rows = list(self._rows.values())
        y = rows[gap].y() - 4 if gap < len(rows) else rows[-1].geometry().bottom() + 2
        self._mark.setGeometry(0, y, self.width(), 2)
        self._mark.raise_()
        self._mark.show()

    def _take_away(self, row: Row) -> None:
        at = QApplication.focusWidget()
        if at is not None and row.isAncestorOf(at):
            self.focusNextChild()
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
