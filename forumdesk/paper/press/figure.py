"""Pictures drawn as vectors: what they show in words goes with them."""

from collections.abc import Callable

from forumdesk.paper.press.block import Block
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.structure import figure

Drawing = Callable[[TaggedCanvas, float, float, float, float], None]
"""Draws into a place: left, foot, width, height."""


class Figure(Block):
    """A drawing of that height over the whole width, with its alternative text."""

    def __init__(self, height: float, alt: str, drawing: Drawing) -> None:
        self.high, self.alt, self.drawing = height, alt, drawing
        self.before = self.after = 6.0

    def measure(self, width: float) -> float:
        """As wide as the page's text."""
        self.width, self.height = width, self.high
        return self.high

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """One mark around the whole drawing, its words included."""
        left, foot, right, top = canvas._absRect((x, y, x + self.width, y + self.height), 1)
        with canvas.whole(figure(self.alt, (left, foot, right, top), self.tag)):
            self.drawing(canvas, x, y, self.width, self.height)
