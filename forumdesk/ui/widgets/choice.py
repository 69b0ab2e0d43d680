"""One of a few values, shown by its words."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """Takes values with the words that say them; the wheel scrolls the page, not the choice."""

    edited = Signal()
    left = Signal()
    refused = Signal(str)

    def __init__(self, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for value, said in words.items():
            self.addItem(said, value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _index: self.edited.emit())

    def value(self) -> str:
        return str(self.currentData() or "")

    def put(self, text: str) -> None:
        """Show that value; one that has no words here is shown as it is."""
        with QSignalBlocker(self):
            if self.findData(text) < 0:
                self.addItem(text, text)
            self.setCurrentIndex(self.findData(text))

    def lock(self) -> None:
        self.setEnabled(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
