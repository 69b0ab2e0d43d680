"""Tables: measured columns, header cells that say what they head, rows that go on over the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from forumdesk.paper.press.block import Block, adopt, divided, draw_stacked, stacked
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.paragraph import Paragraph, Style
from forumdesk.paper.press.structure import Tag, cell
from forumdesk.paper.press.text import Words

WHOLE = 200.0
"""A table no higher than this, in points, is not divided between pages."""


@dataclass(frozen=True)
class Grid:
    """How a table looks; measures in points. Rules are drawn below rows, if they have a colour."""

    body: Style
    head: Style
    padding: float = 4.0
    inset: float = 6.0
    rule: str = "#c9cfd6"
    head_rule: str = "#5b6673"
    head_fill: str = ""
    stripe: str = ""
    flush: bool = True
    """Whether the outer columns begin and end where the rules do."""


@dataclass
class Cell:
    """One cell; what it holds is stacked."""

    content: list[Block]
    tag: Tag
    columns: int = 1


@dataclass
class Row:
    """Cells side by side, and how high they came to be."""

    cells: list[Cell]
    tag: Tag
    head: bool = False
    striped: bool = False
    height: float = 0.0


class Table(Block):
    """Rows of texts or flowables. Column widths are parts of the whole, which is a share of the page."""

    def __init__(
        self,
        head: Sequence[Words],
        rows: Sequence[Sequence[Words | Block | list[Block]]],
        widths: Sequence[float],
        grid: Grid,
        row_heads: bool = False,
        align: str = "",
        share: float = 1.0,
        before: float = 6.0,
        after: float = 8.0,
    ) -> None:
        self.grid, self.parts = grid, list(widths)
        self.tag: Tag = Tag("Table")
        self.share = share
        self.align = align or "l" * len(self.parts)
        self.before, self.after = before, after
        self.heads = [self._row(head, number=0, head=True)] if head else []
        self.rows = [self._row(row, number, row_heads=row_heads) for number, row in enumerate(rows)]

    def _row(self, texts: Sequence[Any], number: int, head: bool = False, row_heads: bool = False) -> Row:
        row = Row([], Tag("TR", self.tag), head, striped=bool(number % 2))
        for place, content in enumerate(texts):
            scope = "Column" if head else ("Row" if row_heads and not place else "")
            tag = cell("TH" if scope else "TD", row.tag, scope=scope)
            row.cells.append(Cell(self._content(content, place, tag, head), tag))
        return row

    def _content(self, content: Any, place: int, tag: Tag, head: bool) -> list[Block]:
        blocks = [content] if isinstance(content, Block) else content
        if isinstance(blocks, list) and blocks and all(isinstance(block, Block) for block in blocks):
            for block in blocks:
                adopt(block, tag)
            return blocks
        style = self.grid.head if head else self.grid.body
        side = {"l": "left", "r": "right", "c": "center"}[self.align[place]]
        return [Paragraph(content, style.but(align=side), tag)]

    # --- measure ---

    def measure(self, width: float) -> float:
        """Measure every row at that width."""
        self.width = width * self.share
        whole = sum(self.parts)
        self.columns = [self.width * part / whole for part in self.parts]
        for row in (*self.heads, *self.rows):
            highest = max((stacked(one.content, wide) for one, _, wide in self._placed(row)), default=0.0)
            row.height = highest + 2 * self.grid.padding
        self.height = sum(row.height for row in (*self.heads, *self.rows))
        return self.height

    def _placed(self, row: Row) -> Iterator[tuple[Cell, float, float]]:
        """The cells of a row, each with the place and the width of its content."""
        place, x, flush = 0, 0.0, self.grid.flush
        for one in row.cells:
            wide = sum(self.columns[place : place + one.columns])
            left = 0.0 if flush and not place else self.grid.inset
            place += one.columns
            right = 0.0 if flush and place >= len(self.columns) else self.grid.inset
            yield one, x + left, wide - left - right
            x += wide

    # --- split ---

    def split(self, room: float) -> tuple[Block, Block] | None:
        """As many rows as fit, the rest below its heads again; a row higher than what is left is divided."""
        if self.height <= WHOLE:
            return None
        left = room - sum(row.height for row in self.heads)
        fit = 0
        while fit < len(self.rows) - 1 and self.rows[fit].height <= left + 1e-6:
            left -= self.rows[fit].height
            fit += 1
        if len(self.rows) - fit == 1 and fit > 2 and self.rows[-1].height < room / 3:
            fit -= 1  # the last row, often the sum, takes one with it
        shown, rest = self.rows[:fit], self.rows[fit:]
        if rest[0].height > max(room / 3, 60):
            parts = self._divided(rest[0], left)
            if parts:
                shown, rest = [*shown, parts[0]], [parts[1], *rest[1:]]
        if not shown or not rest:
            return None
        upper, lower = self.halves()
        upper.rows, lower.rows = shown, rest
        upper.measure(self.width / self.share)
        return upper, lower

    def _divided(self, row: Row, room: float) -> tuple[Row, Row] | None:
        upper, lower = replace(row, cells=[]), replace(row, cells=[])
        for one, _, wide in self._placed(row):
            above, below = divided(one.content, wide, room - 2 * self.grid.padding)
            if below and not above:
                return None
            upper.cells.append(replace(one, content=above))
            lower.cells.append(replace(one, content=below))
        return (upper, lower) if any(one.content for one in lower.cells) else None

    # --- draw ---

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Row by row from the top, with a rule below each; heads that come again are furniture."""
        foot = y + self.height
        for row in (*self.heads, *self.rows):
            foot -= row.height
            self._ground(canvas, row, x, foot)
            if row.head and self.follows:
                with canvas.artifact("Pagination"):
                    self._draw_row(canvas, row, x, foot)
            else:
                canvas.element(row.tag)
                self._draw_row(canvas, row, x, foot)

    def _ground(self, canvas: TaggedCanvas, row: Row, x: float, y: float) -> None:
        grid = self.grid
        with canvas.artifact():
            filled = grid.head_fill if row.head else (grid.stripe if row.striped else "")
            if filled:
                canvas.setFillColor(filled)
                canvas.rect(x, y, self.width, row.height, stroke=0, fill=1)
            ruled = grid.head_rule if row.head else grid.rule
            if ruled:
                canvas.setStrokeColor(ruled)
                canvas.setLineWidth(0.8 if row.head else 0.5)
                canvas.line(x, y, x + self.width, y)

    def _draw_row(self, canvas: TaggedCanvas, row: Row, x: float, y: float) -> None:
        for one, left, _ in self._placed(row):
            if not canvas.silent:
                canvas.element(one.tag)
            draw_stacked(one.content, canvas, x + left, y + row.height - self.grid.padding)
