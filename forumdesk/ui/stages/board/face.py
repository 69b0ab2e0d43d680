"""The face of a card: what stands where on it at a width, laid out once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics

from forumdesk.ui.stages.board import spoken
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.wrapped import Wrapped
from forumdesk.words import _, ngettext

if TYPE_CHECKING:
    from forumdesk.forum.themes import Pile

ORIGINALS = 3
"""So many of the merged cards stand on the pile; the rest are counted, and the tooltip tells all."""


@dataclass(frozen=True)
class Line:
    """A text at its place; `tone` names its colour."""

    text: Wrapped
    x: float
    y: float
    tone: str


@dataclass(frozen=True)
class Face:
    """Everything to draw inside a card, from its upper left corner, and how high the card is."""

    pile: Pile
    width: int
    height: int
    lines: tuple[Line, ...]
    pills: tuple[QRectF, ...]
    rule: float | None  # where a thin line parts the card from the merged ones


class Fonts:
    """The two hands that a card is written in, at the present text size."""

    def __init__(self, base: QFont) -> None:
        sizes = Sizes.now()
        self.text, self.small, self.strong = QFont(base), QFont(base), QFont(base)
        self.text.setPixelSize(sizes.px(13))
        self.small.setPixelSize(sizes.px(11.5))
        self.strong.setPixelSize(sizes.px(11.5))
        self.strong.setWeight(QFont.Weight.DemiBold)
        self.pad = sizes.px(9)
        self.gap = sizes.px(4)
        self.metrics = QFontMetrics(self.small)


def face(pile: Pile, width: int, fonts: Fonts) -> Face:
    """Lay a card out."""
    return _Writing(pile, width, fonts).face()


class _Writing:
    """Writes a card from top to bottom."""

    def __init__(self, pile: Pile, width: int, fonts: Fonts) -> None:
        self.pile, self.width, self.fonts = pile, width, fonts
        self.room = width - 2 * fonts.pad
        self.y: float = fonts.pad - 1
        self.lines: list[Line] = []
        self.pills: list[QRectF] = []
        self.rule: float | None = None

    def face(self) -> Face:
        head = self.pile.head
        self._write(head.shown, self.fonts.text, "text")
        if head.wording:
            self._write(_("Process leaders' wording"), self.fonts.small, "accent_text")
        if head.uncertain:
            self._write(_("? Uncertain"), self.fonts.strong, "warn_text")
        if head.excluded_because:
            because = _("Because: {reason}").format(reason=head.excluded_because)
            self._write(because, self.fonts.small, "warn_text")
        self.y += self.fonts.gap
        self._signature()
        if self.pile.behind:
            self._originals()
        height = round(self.y + self.fonts.pad)
        return Face(self.pile, self.width, height, tuple(self.lines), tuple(self.pills), self.rule)

    def _write(self, text: str, font: QFont, tone: str) -> None:
        written = Wrapped(text, font, self.room)
        self.lines.append(Line(written, self.fonts.pad, self.y, tone))
        self.y += written.height

    def _signature(self) -> None:
        """Tables, number of cards and code; what has no room goes to the next line, the code away."""
        fonts = self.fonts
        x, line = 0.0, fonts.metrics.height() + 2
        words = [(spoken.tables(self.pile), "soft", False), (self.pile.head.code, "faint", False)]
        if self.pile.behind:
            words.insert(1, (spoken.cards(len(self.pile.cards)), "text", True))
        if dots := spoken.dots_on(self.pile):
            words.insert(1, (dots, "text", True))
        for text, tone, in_pill in words:
            font = fonts.strong if in_pill else fonts.small
            side = 2 * fonts.gap - 1 if in_pill else 0
            needed = QFontMetrics(font).horizontalAdvance(text) + 2 * side
            if needed > self.room:
                self._write(text, font, tone)
                self.y -= line
                x = self.room
                continue
            if x and x + needed > self.room:
                if text == self.pile.head.code:
                    break
                x, self.y = 0.0, self.y + line + 2
            if in_pill:
                self.pills.append(QRectF(fonts.pad + x, self.y - 1, needed, line + 1))
            written = Wrapped(text, font, max(needed, self.room))
            self.lines.append(Line(written, fonts.pad + x + side, self.y, tone))
            x += needed + fonts.gap + 3
        self.y += line

    def _originals(self) -> None:
        self.y += self.fonts.gap
        self.rule = self.y
        self.y += self.fonts.gap
        shown = self.pile.behind if len(self.pile.behind) == ORIGINALS + 1 else self.pile.behind[:ORIGINALS]
        for one in shown:
            self._write(spoken.original(one), self.fonts.small, "soft")
            self.y += 2
        more = len(self.pile.behind) - len(shown)
        if more:
            words = ngettext("and {n} more", "and {n} more", more).format(n=more)
            self._write(words, self.fonts.small, "soft")
