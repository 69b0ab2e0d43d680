"""Two hands on the keyboard: they type wherever the cursor is, and count their strokes."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NO_KEY = Qt.KeyboardModifier.NoModifier


class Hands:
    """Never touch a widget that has not the focus: a person couldn't either."""

    def __init__(self) -> None:
        self.strokes = 0

    @property
    def at(self) -> QWidget:
        """Where the cursor is."""
        widget = QApplication.focusWidget()
        assert widget is not None, "the focus is lost"
        return widget

    def type(self, text: str) -> None:
        for sign in text:
            for moment in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.at, QKeyEvent(moment, 0, NO_KEY, sign))
            self.strokes += 1

    def press(self, *keys: str) -> None:
        """One chord each, such as Ctrl+Return; it counts as one stroke."""
        for chord in keys:
            QTest.keySequence(self.at, QKeySequence(chord))
            self.strokes += 1

    def paste(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def go_to(self, widget: QWidget) -> None:
        """Put the cursor somewhere, as with a click."""
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
        assert self.at is widget
