"""Headings: a paragraph that is also a bookmark, an entry in the outline and one in the contents."""

from dataclasses import dataclass

from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.paragraph import Paragraph, Style
from forumdesk.paper.press.structure import Tag
from forumdesk.paper.press.text import Words, plain


@dataclass(frozen=True)
class Entry:
    """Where a heading came to stand."""

    level: int
    title: str
    key: str
    page: int


class Heading(Paragraph):
    """A heading of level 1, 2 or 3. Within one story its key must be its own."""

    def __init__(
        self, words: Words, style: Style, level: int, key: str, listed: bool = True, tag: Tag | None = None
    ) -> None:
        super().__init__(words, style, tag or Tag(f"H{level}"))
        self.level, self.key, self.listed = level, key, listed
        self.title = plain(words)

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw it, and tell the canvas where it stands."""
        if not canvas.silent and not self.follows:
            canvas.bookmarkHorizontal(self.key, x, y + self.height + 6)
            canvas.outline(self.title, self.key, self.level)
            if self.listed:
                canvas.headings.append(Entry(self.level, self.title, self.key, canvas.getPageNumber()))
        super().draw(canvas, x, y)
