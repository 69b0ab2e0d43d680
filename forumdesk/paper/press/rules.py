"""Lines between blocks: decoration, never read aloud."""

from forumdesk.paper.press.block import Block
from forumdesk.paper.press.canvas import TaggedCanvas


class Rule(Block):
    """A thin line over the whole width."""

    def __init__(
        self, color: str = "#c9cfd6", weight: float = 0.7, before: float = 4.0, after: float = 4.0
    ) -> None:
        self.color, self.weight = color, weight
        self.before, self.after = before, after

    def measure(self, width: float) -> float:
        """As high as it is thick."""
        self.width, self.height = width, self.weight
        return self.weight

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw it as an artifact."""
        with canvas.artifact():
            canvas.setStrokeColor(self.color)
            canvas.setLineWidth(self.weight)
            canvas.line(x, y + self.weight / 2, x + self.width, y + self.weight / 2)
