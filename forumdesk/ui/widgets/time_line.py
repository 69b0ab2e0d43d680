"""A line for a time of day; the arrow keys go a quarter of an hour up and down."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.line import Line

QUARTER = 15


class TimeLine(Line):
    """What is no time may be written, too; the command refuses it in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFixedWidth(Sizes.now().px(84))

    def count(self, quarters: int) -> None:
        """Go so many quarters on or back."""
        found = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})", self.text().strip())
        minutes = int(found[1]) * 60 + int(found[2]) if found else 18 * 60 - quarters * QUARTER
        minutes = (minutes + quarters * QUARTER) % (24 * 60)
        self.setText(f"{minutes // 60:02}:{minutes % 60:02}")
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        quarters = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in quarters and plain and not self.isReadOnly():
            self.count(quarters[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
