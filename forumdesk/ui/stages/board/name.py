"""The words in the head of a lane: a name that wraps, even inside a word, and lines cut with dots."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.ui import style
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.text import Text, plain
from forumdesk.ui.widgets.wrapped import wrapped


class Name(QWidget):
    """Bold; its head asks how high it is at a width and makes room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._faint = "", False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str, *, faint: bool = False) -> None:
        if (text, faint) == (self._text, self._faint):
            return
        self._text, self._faint = text, faint
        self.setAccessibleName(text)
        self.setToolTip(plain(text))
        self.update()

    def needed(self, width: int) -> int:
        """The height that the words take."""
        return wrapped(self._text, self._hand(), width).height + 2

    def lines(self, count: int) -> int:
        """The height that so many lines take."""
        return wrapped("\n".join("X" * count), self._hand(), self.width()).height + 2

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, colours = QPainter(self), style.of(self)
        painter.setPen(QColor(colours.soft if self._faint else colours.text))
        wrapped(self._text, self._hand(), self.width()).draw(painter, 0, 1)

    def _hand(self) -> QFont:
        hand = QFont(self.font())
        hand.setPixelSize(Sizes.now().px(13))
        hand.setBold(True)
        return hand


class OneLine(Text):
    """What has no room is left to the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="hint", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        line = " ".join(text.split())
        if line != self.text():
            self.setText(line)
            self.setToolTip(plain(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, colours = QPainter(self), style.of(self)
        painter.setPen(QColor(colours.soft))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
