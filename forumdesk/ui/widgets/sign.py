"""A small button that is only a sign, such as an arrow or a cross; its name is told beside it and aloud."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget


def sign(text: str, pressed: Callable[[], object], name: str, parent: QWidget | None = None) -> QToolButton:
    """The button; Tab reaches it, the space bar presses it."""
    made = QToolButton(parent)
    made.setText(text)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(lambda: pressed())
    return made
