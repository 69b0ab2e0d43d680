"""Lists: a label and a text for each item; the parts of a split item stay one item."""

from collections.abc import Iterable

from forumdesk.paper.press import text
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.paragraph import Paragraph, Style, show
from forumdesk.paper.press.structure import Tag, listing
from forumdesk.paper.press.text import Words


class Item(Paragraph):
    """One item of a list, with its label hung to the left of the text."""

    def __init__(self, words: Words, style: Style, owner: Tag, label: str = "•") -> None:
        item = Tag("LI", owner)
        super().__init__(words, style, Tag("LBody", item))
        self.label, self.label_tag = label, Tag("Lbl", item)

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """The label first, then the text."""
        if not self.follows:
            line = text.broken(text.runs(self.label), self.style.look, 1000.0)
            foot = y + self.height - self.style.leading
            left = x + self.style.indent - self.hang
            show(canvas, self.label_tag, line, self.style.but(indent=0.0, align="left"),
                 (left, foot, self.hang, self.style.leading), continues=True)
        super().draw(canvas, x, y)

    hang = 12.0
    """How far the label stands to the left of the text."""


def items(words: Iterable[Words], style: Style, parent: Tag | None = None, numbered: bool = False) -> list[Item]:
    """A list; numbered from one, or with bullets. The style's indent makes room for the labels."""
    owner = listing(parent, "Decimal" if numbered else "Disc")
    return [Item(each, style, owner, f"{number}." if numbered else "•") for number, each in enumerate(words, 1)]
