"""The picture under the pointer while cards are dragged: the card, or a stack with their number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from forumdesk.ui import style

if TYPE_CHECKING:
    from forumdesk.forum.themes import Pile
    from forumdesk.ui.stages.board.card_list import CardList

STEP = 5
MOST_SHEETS = 3
HIGHEST = 130


def picture(cards: CardList, pile: Pile, count: int) -> QPixmap:
    """The card that was taken, on top of those that come with it."""
    colours = style.of(cards)
    seen = cards.delegate.face_of(pile)
    height = min(seen.height, HIGHEST)
    sheets = min(count, MOST_SHEETS) - 1
    ratio = cards.devicePixelRatioF()
    size = (seen.width + 14 + sheets * STEP, height + 14 + sheets * STEP)
    made = QPixmap(round(size[0] * ratio), round(size[1] * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.88)
    for sheet in range(sheets, 0, -1):
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(colours.paper))
        painter.drawRoundedRect(QRectF(1 + sheet * STEP, 9 + sheet * STEP, seen.width, height), 6, 6)
    rect = QRect(1, 9, seen.width, height)
    painter.setClipRect(rect.adjusted(-1, -1, 2, 2))
    cards.delegate.draw(painter, rect, pile, colours)
    painter.setPen(QPen(QColor(colours.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
    painter.setClipping(False)
    if count > 1:
        _badge(painter, QPoint(rect.right() - 4, 11), str(count), colours)
    painter.end()
    return made


def _badge(painter: QPainter, middle: QPoint, text: str, colours: style.Colours) -> None:
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    width = max(20, painter.fontMetrics().horizontalAdvance(text) + 10)
    rect = QRectF(middle.x() - width + 12, 1, width, 20)
    painter.setOpacity(1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawRoundedRect(rect, 10, 10)
    painter.setPen(QColor(colours.on_accent))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
