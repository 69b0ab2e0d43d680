"""The bar at the top: where one is, on the left; what is always at hand, on the right."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from forumdesk.ui.widgets.heading import Subtitle
from forumdesk.ui.widgets.text import Text


class Header(QFrame):
    """A title, what belongs to it, and buttons."""

    def __init__(self, title: str = "", before: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self.title = Text(title, "brand")
        self.about = Subtitle("")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 9, 18, 9)
        row.setSpacing(8)
        if before is not None:
            row.addWidget(before)
        row.addWidget(self.title)
        row.addWidget(self.about, 1)

    def add(self, *buttons: QWidget) -> None:
        """Put buttons on the right."""
        layout = self.layout()
        assert layout is not None
        for button in buttons:
            layout.addWidget(button)
