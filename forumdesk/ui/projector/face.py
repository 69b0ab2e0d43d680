"""The face of the clock: the ring, the time left in it, and under it when the step is over."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from forumdesk.ui.projector.lettering import Block, Look, fitted
from forumdesk.ui.projector.sheet import ACCENT, INK, SOFT, Told
from forumdesk.words import speaker

RING_GROUND = "#e3e6e8"


@dataclass(frozen=True)
class Face:
    """What the clock says in this second; `share` is what is left of the step, from 0 to 1."""

    left: str = ""
    share: float = 0.0
    under: str = ""


def face(left_s: int, planned_s: int, state: str, kind: str, ends: str, language: str) -> Face:
    """The face in words of a language; when the time is over it stays at nought and says so."""
    _ = speaker(language)
    left = max(left_s, 0)
    share = min(1.0, left / planned_s) if planned_s > 0 else 0.0
    if state == "paused":
        under = _("paused")
    elif left_s <= 0:
        under = _("time is up")
    elif not ends:
        under = ""
    elif kind == "break":
        under = _("we go on at {time}").format(time=ends)
    else:
        under = _("until {time}").format(time=ends)
    return Face(f"{left // 60:02}:{left % 60:02}", share, under)


def parts(shown: Face, room: QRectF, smallest: float) -> tuple[QRectF, tuple[Block, ...]]:
    """The square of the ring, and the words in and under it."""
    label = room.height() * (0.135 if room.height() > 30 * smallest / 2.4 else 0.22)
    wide = min(room.width(), room.height() - label)
    ring = QRectF(room.center().x() - wide / 2, room.top(), wide, wide)
    inner = ring.adjusted(wide * 0.13, wide * 0.3, -wide * 0.13, -wide * 0.3)
    words = [fitted(shown.left, inner, wide * 0.26, smallest * 0.8, Look(INK, True, "center"), "middle")]
    if shown.under:
        under = QRectF(room.left(), ring.bottom(), room.width(), room.bottom() - ring.bottom())
        words.append(
            fitted(shown.under, under, smallest * 1.2, smallest, Look(SOFT, False, "center"), "foot")
        )
    return ring, tuple(words)


def told(shown: Face, room: QRectF, smallest: float) -> tuple[Told, ...]:
    return tuple(Told(block.words, block.rect, block.size) for block in parts(shown, room, smallest)[1])


def draw(painter: QPainter, shown: Face, room: QRectF, smallest: float) -> None:
    ring, blocks = parts(shown, room, smallest)
    thick = max(3.0, ring.width() * 0.066)
    circle = ring.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(RING_GROUND), thick))
    painter.drawEllipse(QPointF(circle.center()), circle.width() / 2, circle.height() / 2)
    if shown.share > 0:
        painter.setPen(QPen(QColor(ACCENT), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(circle, 90 * 16, round(-shown.share * 360 * 16))
    for block in blocks:
        block.draw(painter)
