"""Marks that say where paper is cut or folded: decoration, never read aloud, away from what is read."""

from forumdesk.paper import styles
from forumdesk.paper.formats import A4, Format, mm
from forumdesk.paper.press import TaggedCanvas

MARK = 5.0
"""Millimetres that a mark at a corner is long."""


def across(canvas: TaggedCanvas, height: float, sheet: Format = A4) -> None:
    """Where to cut a sheet in two: marks at both edges and a dotted line between them."""
    middle, right = mm(height), mm(sheet.width)
    with canvas.artifact():
        canvas.setStrokeColor(styles.GREY)
        canvas.setLineWidth(0.6)
        canvas.line(0, middle, mm(7), middle)
        canvas.line(right - mm(7), middle, right, middle)
        canvas.setLineWidth(0.4)
        canvas.setDash([1, 4])
        canvas.line(mm(9), middle, right - mm(9), middle)
        canvas.setDash()


def corners(
    canvas: TaggedCanvas, left: float, foot: float, width: float, height: float, length: float = MARK
) -> None:
    """Marks outside the four corners of a piece, in the lines along which it is cut."""
    right, top, away = left + width, foot + height, 1.0
    with canvas.artifact():
        canvas.setStrokeColor(styles.INK)
        canvas.setLineWidth(0.4)
        for x, side in ((left, -1), (right, 1)):
            for y, end in ((foot, -1), (top, 1)):
                canvas.line(mm(x + side * away), mm(y), mm(x + side * (away + length)), mm(y))
                canvas.line(mm(x), mm(y + end * away), mm(x), mm(y + end * (away + length)))
