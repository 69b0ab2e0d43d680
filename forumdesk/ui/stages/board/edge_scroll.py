"""Scrolls while cards are held near an edge."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollBar

NEAR = 36
STEP = 14


class EdgeScroll(QTimer):
    """One bar, told again and again how far the pointer is from its two ends."""

    def __init__(self, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self.setInterval(30)
        self._bar = bar
        self._step = 0
        self.timeout.connect(self._scroll)

    def at(self, place: int, length: int) -> None:
        """The pointer is here along the edge of this length."""
        self._step = -STEP if place < NEAR else STEP if place > length - NEAR else 0
        if self._step and not self.isActive():
            self.start()
        elif not self._step:
            self.stop()

    def _scroll(self) -> None:
        before = self._bar.value()
        self._bar.setValue(before + self._step)
        if self._bar.value() == before:
            self.stop()
