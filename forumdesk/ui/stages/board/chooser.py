"""A small list to choose from, narrowed down as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from forumdesk.ui.stages.board.sought import plain
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
    """Lies over the board. Enter or a click takes a row; Esc or going elsewhere takes none."""

    def __init__(
        self, title: str, choices: Sequence[Choice], take: Callable[[int | None], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._home, self._over = parent, False
        self._before = QApplication.focusWidget()
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
        """Show it at a place on the screen, or as near as the board allows."""
        home, sizes = self._home, Sizes.now()
        self.resize(min(sizes.px(320), home.width()), min(sizes.px(300), home.height()))
        corner = home.mapFromGlobal(point)
        x = min(corner.x(), home.width() - self.width())
        y = min(corner.y(), home.height() - self.height())
        self.move(max(0, x), max(0, y))
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close it and give the focus back."""
        self._close()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_current(self) -> None:
        """Take the marked row."""
        if self.rows.currentRow() < 0:
            return
        taken = self.rows.currentItem().data(Qt.ItemDataRole.UserRole)
        self.leave()
        self._take(taken)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event):
            return True
        if event.type() == QEvent.Type.FocusOut and not self._over:
            self._close()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in LISTED:
            self.rows.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _close(self) -> None:
        self._over = True
        self.hide()
        self.deleteLater()

    def _narrow(self, typed: str) -> None:
        words = plain(typed).split()
        self.rows.clear()
        for choice in self._choices:
            if all(word in plain(choice.words) for word in words):
                row = QListWidgetItem(choice.words, self.rows)
                row.setData(Qt.ItemDataRole.UserRole, choice.id)
        self.rows.setCurrentRow(0)
