"""A list of entries that keys can do everything with: move, star, edit in place, take away."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from forumdesk.ui import style
from forumdesk.ui.widgets.entry import Entry
from forumdesk.ui.widgets.entry_model import EntryModel
from forumdesk.ui.widgets.entry_painter import EntryPainter
from forumdesk.ui.widgets.line import ENTER


class EntryList(QListView):
    """Tells which entry is meant and what is wanted; whoever owns the list does it."""

    star = Signal(int)
    change = Signal(int)
    remove = Signal(int)
    menu = Signal(int, QPoint)
    above = Signal()  # up from the first row, or Esc: back to the line above
    chosen = Signal()  # another entry is the current one
    resized = Signal()

    def __init__(
        self, name: str, *, grows: bool = False, none_yet: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._grows, self._none_yet = grows, none_yet
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.painter = EntryPainter(self)
        self.setItemDelegate(self.painter)
        self.setProperty("kind", "entries")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setWordWrap(True)  # Qt lays the rows out anew at another width only then
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())

    # --- what is shown ---------------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the current one stays current as long as it is there."""
        place = self.currentIndex().row()
        self.entries.show(entries)
        if entries and not self.currentIndex().isValid() and place >= 0:
            self.setCurrentIndex(self.entries.index(min(place, len(entries) - 1)))
        self.fit()

    @property
    def current(self) -> Entry | None:
        return self.entries.entry(self.currentIndex())

    def make_current(self, entry_id: int) -> None:
        row = self.entries.row_of(entry_id)
        if row is not None:
            self.setCurrentIndex(self.entries.index(row))
            self.scrollTo(self.currentIndex())

    def fit(self) -> None:
        """Be as high as the rows, where the page scrolls and not the list."""
        self.scheduleDelayedItemsLayout()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.entries.entries else Qt.FocusPolicy.NoFocus)
        if self._grows:
            rows = (self.entries.index(row) for row in range(len(self.entries.entries)))
            self.setFixedHeight(sum(self.sizeHintForIndex(row).height() for row in rows) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 28 if not self._grows else 0)

    # --- keys and mouse --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.current
        key = event.key()
        if key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.currentIndex().row() <= 0):
            self.above.emit()
        elif entry is None or not self._act(entry, key):
            super().keyPressEvent(event)

    def _act(self, entry: Entry, key: int) -> bool:
        if key == Qt.Key.Key_Space and entry.starred is not None:
            self.star.emit(entry.id)
        elif key in (Qt.Key.Key_F2, *ENTER):
            self.change.emit(entry.id)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove.emit(entry.id)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        entry = self.entries.entry(index)
        if entry is None:
            return
        here, rect = event.position().toPoint(), self.visualRect(index)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.painter.star_area(rect, entry).contains(here):
            self.star.emit(entry.id)
        elif self.painter.menu_area(rect, entry).contains(here):
            self.menu.emit(entry.id, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if (entry := self.entries.entry(index)) is not None:
            middle = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu.emit(entry.id, event.globalPos() if by_mouse else middle)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        index = self.indexAt(here)
        entry = self.entries.entry(index)
        if entry is None:
            return
        rect = self.visualRect(index)
        if self.painter.star_area(rect, entry).contains(here):
            self.star.emit(entry.id)
        elif not self.painter.menu_area(rect, entry).contains(here):
            self.change.emit(entry.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.entries.entries:
            self.setCurrentIndex(self.entries.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._none_yet and not self.entries.entries:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(style.of(self).soft))
            room = self.viewport().rect().adjusted(10, 8, -10, -8)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, self._none_yet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        self.resized.emit()

    def index_of(self, entry_id: int) -> QModelIndex:
        row = self.entries.row_of(entry_id)
        return QModelIndex() if row is None else self.entries.index(row)
