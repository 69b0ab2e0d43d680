"""What the board says while it has nothing to show: what belongs here, and the next thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumdesk.ui.widgets.text import Text


class Empty(QFrame):
    """A calm panel in the middle: a sentence, some words, and buttons."""

    def __init__(self, title: str, words: str, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "lane")
        self.title, self.words = Text(title, "heading", wraps=True), Text(words, "soft", wraps=True)
        for text in (self.title, self.words):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(buttons[0])
        row = QHBoxLayout()
        row.addStretch(1)
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 20, 40, 40)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(6)
        column.addLayout(row)
        column.addStretch(3)
