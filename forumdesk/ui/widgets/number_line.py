"""A line for a whole number, or nothing: the arrow keys count up and down."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.line import Line


class NumberLine(Line):
    """What is no number may be written, too; the command refuses it in words."""

    def __init__(self, low: int, high: int, step: int = 1, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._low, self._high, self._step = low, high, step
        self.setFixedWidth(Sizes.now().px(84))

    def count(self, steps: int) -> None:
        """Go so many steps up or down, within what makes sense."""
        text = self.text().strip()
        now = int(text) if text.isdecimal() else None
        wanted = self._low if now is None else now + steps * self._step
        self.setText(str(max(self._low, min(self._high, wanted))))
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 5, Qt.Key.Key_PageDown: -5}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in steps and plain and not self.isReadOnly():
            self.count(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
