"""Sets a story on pages: blocks from top to bottom, headings with what they head."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from forumdesk.paper.press.block import Block, NewPage, Together
from forumdesk.paper.press.canvas import TaggedCanvas

_LEAST = 1e-6


@dataclass(frozen=True)
class Turn:
    """Which page is drawn: its number, and how many there are as far as is known."""

    page: int
    pages: int


Furniture = Callable[[TaggedCanvas, Turn], None]
"""Draws what stands on every page, as artifacts."""


@dataclass(frozen=True)
class Sheet:
    """The page a story flows over; measures in points."""

    size: tuple[float, float]
    left: float
    right: float
    top: float
    bottom: float
    furniture: Furniture | None = None
    numbered: bool = False

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.size[0] - self.left - self.right

    @property
    def height(self) -> float:
        """Between the margins."""
        return self.size[1] - self.top - self.bottom


class Flow:
    """One run over the pages."""

    def __init__(self, canvas: TaggedCanvas, sheet: Sheet, pages: int) -> None:
        self.canvas, self.sheet, self.pages = canvas, sheet, pages
        self.page = 0
        self._open()

    def _open(self) -> None:
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self.room, self.after = self.sheet.height, 0.0
        if self.sheet.furniture:
            self.sheet.furniture(self.canvas, Turn(self.page, self.pages))

    @property
    def at_top(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.room >= self.sheet.height - _LEAST

    def set(self, story: Iterable[Block]) -> None:
        """Set all blocks."""
        waiting = deque(story)
        while waiting:
            block = waiting.popleft()
            if isinstance(block, NewPage):
                if not self.at_top:
                    self._open()
            elif isinstance(block, Together):
                if not self.at_top and block.measure(self.sheet.width) > self.room - self._gap(block):
                    self._open()
                waiting.extendleft(reversed(block.blocks))
            else:
                if block.keep_with_next and not self.at_top and not self._holds([block, *_kept(waiting)]):
                    self._open()
                self._set(block, waiting)

    def _holds(self, group: list[Block]) -> bool:
        """Whether the page has room for headings and the beginning of what they head."""
        room, after = self.room, self.after
        for block in group:
            room -= max(block.before, after)
            if block.measure(self.sheet.width) > room + _LEAST:
                return block is group[-1] and block.split(room) is not None
            room -= block.height
            after = block.after
        return True

    def _set(self, block: Block, waiting: deque[Block]) -> None:
        gap = self._gap(block)
        if block.measure(self.sheet.width) <= self.room - gap + _LEAST:
            self._draw(block, gap)
            return
        parts = block.split(self.room - gap)
        if parts:
            self._draw(parts[0], gap)
            self._open()
            waiting.appendleft(parts[1])
        elif self.at_top:
            self._draw(block, gap)  # higher than a page and in one piece: rather too long than lost
        else:
            self._open()
            waiting.appendleft(block)

    def _gap(self, block: Block) -> float:
        return 0.0 if self.at_top else max(block.before, self.after)

    def _draw(self, block: Block, gap: float) -> None:
        self.room -= gap + block.height
        block.draw(self.canvas, self.sheet.left, self.sheet.bottom + self.room)
        self.after = block.after


def _kept(waiting: deque[Block]) -> list[Block]:
    """What a heading must not be parted from: further headings and the first block after them."""
    kept: list[Block] = []
    for block in waiting:
        kept += list(block.blocks) if isinstance(block, Together) else [block]
        if not block.keep_with_next:
            break
    return kept
