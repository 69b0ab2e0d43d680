"""A paragraph: lines set left, centred or right, split over pages. What is typed is never markup."""

from dataclasses import dataclass, field, replace
from typing import Any

from forumdesk.paper.press import fonts, setting, text
from forumdesk.paper.press.block import Block
from forumdesk.paper.press.canvas import Marked, TaggedCanvas
from forumdesk.paper.press.structure import Tag
from forumdesk.paper.press.text import Line, Look, Piece, Words

_FEWEST = 2
"""Lines that stay together at either side of a page break."""


@dataclass(frozen=True)
class Style:
    """How a paragraph is set and what it is; measures in points."""

    look: Look = field(default_factory=Look)
    leading: float = 14.0
    align: str = "left"
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    role: str = "P"
    keep_with_next: bool = False

    def but(self, **changes: Any) -> "Style":
        """The same style with something changed."""
        return replace(self, **changes)


class Paragraph(Block):
    """Runs of text in one style; its parts, when split, are one element of the tree."""

    def __init__(self, words: Words, style: Style, tag: Tag | None = None, language: str = "") -> None:
        self.runs = text.runs(words)
        self.style = style
        self.tag: Tag = tag or Tag(style.role, language=language)
        self.before, self.after = style.before, style.after
        self.keep_with_next = style.keep_with_next
        self.lines: list[Line] = []
        self._measured = -1.0

    def measure(self, width: float) -> float:
        """Break the lines, once for a width: later passes find them broken."""
        if self._measured != width and not (self.follows or self.continues):
            self.lines = self._broken(width)
            self._measured = width
        self.width, self.height = width, len(self.lines) * self.style.leading
        return self.height

    def _broken(self, width: float) -> list[Line]:
        return text.broken(self.runs, self.style.look, max(width - self.style.indent, 1.0))

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Two parts at a line's end, or nothing if too few lines would stand alone."""
        total = len(self.lines)
        fit = min(int((room + 1e-6) // self.style.leading), total - _FEWEST)
        if fit < min(_FEWEST, total - 1) or fit < 1:
            return None
        upper, lower = self.halves()
        upper.lines, lower.lines = self.lines[:fit], self.lines[fit:]
        upper.measure(self.width)
        lower.measure(self.width)
        return upper, lower

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Write the lines as one text object, marked with the paragraph's tag."""
        if self.lines:
            show(canvas, self.tag, self.lines, self.style, (x, y, self.width, self.height), self.continues)


Place = tuple[float, float, float, float]
"""Left, foot, width and height of what is drawn."""


def show(
    canvas: TaggedCanvas, tag: Tag, lines: list[Line], style: Style, place: Place, continues: bool = False
) -> None:
    """Draw lines from the top of a place downwards."""
    x, y, width, height = place
    marks = _Marks(canvas, tag)
    code = ["q BT"]
    color = ""
    baseline = y + height - style.leading / 2 - fonts.CAP_HEIGHT / 2 * style.look.size
    for number, line in enumerate(lines):
        start, reached = x + _start(line, style, width), -1.0
        blank_at_end = line.ends_word and (continues or number < len(lines) - 1)
        for piece, along, left in setting.placed(line):
            if along != reached:
                code.append(f"1 0 0 1 {start + along:.3f} {baseline:.3f} Tm")
            reached = along + piece.width
            code += marks.turn_to(piece, start + along, baseline)
            if piece.look.color != color:
                color = piece.look.color
                code.append(text.fill(canvas.ink(color)))
            code += setting.shown(piece, canvas._doc, left=left, spoken=not canvas.silent)
        if blank_at_end and line.pieces:
            code += setting.shown(replace(line.pieces[-1], text=" "), canvas._doc)
        baseline -= style.leading
    code += [marks.end(), "ET Q"]
    canvas._code.append(Marked("\n".join(code)))


def _start(line: Line, style: Style, width: float) -> float:
    room = width - style.indent - line.width
    side = "right" if line.at_right and style.align == "left" else style.align
    return style.indent + {"left": 0.0, "center": room / 2, "right": room}[side]


class _Marks:
    """The marks of one paragraph: its own, and those of the links inside it."""

    def __init__(self, canvas: TaggedCanvas, tag: Tag) -> None:
        self.canvas, self.tag = canvas, tag
        self.open = False
        self.link = ""
        self.link_tag = tag

    def turn_to(self, piece: Piece, x: float, baseline: float) -> list[str]:
        """The code that goes on in the piece's own mark; a link is laid over it."""
        code = []
        if not self.open or piece.link != self.link:
            if self.open:
                code.append(self.canvas.end_mark())
            if piece.link != self.link:
                self.link, self.link_tag = piece.link, Tag("Link", self.tag)
            code.append(self.canvas.begin_mark(self.link_tag if piece.link else self.tag))
            self.open = True
        if piece.link:
            size = piece.look.size
            self.canvas.link(
                self.link_tag,
                piece.text.strip(),
                piece.link,
                (x, baseline - 0.25 * size, x + piece.width, baseline + 0.95 * size),
            )
        return code

    def end(self) -> str:
        """The code that closes the last mark."""
        return self.canvas.end_mark() if self.open else ""
