"""Lays words out in a room: the largest size at which they fit, wrapped between words."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from forumdesk.ui.style.dress import FAMILY

PITCH = 1.25
"""From line to line, in sizes."""
STEP = 0.95
"""From a size to the next smaller one: few sizes, so that words grow and shrink seldom."""

WHOLE = 0.8
"""So much smaller than is wished, rather than with a word that is divided."""
SOFT = "\N{SOFT HYPHEN}"
VOWELS = "aeiouyåäöéüæø"

_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}


@dataclass(frozen=True)
class Look:
    """How words look, but for their size."""

    colour: str
    bold: bool = False
    align: str = "left"
    strong: str = ""  # a part of the words that stands out
    strong_colour: str = ""


@dataclass(frozen=True)
class Measure:
    """What words need at a width and a size."""

    wide: float
    high: float
    fits: bool  # no word is broken or sticks out


@dataclass(frozen=True)
class Block:
    """Words with their place; `rect` is what they cover."""

    words: str
    rect: QRectF
    size: float
    look: Look
    width: float  # of the lines, to which they are aligned
    left: float
    anywhere: bool = False

    def draw(self, painter: QPainter) -> None:
        layout, _high = _laid(self.words, self.width, self.size, self.look, self.anywhere)
        painter.setPen(QColor(self.look.colour))
        layout.draw(painter, QPointF(self.left, self.rect.top()))


def sizes(largest: float, smallest: float) -> tuple[float, ...]:
    """From the largest to the smallest, step by step."""
    told = [largest]
    while told[-1] * STEP > smallest:
        told.append(told[-1] * STEP)
    return (*told, smallest) if told[-1] > smallest else tuple(told)


@lru_cache(maxsize=8192)
def measure(words: str, width: float, size: float, bold: bool = False, anywhere: bool = False) -> Measure:
    """What words need; kept, since a slide asks for the same words at many sizes."""
    layout, high = _laid(words, width, size, Look("#000000", bold), anywhere)
    lines = [layout.lineAt(n) for n in range(layout.lineCount())]
    wide = max((line.naturalTextWidth() for line in lines), default=0.0)
    return Measure(wide, high, wide <= width + 0.5)


def fitted(
    words: str, room: QRectF, largest: float, smallest: float, look: Look, stand: str = "top"
) -> Block:
    """Words in a room as large as they fit; else a little smaller, else with words divided, or shortened."""
    tried = sizes(min(largest, room.height()), smallest) if largest > smallest else (smallest,)
    for size in tried:
        found = measure(words, room.width(), size, look.bold)
        if found.fits and found.high <= room.height() + 0.5:
            return _block(words, _balanced(words, room, size, look), size, look, stand, anywhere=False)
    for size in sizes(smallest, smallest * WHOLE)[1:]:
        found = measure(words, room.width(), size, look.bold)
        if found.fits and found.high <= room.height() + 0.5:
            return _block(words, room, size, look, stand, anywhere=False)
    for size in sizes(smallest, smallest * 0.55):
        found = measure(words, room.width(), size, look.bold, True)
        if found.high <= room.height() + 0.5:
            return _block(words, room, size, look, stand, anywhere=True)
    return fitted(_shorter(words), room, smallest, smallest, look, stand)


def _shorter(words: str) -> str:
    """Only for what nobody can read from a chair: a title of thousands of letters."""
    return words[: max(1, len(words) * 4 // 5 - 1)].rstrip("… ") + "…" if len(words) > 4 else ""


def _balanced(words: str, room: QRectF, size: float, look: Look) -> QRectF:
    """The room as narrow as the same number of lines allows, so that no word is left alone on the last."""
    if not look.bold or look.align != "left":
        return room
    high = measure(words, room.width(), size, look.bold).high
    narrow, wide = room.width() * 0.5, room.width()
    while wide - narrow > size / 4:
        tried = (narrow + wide) / 2
        found = measure(words, tried, size, look.bold)
        narrow, wide = (narrow, tried) if found.fits and found.high <= high else (tried, wide)
    return QRectF(room.left(), room.top(), wide, room.height())


def _block(words: str, room: QRectF, size: float, look: Look, stand: str, *, anywhere: bool) -> Block:
    found = measure(words, room.width(), size, look.bold, anywhere)
    spare = room.height() - found.high
    top = room.top() + {"top": 0.0, "middle": spare / 2, "foot": spare}[stand]
    over = room.width() - found.wide
    left = room.left() + {"left": 0.0, "center": over / 2, "right": over}[look.align]
    rect = QRectF(left, top, found.wide, found.high)
    return Block(words, rect, size, look, room.width(), room.left(), anywhere)


def _laid(words: str, width: float, size: float, look: Look, anywhere: bool) -> tuple[QTextLayout, float]:
    font = lettered(size, look.bold)
    if anywhere:
        words = _divided(words, font, width)
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption(_ALIGNED[look.align])
    wrap = QTextOption.WrapMode
    option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if anywhere else wrap.WordWrap)
    layout.setTextOption(option)
    _stress(layout, words, look)
    layout.beginLayout()
    high = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, high - (line.height() - PITCH * size) / 2))
        high += PITCH * size
    layout.endLayout()
    return layout, high


def _divided(words: str, font: QFont, width: float) -> str:
    """With soft hyphens where a word that is too long may be divided: before a consonant and its vowel."""
    measured = QFontMetricsF(font)
    return " ".join(
        _hyphenated(word) if measured.horizontalAdvance(word) > width else word for word in words.split(" ")
    )


def _hyphenated(word: str) -> str:
    """Three letters stay on either side."""
    made = word[:3]
    for before, here, after in zip(word[2:], word[3:], word[4:], strict=False):
        rest = len(word) - len(made.replace(SOFT, ""))
        may = rest >= len("rad") and before.isalpha() and here.isalpha() and here.lower() not in VOWELS
        made += SOFT + here if may and after.lower() in VOWELS else here
    return made + word[-1] if len(word) > len("rad") else word


def _stress(layout: QTextLayout, words: str, look: Look) -> None:
    at = words.find(look.strong) if look.strong else -1
    if at < 0:
        return
    part, standing_out = QTextLayout.FormatRange(), QTextCharFormat()
    standing_out.setFontWeight(QFont.Weight.Bold)
    standing_out.setForeground(QColor(look.strong_colour or look.colour))
    part.start, part.length, part.format = at, len(look.strong), standing_out
    layout.setFormats([part])


def lettered(size: float, bold: bool) -> QFont:
    """The program's font at a size in pixels, spaced alike at every size."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
