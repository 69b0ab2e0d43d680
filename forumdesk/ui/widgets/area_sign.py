"""The letter of an area on its colour, and its name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from forumdesk.ui.style import Sizes


def paint_letter(painter: QPainter, spot: QRectF, letter: str, colour: str) -> None:
    """The letter, white on its colour, in a painter that someone else saves and restores."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(spot, 4, 4)
    font = QFont(painter.font())
    font.setPixelSize(Sizes.now().px(12.5 if len(letter) == 1 else 10))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, letter)


class AreaSign(QWidget):
    """Only the letter; the name stands beside it as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter, self._colour = "", "#000000"
        self.setFixedSize(Sizes.now().px(24), Sizes.now().px(20))

    def show_letter(self, letter: str, colour: str) -> None:
        self._letter, self._colour = letter, colour
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._letter:
            paint_letter(QPainter(self), QRectF(self.rect()), self._letter, self._colour)
