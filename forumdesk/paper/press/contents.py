"""The table of contents: one line a heading, with its page at the right, each a link."""

from forumdesk.paper.press import fonts, text
from forumdesk.paper.press.block import Block
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.heading import Entry
from forumdesk.paper.press.paragraph import Paragraph, Style, show
from forumdesk.paper.press.structure import Tag
from forumdesk.paper.press.text import Run

_GAP = 28.0


class Contents(Block):
    """Lists the headings of the pass before; a story holds at most one."""

    def __init__(self, title: Block, styles: dict[int, Style]) -> None:
        self.title, self.styles = title, styles
        self.tag: Tag = Tag("TOC")
        self.entries: list[Entry] = []
        self.shown = True

    def fill(self, entries: list[Entry]) -> None:
        """Take in what the pass before found."""
        self.entries = [entry for entry in entries if entry.level in self.styles]

    def parts(self) -> list[Block]:
        """The title and a line an entry, for the page's frame to take one by one."""
        if not self.shown:
            return []
        return [self.title, *(Line(entry, self.styles[entry.level], self.tag) for entry in self.entries)]

    def measure(self, width: float) -> float:
        """It has no height itself; its lines are set in its place."""
        del width
        return 0.0


class Line(Paragraph):
    """One entry: title and page lead to the heading."""

    def __init__(self, entry: Entry, style: Style, owner: Tag) -> None:
        item = Tag("TOCI", owner)
        super().__init__(Run(entry.title, link=entry.key), style, Tag("Reference", item))
        self.entry = entry

    def _broken(self, width: float) -> list[text.Line]:
        """Leave room for the page number."""
        return super()._broken(width - _GAP)

    def measure(self, width: float) -> float:
        """As a paragraph that is never split."""
        self.continues = False
        height = super().measure(width)
        self.continues = True  # the page number follows
        return height

    def split(self, room: float) -> tuple[Block, Block] | None:
        """An entry stays whole."""
        del room
        return None

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """The title, then the page at the right end of its last line."""
        super().draw(canvas, x, y)
        self._dots(canvas, x, y)
        lines = text.broken([Run(str(self.entry.page), link=self.entry.key)], self.style.look, _GAP)
        show(
            canvas,
            self.tag,
            lines,
            self.style.but(align="right", indent=0.0),
            (x, y, self.width, self.style.leading),
        )

    def _dots(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        look = self.style.look
        start = x + self.style.indent + self.lines[-1].width + 6
        end = x + self.width - fonts.width(str(self.entry.page), look.font, look.size) - 6
        height = y + self.style.leading / 2 - fonts.CAP_HEIGHT / 2 * look.size + 0.5
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColor("#a8b0b8")
            canvas.setLineWidth(0.7)
            canvas.setLineCap(1)
            canvas.setDash([0, 3.2])
            if end > start:
                canvas.line(start, height, end, height)
            canvas.restoreState()
