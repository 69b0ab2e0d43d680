"""Text that a delegate paints on several lines, broken between words or, where it must, inside one."""

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

SHOWN = 600
"""Characters of a text that a row shows; the whole of it is there when one edits it."""


class Wrapped:
    """A text laid out at a width; ask its height, then draw it."""

    def __init__(self, text: str, font: QFont, width: int) -> None:
        shown = text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"
        self._layout = QTextLayout(shown.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.height = self._break(max(40, width))

    def _break(self, width: int) -> int:
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height()
        self._layout.endLayout()
        return round(y)

    def draw(self, painter: QPainter, x: int, y: int) -> None:
        self._layout.draw(painter, QPointF(x, y))


@lru_cache(maxsize=512)
def _laid(text: str, font_key: str, width: int) -> Wrapped:
    font = QFont()
    font.fromString(font_key)
    return Wrapped(text, font, width)


def wrapped(text: str, font: QFont, width: int) -> Wrapped:
    """The same, kept for the next time it is painted."""
    return _laid(text, font.toString(), width)
