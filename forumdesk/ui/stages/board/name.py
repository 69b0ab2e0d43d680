"""Words that wrap, even inside a long word, so that a narrow lane never cuts a name."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.ui import style
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.wrapped import wrapped


class Name(QWidget):
    """As high as its text needs at its width; with `most_lines` 1 the rest is left to the tooltip."""

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self._text, self._faint, self._small = "", False, small
        self.most_lines = 0
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str, *, faint: bool = False) -> None:
        if (text, faint) != (self._text, self._faint):
            self._text, self._faint = text, faint
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self.most_lines:
            return QFontMetrics(self._hand()).height()
        return wrapped(self._text, self._hand(), width).height + 2

    def sizeHint(self) -> QSize:
        return QSize(60, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(20, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, colours, hand = QPainter(self), style.of(self), self._hand()
        painter.setPen(QColor(colours.soft if self._faint else colours.text))
        text = self._text
        if self.most_lines:
            painter.setFont(hand)
            line, cut = " ".join(text.split()), Qt.TextElideMode.ElideRight
            painter.drawText(self.rect(), 0, painter.fontMetrics().elidedText(line, cut, self.width()))
        else:
            wrapped(text, hand, self.width()).draw(painter, 0, 1)

    def _hand(self) -> QFont:
        hand = QFont(self.font())
        hand.setPixelSize(Sizes.now().px(11.5 if self._small else 13))
        hand.setBold(not self._small)
        hand.setItalic(self._small)
        return hand
