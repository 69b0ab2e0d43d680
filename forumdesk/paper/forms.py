"""Forms: an A4 sheet with a heading and ruled fields to write in by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, press, styles
from forumdesk.paper.formats import A4, POINTS, Field, mm
from forumdesk.paper.handout import Drawing
from forumdesk.paper.press import Look, Style, Tag, TaggedCanvas
from forumdesk.words import Words

LEFT, WIDE = 18.0, 174.0
TITLE = Field(LEFT, 264, WIDE, 14)
ABOUT = Field(LEFT, 240, WIDE, 22)
FOOT = Field(LEFT, 9, WIDE, 5)
TOP, BOTTOM = 234.0, 20.0
RULE = 9.5
"""Millimetres between two lines to write on."""

TITLE_STYLE = Style(Look(24, bold=True, color=styles.INK), 30)
ABOUT_STYLE = Style(Look(13, color=styles.INK), 17)
LABEL_STYLE = Style(Look(11, bold=True, color=styles.GREY), 14)
FOOT_STYLE = Style(Look(8.5, color=styles.GREY), 11)


@dataclass(frozen=True)
class Space:
    """A field to write in: what stands over it, and its share of the sheet."""

    label: str
    share: float = 1.0


def sheet(title: str, about: str, spaces: Sequence[Space], evening: Evening, _: Words) -> Drawing:
    """A form; each space takes its share of what the heading leaves."""

    def draw(canvas: TaggedCanvas) -> None:
        place(canvas, TITLE, title, TITLE_STYLE, "H1", "middle")
        place(canvas, ABOUT, about, ABOUT_STYLE)
        whole, up = sum(space.share for space in spaces), TOP
        for space in spaces:
            height = (TOP - BOTTOM) * space.share / whole
            place(canvas, Field(LEFT, up - 7, WIDE, 6), space.label, LABEL_STYLE, "H2", "middle")
            lines(canvas, up - 7, up - height + 2)
            up -= height
        foot(canvas, evening, _)

    return draw


def foot(canvas: TaggedCanvas, evening: Evening, _: Words) -> None:
    """Title, place and date, at the foot."""
    place(canvas, FOOT, evening_words.foot(evening, _), FOOT_STYLE)


def place(
    canvas: TaggedCanvas, field: Field, words: str, style: Style, role: str = "P", stand: str = "top"
) -> float:
    """Words as large as the field allows; the height they took, in millimetres."""
    return press.draw_fitted(canvas, Tag(role), words, style, field.place, 5, stand) / POINTS


def lines(canvas: TaggedCanvas, top: float, bottom: float) -> None:
    """Lines to write on, from one height down to the other."""
    with canvas.artifact():
        canvas.setStrokeColor("#8a929a")
        canvas.setLineWidth(0.7)
        height = top - RULE
        while height >= bottom:
            canvas.line(mm(LEFT), mm(height), mm(A4.width - LEFT), mm(height))
            height -= RULE


def rule(canvas: TaggedCanvas, height: float) -> None:
    """A thin line across the sheet."""
    with canvas.artifact():
        canvas.setStrokeColor(styles.FAINT)
        canvas.setLineWidth(0.6)
        canvas.line(mm(LEFT), mm(height), mm(A4.width - LEFT), mm(height))
