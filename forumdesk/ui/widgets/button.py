"""Buttons of the four kinds: plain, primary, quiet, danger (and link). Enter presses them as Space does."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


class Button(QPushButton):
    """Qt lets Enter press a button in dialogs only."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


def button(
    text: str,
    pressed: Callable[[], object] | None = None,
    kind: str = "plain",
    *,
    name: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button that says what it does; `name` is what a screen reader says where the text is only a sign."""
    made = Button(text, parent)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    made.setAccessibleName(name or text.replace("&", ""))
    if name:
        made.setToolTip(name)
    if pressed is not None:
        made.clicked.connect(lambda: pressed())
    return made
