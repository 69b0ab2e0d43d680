"""The sizes of text and the measures that grow with it."""

from typing import NamedTuple

from PySide6.QtWidgets import QApplication

BODY = 14


class Sizes(NamedTuple):
    """Sizes in device-independent pixels at a text scale: 1.0 is the design, 2.0 the largest."""

    scale: float = 1.0

    def px(self, size: float) -> int:
        """A size of the design at this scale."""
        return max(1, round(size * self.scale))

    @staticmethod
    def now() -> "Sizes":
        """The sizes that the program's font has just now."""
        size = QApplication.font().pixelSize()
        return Sizes(size / BODY if size > 0 else 1.0)
