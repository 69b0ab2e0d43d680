"""A yes or no."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QWidget


class Tick(QCheckBox):
    """Its value is '1' or '0', as the other editors' is a text."""

    edited = Signal()
    left = Signal()
    refused = Signal(str)

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.clicked.connect(lambda _on: self.edited.emit())

    def value(self) -> str:
        return "1" if self.isChecked() else "0"

    def put(self, text: str) -> None:
        with QSignalBlocker(self):
            self.setChecked(text == "1")

    def lock(self) -> None:
        self.setEnabled(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
