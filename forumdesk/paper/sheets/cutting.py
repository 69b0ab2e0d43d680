"""Where sheets are cut apart: marks at the edges of the paper, and dots between them."""

from collections.abc import Iterable

from forumdesk.paper import styles
from forumdesk.paper.formats import Format, mm
from forumdesk.paper.press import TaggedCanvas

MARK = 7.0
"""Millimetres of a mark, long enough to be seen where a printer leaves an edge white."""


def marks(canvas: TaggedCanvas, sheet: Format, places: Iterable[tuple[float, float]]) -> None:
    """Lines between the cards that begin at those places."""
    lefts, tops = (sorted({place[axis] for place in places} - {0.0}) for axis in (0, 1))
    with canvas.artifact():
        canvas.setStrokeColor(styles.GREY)
        for left in lefts:
            _cut(canvas, (left, 0.0), (left, sheet.height))
        for top in tops:
            _cut(canvas, (0.0, sheet.height - top), (sheet.width, sheet.height - top))


def _cut(canvas: TaggedCanvas, start: tuple[float, float], end: tuple[float, float]) -> None:
    along = 0 if end[1] == start[1] else 1
    inner = [list(start), list(end)]
    inner[0][along] += MARK
    inner[1][along] -= MARK
    canvas.setLineWidth(0.6)
    for edge, mark in zip((start, end), inner, strict=True):
        canvas.line(mm(edge[0]), mm(edge[1]), mm(mark[0]), mm(mark[1]))
    canvas.setLineWidth(0.4)
    canvas.setDash([1, 4])
    canvas.line(mm(inner[0][0]), mm(inner[0][1]), mm(inner[1][0]), mm(inner[1][1]))
    canvas.setDash()
