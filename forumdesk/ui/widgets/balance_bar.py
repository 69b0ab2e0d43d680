"""A bar that shows how large a part of a whole is; the words beside it say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.ui import style


class BalanceBar(QWidget):
    """Parts beside each other; what is left of the whole stays pale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[int, ...], words: str) -> None:
        """Show these parts of their sum; `words` is what a screen reader says."""
        whole = sum(parts)
        self._shares = tuple(part / whole for part in parts) if whole else ()
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, colours = QPainter(self), style.of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.pill))
        painter.drawRoundedRect(self.rect(), 4, 4)
        x = 0.0
        inks = (style.area(3), QColor(colours.edge), style.area(4), QColor(colours.pill))
        for share, ink in zip(self._shares, inks, strict=False):
            painter.fillRect(QRectF(x, 0, share * self.width(), self.height()), ink)
            x += share * self.width()
