"""Bars: figures drawn as vectors, each bar with its name and number, told apart without any colour."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from forumdesk.paper import press, styles
from forumdesk.paper.press import Block, Figure, Look, Paragraph, Style, Tag, TaggedCanvas, Together
from forumdesk.words import Words

ROW, BAR = 19.0, 11.0
NAMES, VALUES = 0.34, 0.2
"""The shares of the width that names and numbers take; the bars have the rest."""
MOST = 24
"""Bars in one figure; more of them are drawn in several, so that a page can hold each."""

NAME = Style(Look(9, color=styles.INK), 10.5)
VALUE = Style(Look(9, bold=True, color=styles.INK), 11)
CAPTION = styles.LABEL.but(before=10.0, after=0.0)

SOLID, STRIPED, DOTTED, EMPTY = "solid", "striped", "dotted", "empty"
PATTERNS = (SOLID, STRIPED, DOTTED, EMPTY)


@dataclass(frozen=True)
class Bar:
    """One of them; without a size only its words are told."""

    name: str
    size: int | None
    told: str
    pattern: str = SOLID
    color: str = styles.GREEN


def figure(caption: str, bars: Sequence[Bar], _: Words, whole: int = 0) -> list[Block]:
    """A caption and its bars, as long as their share of the whole or of the longest; nothing without bars."""
    if not bars:
        return []
    longest = whole or max((bar.size or 0 for bar in bars), default=0) or 1
    parts = [bars[start : start + MOST] for start in range(0, len(bars), MOST)]
    figures = [
        Figure(len(part) * ROW, _alternative(caption, part, _), _drawing(part, longest)) for part in parts
    ]
    return [Together(Paragraph(caption, CAPTION), figures[0]), *figures[1:]]


def _alternative(caption: str, bars: Sequence[Bar], _: Words) -> str:
    told = ", ".join(f"{bar.name}: {bar.told}" for bar in bars)
    return _("Bar chart. {caption}. {bars}.").format(caption=caption, bars=told)


def _drawing(bars: Sequence[Bar], longest: int) -> Callable[[TaggedCanvas, float, float, float, float], None]:
    def draw(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        left, room = x + width * NAMES, width * (1 - NAMES - VALUES)
        canvas.setStrokeColor(styles.FAINT)
        canvas.setLineWidth(0.6)
        canvas.line(left, y, left, y + height)
        for number, bar in enumerate(bars, start=1):
            foot = y + height - number * ROW
            long = room * (bar.size or 0) / longest
            _words(canvas, bar.name, NAME, (x, foot, width * NAMES - 8, ROW))
            _bar(canvas, bar, left, foot + (ROW - BAR) / 2, long)
            _words(canvas, bar.told, VALUE, (left + long + 6, foot, width - width * NAMES - long - 6, ROW))

    return draw


def _words(canvas: TaggedCanvas, words: str, style: Style, place: tuple[float, float, float, float]) -> None:
    press.draw_fitted(canvas, Tag("P"), words, style, place, 5.5, "middle", continues=True)


def _bar(canvas: TaggedCanvas, bar: Bar, x: float, y: float, long: float) -> None:
    """Filled by its pattern within a dark edge, so that the palest colour shows on any printer."""
    if long <= 0:
        return
    canvas.saveState()
    canvas.setLineWidth(0.8)
    canvas.setStrokeColor(styles.INK)
    canvas.setFillColor(bar.color if bar.pattern == SOLID else "#ffffff")
    canvas.rect(x, y, long, BAR, stroke=1, fill=1)
    if bar.pattern in (STRIPED, DOTTED):
        edge = canvas.beginPath()
        edge.rect(x, y, long, BAR)
        canvas.clipPath(edge, stroke=0, fill=0)
        _pattern(canvas, bar, x, y, long)
    canvas.restoreState()


def _pattern(canvas: TaggedCanvas, bar: Bar, x: float, y: float, long: float) -> None:
    canvas.setStrokeColor(bar.color)
    canvas.setFillColor(bar.color)
    along = x - BAR
    while along < x + long:
        if bar.pattern == STRIPED:
            canvas.setLineWidth(1.6)
            canvas.line(along, y, along + BAR, y + BAR)
        else:
            for high in (2.5, 5.5, 8.5):
                canvas.circle(
                    along + BAR + (1.5 if high == 5.5 else 0) + 1.5, y + high, 0.8, stroke=0, fill=1
                )
        along += 4.5 if bar.pattern == STRIPED else 3.0
