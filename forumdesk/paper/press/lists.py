"""Lists: a label and a text for each item; the parts of a split item stay one item."""

from collections.abc import Iterable

from forumdesk.paper.press import text
from forumdesk.paper.press.canvas import TaggedCanvas
from forumdesk.paper.press.paragraph import Paragraph, Style, show
from forumdesk.paper.press.structure import Tag, listing
from forumdesk.paper.press.text import Words


class Item(Paragraph):
    """One item of a list, with its label hung to the left of the text."""

    def __init__(
        self, words: Words, style: Style, owner: Tag, label: Words = "•", hang: float = 12.0
    ) -> None:
        item = Tag("LI", owner)
        self.body = Tag("LBody", item)
        super().__init__(words, style, Tag("P", self.body))
        self.label, self.label_tag, self.hang = label, Tag("Lbl", item), hang

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """The label first, then the text."""
        if not self.follows:
            lines = text.broken(text.runs(self.label), self.style.look, max(self.hang, 60.0))
            high = len(lines) * self.style.leading
            left = x + self.style.indent - self.hang
            show(
                canvas,
                self.label_tag,
                lines,
                self.style.but(indent=0.0, align="left"),
                (left, y + self.height - high, self.hang, high),
                continues=True,
            )
        super().draw(canvas, x, y)


def items(
    words: Iterable[Words], style: Style, parent: Tag | None = None, numbered: bool = False
) -> list[Item]:
    """A list; numbered from one, or with bullets. The style's indent makes room for the labels."""
    owner = listing(parent, "Decimal" if numbered else "Disc")
    return [
        Item(each, style, owner, f"{number}." if numbered else "•") for number, each in enumerate(words, 1)
    ]
