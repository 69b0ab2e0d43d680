"""Sets a story on pages without drawing it yet: each page is a drawing, and papers can be bound together."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from forumdesk.paper.press.block import Block
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.flow import Flow, Sheet, Turn

Page = Callable[[TaggedCanvas], None]


@dataclass(frozen=True)
class Placed:
    """A block, and where its lower left corner stands."""

    block: Block
    x: float
    y: float


class _Layout(Flow):
    """A run over the pages that only remembers what would stand where."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.page, self.pages = sheet, 0, 0
        self.placed: list[list[Placed]] = []
        self._open()

    def _open(self) -> None:
        self.page += 1
        self.room, self.after = self.sheet.height, 0.0
        self.placed.append([])

    def _draw(self, block: Block, gap: float) -> None:
        self.room -= gap + block.height
        self.placed[-1].append(Placed(block, self.sheet.left, self.sheet.bottom + self.room))
        self.after = block.after


def paged(story: Iterable[Block], sheet: Sheet) -> list[Page]:
    """The story as pages that know their number and how many they are."""
    layout = _Layout(sheet)
    layout.set(story)
    count = len(layout.placed)
    return [
        partial(_draw, placed, sheet, Turn(number, count)) for number, placed in enumerate(layout.placed, 1)
    ]


def as_large_as_fits(
    story: Callable[[float], Sequence[Block]], sheet: Sheet, scales: Sequence[float], otherwise: float = 1.0
) -> list[Page]:
    """The story at the largest of those falling scales that keeps it on one page.

    If none does, it is set at the other over several.
    """
    best = paged(story(scales[-1]), sheet)
    if len(best) > 1:
        return paged(story(otherwise), sheet)
    low, high = 0, len(scales) - 1  # at `high` it is known to fit
    while low < high:
        middle = (low + high) // 2
        found = paged(story(scales[middle]), sheet)
        if len(found) == 1:
            best, high = found, middle
        else:
            low = middle + 1
    return best


def needed(
    story: Callable[[float], Sequence[Block]], sheet: Sheet, scales: Sequence[float], otherwise: float = 1.0
) -> int:
    """How many pages `as_large_as_fits` takes, without looking for the largest scale."""
    return 1 if len(paged(story(scales[-1]), sheet)) == 1 else len(paged(story(otherwise), sheet))


def _draw(placed: Sequence[Placed], sheet: Sheet, turn: Turn, canvas: TaggedCanvas) -> None:
    if sheet.furniture:
        sheet.furniture(canvas, turn)
    for one in placed:
        one.block.draw(canvas, one.x, one.y)
