"""Cards as they were drawn once: a frame only copies them, and memory stays within a few screens of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

if TYPE_CHECKING:
    from forumdesk.ui.stages.board.face import Face

SCREENS = 3
"""So many times what is seen of a lane is kept; the longest unseen goes first."""
NEAR = 0.001


class Pictures:
    """Of one lane. A picture is as sharp as the card: it holds every pixel of the screen it was made for."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[Face, QPixmap]] = OrderedDict()
        self.weight = 0  # pixels

    def forget(self) -> None:
        """The colours or the letters are others."""
        self._kept.clear()
        self.weight = 0

    def put(
        self, painter: QPainter, row: QRect, face: Face, ground: QColor, seen: QSize, ratio: float,
        draw: Callable[[QPainter], None],
    ) -> bool:  # fmt: skip
        """Put a card's picture into its row, drawn now if there is none; False where it would be blurred."""
        if ratio != int(ratio) and not _on_a_pixel(painter, row):
            return False
        card = face.pile.head.id
        kept = self._kept.get(card)
        if kept is None or kept[0] is not face or kept[1].devicePixelRatioF() != ratio:
            self._take(card)
            kept = face, _drawn(row.size(), ratio, ground, draw)
            self._kept[card] = kept
            self.weight += _pixels(kept[1])
            self._make_room(round(SCREENS * seen.width() * seen.height() * ratio * ratio))
        else:
            self._kept.move_to_end(card)
        painter.drawPixmap(row.topLeft(), kept[1])
        return True

    def _take(self, card: int) -> None:
        gone = self._kept.pop(card, None)
        if gone is not None:
            self.weight -= _pixels(gone[1])

    def _make_room(self, most: int) -> None:
        while self.weight > most and len(self._kept) > 1:
            self._take(next(iter(self._kept)))


def _drawn(size: QSize, ratio: float, ground: QColor, draw: Callable[[QPainter], None]) -> QPixmap:
    """On the ground of the lane: what has no holes is copied as it is, and letters keep their edges."""
    made = QPixmap(-int(-size.width() * ratio // 1), -int(-size.height() * ratio // 1))
    made.setDevicePixelRatio(ratio)
    made.fill(ground)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return made


def _on_a_pixel(painter: QPainter, row: QRect) -> bool:
    """At 150 percent, every second place lies between two pixels of the screen."""
    there = painter.deviceTransform().map(QPointF(row.topLeft()))
    return max(abs(there.x() - round(there.x())), abs(there.y() - round(there.y()))) < NEAR


def _pixels(picture: QPixmap) -> int:
    return picture.width() * picture.height()
