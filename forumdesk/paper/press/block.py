"""What a story is made of: a block can be measured, split at a page's end and drawn."""

from __future__ import annotations

from copy import copy
from typing import Self

from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.structure import Tag


class Block:
    """One piece of a story. Its tag stays the same in all parts and passes."""

    tag: Tag | None = None
    width = 0.0
    height = 0.0
    before = 0.0
    after = 0.0
    keep_with_next = False
    follows = False
    """Whether this is the later part of a split block."""
    continues = False
    """Whether more of the block follows on the next page."""

    def measure(self, width: float) -> float:
        """Set it to that width; the height it needs."""
        raise NotImplementedError

    def split(self, room: float) -> tuple[Block, Block] | None:
        """What fits into that height and what goes on after it, or nothing if it can't be parted there."""
        del room
        return None

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw it with its lower left corner at that place."""
        raise NotImplementedError

    def halves(self) -> tuple[Self, Self]:
        """Two copies that are the parts of this block; the caller divides what they hold."""
        upper, lower = copy(self), copy(self)
        upper.after, upper.continues, upper.keep_with_next = 0.0, True, False
        lower.before, lower.follows = 0.0, True
        return upper, lower


class NewPage(Block):
    """What follows begins on a new page."""

    def measure(self, width: float) -> float:
        """No height."""
        del width
        return 0.0


class Together(Block):
    """Blocks that stand on one page if a page can hold them."""

    def __init__(self, *blocks: Block) -> None:
        self.blocks = blocks

    def measure(self, width: float) -> float:
        """The height of all."""
        self.width, self.height = width, stacked(self.blocks, width)
        return self.height


class Gap(Block):
    """Empty space."""

    def __init__(self, height: float) -> None:
        self.height = height

    def measure(self, width: float) -> float:
        """As high as asked."""
        del width
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Nothing to see."""


def stacked(blocks: tuple[Block, ...] | list[Block], width: float) -> float:
    """The height of blocks one below the other; of two gaps that meet the larger counts."""
    height, after = 0.0, 0.0
    for number, block in enumerate(blocks):
        height += block.measure(width) + (max(block.before, after) if number else 0.0)
        after = block.after
    return height


def draw_stacked(blocks: list[Block], canvas: TaggedCanvas, x: float, top: float) -> None:
    """Draw measured blocks downwards from a height."""
    after = 0.0
    for number, block in enumerate(blocks):
        top -= block.height + (max(block.before, after) if number else 0.0)
        block.draw(canvas, x, top)
        after = block.after


def divided(blocks: list[Block], width: float, room: float) -> tuple[list[Block], list[Block]]:
    """Stacked blocks in two: what fits into the room, and what goes on after it."""
    above: list[Block] = []
    after = 0.0
    for number, block in enumerate(blocks):
        gap = max(block.before, after) if number else 0.0
        if block.measure(width) + gap <= room + 1e-6:
            above.append(block)
            room -= block.height + gap
            after = block.after
            continue
        parts = block.split(room - gap)
        if parts:
            return [*above, parts[0]], [parts[1], *blocks[number + 1 :]]
        return above, blocks[number:]
    return above, []


def adopt(block: Block, owner: Tag) -> None:
    """Hang a block's own tag below another, unless it hangs there already."""
    tag = block.tag
    while tag is not None and tag.parent is not None and tag is not owner:
        tag = tag.parent
    if tag is not None and tag is not owner:
        tag.parent = owner
