"""The sheet that a slide fills: words, signs and rules with their rectangles, and the place of the clock."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from forumdesk.ui.projector.lettering import Block, Look, fitted, lettered

GROUND, INK, SOFT, RULE, ACCENT, ON_COLOUR = (
    "#ffffff", "#1d2733", "#4b5663", "#d4d8dc", "#17604f", "#ffffff",
)  # fmt: skip
"""The projector is dark on white whatever the desk wears: it is paper on a wall."""
SMALLEST = 2.4
"""The smallest words, in hundredths of the height: a letter of 3 cm in a picture 2 m high."""
LEAST = 2.0
"""Where everything is long and there is very much of it."""


@dataclass(frozen=True)
class Told:
    """A text of the slide, where it stands and how large it is."""

    words: str
    rect: QRectF
    size: float


@dataclass(frozen=True)
class Sign:
    """A letter, white on a colour."""

    words: str
    rect: QRectF
    size: float
    colour: str

    def draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        painter.drawRoundedRect(self.rect, self.size / 4, self.size / 4)
        painter.setPen(QColor(ON_COLOUR))
        painter.setFont(lettered(self.size, bold=True))
        painter.drawText(self.rect, Qt.AlignmentFlag.AlignCenter, self.words)


@dataclass(frozen=True)
class Bar:
    """A plain field of colour, such as a rule."""

    rect: QRectF
    colour: str

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.rect, QColor(self.colour))


class Sheet:
    """One picture while it is made; `u` is a hundredth of its height, less on a narrow one."""

    def __init__(self, size: QSizeF, *, timed: bool) -> None:
        self.size, self.timed = size, timed
        self.u = min(size.height() / 100, size.width() / 120)
        side, above = size.width() * 0.053, size.height() * 0.08
        self.body = QRectF(side, above, size.width() - 2 * side, size.height() * 0.835 - above)
        self.foot = QRectF(side, size.height() * 0.865, size.width() - 2 * side, size.height() * 0.105)
        self.top = QRectF(side, above * 0.2, size.width() - 2 * side, above * 0.6)
        self.marks: list[Block | Sign | Bar] = []
        self.clock: QRectF | None = None

    @property
    def smallest(self) -> float:
        return SMALLEST * self.u

    @property
    def least(self) -> float:
        return LEAST * self.u

    @property
    def told(self) -> tuple[Told, ...]:
        """Every text with its place, in the order in which it is read."""
        worded = [mark for mark in self.marks if not isinstance(mark, Bar)]
        return tuple(Told(mark.words, mark.rect, mark.size) for mark in worded)

    def text(
        self,
        words: str,
        room: QRectF,
        size: float,
        *,
        bold: bool = False,
        colour: str = INK,
        align: str = "left",
        stand: str = "top",
        strong: str = "",
    ) -> QRectF:
        """Put words into a room, at most `size` hundredths high; what they cover."""
        if not words:
            return QRectF(room.left(), room.top(), 0, 0)
        look = Look(colour, bold, align, strong, INK)
        block = fitted(words, room, size * self.u, min(size * self.u, self.smallest), look, stand)
        self.marks.append(block)
        return block.rect

    def sign(self, words: str, rect: QRectF, size: float, colour: str) -> None:
        self.marks.append(Sign(words, rect, size, colour))

    def bar(self, rect: QRectF, colour: str) -> None:
        self.marks.append(Bar(rect, colour))


def below(room: QRectF, used: QRectF, gap: float) -> QRectF:
    """What is left of a room under something."""
    top = min(used.bottom() + gap, room.bottom())
    return QRectF(room.left(), top, room.width(), room.bottom() - top)
