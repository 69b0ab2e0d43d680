"""A small list to choose from, narrowed down as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

LISTED = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Choice:
    """A row and what it stands for."""

    words: str
    id: int | None


class Chooser(QFrame):
    """Type some words, Enter takes the row, Esc takes none."""

    def __init__(
        self, title: str, choices: Sequence[Choice], take: Callable[[int | None], object], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "card")
        self._take, self._choices = take, choices
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Type some of its words"))
        self.line.setAccessibleName(title)
        self.rows = QListWidget()
        self.rows.setAccessibleName(title)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setWordWrap(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addWidget(Text(title, "strong", wraps=True))
        column.addWidget(self.line)
        column.addWidget(self.rows)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.rows.itemClicked.connect(lambda _row: self.take_current())
        self._narrow("")

    def open_at(self, point: QPoint) -> None:
        """Show it here, or as near as the screen allows."""
        sizes = Sizes.now()
        self.resize(sizes.px(320), sizes.px(300))
        room = self.screen().availableGeometry()
        x = max(room.left(), min(point.x(), room.right() - self.width()))
        y = max(room.top(), min(point.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def take_current(self) -> None:
        """Take the marked row."""
        if self.rows.currentRow() < 0:
            return
        taken = self.rows.currentItem().data(Qt.ItemDataRole.UserRole)
        self.close()
        self._take(taken)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in LISTED:
                self.rows.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take_current()
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        self.rows.clear()
        for choice in self._choices:
            if all(word in choice.words.casefold() for word in words):
                row = QListWidgetItem(choice.words, self.rows)
                row.setData(Qt.ItemDataRole.UserRole, choice.id)
        self.rows.setCurrentRow(0)
