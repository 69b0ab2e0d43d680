"""Buttons of the four kinds: plain, primary, quiet, danger (and link)."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    kind: str = "plain",
    *,
    name: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button that says what it does; `name` is what a screen reader says where the text is only a sign."""
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    made.setAccessibleName(name or text.replace("&", ""))
    if name:
        made.setToolTip(name)
    if pressed is not None:
        made.clicked.connect(lambda: pressed())
    return made
