"""A white panel with rounded edges; most of a stage stands on some of them."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.ui.widgets.text import Text


class Card(QFrame):
    """A column to put things in, under a heading if it has a title; kinds: card, warning, lane, around."""

    def __init__(self, title: str = "", kind: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 14)
        self.column.setSpacing(8)
        if title:
            self.setAccessibleName(title)
            self.column.addWidget(Text(title, "heading"))


class Band(QFrame):
    """A row of words and buttons across the stage; kinds: band (a suggestion), warning."""

    def __init__(self, kind: str = "band", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 8, 14, 8)
        self.row.setSpacing(10)
