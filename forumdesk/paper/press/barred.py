"""Blocks with a bar at their left: what is to be found again at once, a question or a rule."""

from forumdesk.paper.press.block import Block, divided, draw_stacked, stacked
from forumdesk.paper.press.canvas import TaggedCanvas


class Barred(Block):
    """Blocks one below the other, with a bar beside them that goes on over a page's end."""

    def __init__(
        self, *blocks: Block, color: str, weight: float = 3.0, inset: float = 12.0, around: float = 8.0
    ) -> None:
        self.blocks = list(blocks)
        self.color, self.weight, self.inset = color, weight, inset
        self.before = self.after = around

    def measure(self, width: float) -> float:
        """The height of what it holds, in what the bar leaves of the width."""
        self.width = width
        self.height = stacked(self.blocks, width - self.inset)
        return self.height

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Wherever what it holds can be parted."""
        above, below = divided(self.blocks, self.width - self.inset, room)
        if not above or not below:
            return None
        upper, lower = self.halves()
        upper.blocks, lower.blocks = above, below
        upper.measure(self.width)
        return upper, lower

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """The bar as decoration, the blocks in order."""
        with canvas.artifact():
            canvas.setFillColor(self.color)
            canvas.rect(x, y, self.weight, self.height, stroke=0, fill=1)
        draw_stacked(self.blocks, canvas, x + self.inset, y + self.height)
