"""Boxes side by side, each with a bar of colour on top: a list to those who hear it."""

from collections.abc import Sequence
from dataclasses import dataclass

from forumdesk.paper.press.block import Block, adopt, draw_stacked, stacked
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.structure import Tag, listing


@dataclass
class Box:
    """What one box holds, and its colour."""

    content: list[Block]
    color: str


class Boxes(Block):
    """Rows of boxes, equally wide; a page break falls between rows."""

    gap, padding, bar = 7.0, 7.0, 2.6

    def __init__(self, boxes: Sequence[Box], columns: int = 3, fill: str = "#f4f4f3") -> None:
        self.columns, self.fill = columns, fill
        self.tag = listing(numbering="None")
        self.rows = [list(boxes[start : start + columns]) for start in range(0, len(boxes), columns)]
        for box in boxes:
            item = Tag("LBody", Tag("LI", self.tag))
            for part in box.content:
                adopt(part, item)
        self.before, self.after = 6.0, 8.0

    def measure(self, width: float) -> float:
        """Measure the rows."""
        self.width = width
        self.wide = (width - self.gap * (self.columns - 1)) / self.columns
        self.heights = [max(self._high(box) for box in row) for row in self.rows]
        self.height = sum(self.heights) + self.gap * (len(self.rows) - 1)
        return self.height

    def _high(self, box: Box) -> float:
        return stacked(box.content, self.wide - 2 * self.padding) + 2 * self.padding + self.bar

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Whole rows only."""
        fit = 0
        while fit < len(self.rows) and self.heights[fit] <= room + 1e-6:
            room -= self.heights[fit] + self.gap
            fit += 1
        if not 0 < fit < len(self.rows):
            return None
        upper, lower = self.halves()
        upper.rows, lower.rows = self.rows[:fit], self.rows[fit:]
        upper.measure(self.width)
        return upper, lower

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Ground and bar as decoration, the texts in order."""
        foot = y + self.height
        for row, height in zip(self.rows, self.heights, strict=True):
            foot -= height
            for place, box in enumerate(row):
                self._draw_box(canvas, box, x + place * (self.wide + self.gap), foot, height)
            foot -= self.gap

    def _draw_box(self, canvas: TaggedCanvas, box: Box, x: float, y: float, height: float) -> None:
        with canvas.artifact():
            canvas.setFillColor(self.fill)
            canvas.rect(x, y, self.wide, height, stroke=0, fill=1)
            canvas.setFillColor(box.color)
            canvas.rect(x, y + height - self.bar, self.wide, self.bar, stroke=0, fill=1)
        draw_stacked(box.content, canvas, x + self.padding, y + height - self.bar - self.padding)
