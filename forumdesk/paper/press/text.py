"""Text on a page: runs of one look, measured, broken into lines and written as page code."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from forumdesk.paper.press import direction, fonts

BLACK = "#1b2430"
ACCENT = "#17624a"
"""The one colour of paper; a house style puts its own in its place."""

_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is set."""

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    color: str = BLACK

    @property
    def font(self) -> str:
        """The typeface of the look."""
        return fonts.named(self.bold, self.italic)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that looks otherwise than the paragraph around it, or leads somewhere."""

    text: str
    bold: bool | None = None
    italic: bool | None = None
    color: str | None = None
    size: float | None = None
    link: str = ""

    def look(self, base: Look) -> Look:
        """The run's look on that ground."""
        return Look(
            self.size or base.size,
            base.bold if self.bold is None else self.bold,
            base.italic if self.italic is None else self.italic,
            self.color or base.color,
        )


Words = str | Run | Sequence[str | Run]
"""What a paragraph is made from: text as typed, or runs."""


@dataclass(slots=True)
class Piece:
    """Part of a word in one look and one typeface."""

    text: str
    look: Look
    font: str
    width: float
    link: str = ""


@dataclass(slots=True)
class Line:
    """Pieces as they are read, blanks included; it tells whether its last word ends here.

    Parts of it run from the right where it turns; all of it does if its paragraph does, and then it stands
    at the right if there are several lines.
    """

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0
    ends_word: bool = True
    ends_row: bool = False
    turns: bool = False
    right: bool = False
    at_right: bool = False

    @property
    def blank(self) -> float:
        """The width of a blank after what stands here."""
        last = self.pieces[-1] if self.pieces else None
        return fonts.width(" ", last.font, last.look.size) if last else 0.0

    def add(self, word: list[Piece]) -> None:
        """Set a word after those that stand here."""
        if self.pieces:
            self.width += self.blank
            self.pieces[-1].width += self.blank
            self.pieces[-1].text += " "
        for piece in word:
            self._join(piece)
            self.width += piece.width

    def _join(self, piece: Piece) -> None:
        last = self.pieces[-1] if self.pieces else None
        if last and last.font == piece.font and last.look == piece.look and last.link == piece.link:
            last.text += piece.text
            last.width += piece.width
        else:
            self.pieces.append(piece)


def runs(words: Words) -> list[Run]:
    """What was given, as clean runs."""
    given = [words] if isinstance(words, str | Run) else words
    found = [run if isinstance(run, Run) else Run(run) for run in given]
    return [Run(fonts.clean(run.text), run.bold, run.italic, run.color, run.size, run.link) for run in found]


def plain(words: Words) -> str:
    """The text of a paragraph as it is read out: one blank between words."""
    return " ".join("".join(run.text for run in runs(words)).split())


def broken(words: Iterable[Run], base: Look, available: float) -> list[Line]:
    """The runs in lines no wider than that; a typed line break is kept, a word too long is cut."""
    words = list(words)
    lines = _broken(words, base, available)
    if any(direction.turns(run.text) for run in words):
        _turn(lines)
    return lines


def _turn(lines: list[Line]) -> None:
    """Say of each line whether its paragraph runs from the right; a typed line break ends a paragraph."""
    start = 0
    for end, line in enumerate(lines, start=1):
        if line.ends_row or end == len(lines):
            row = lines[start:end]
            text = "".join(piece.text for one in row for piece in one.pieces)
            right = direction.begins_right(text)
            for one in row:
                one.turns = True
                one.right, one.at_right = right, right and len(row) > 1
            start = end


def _broken(words: Iterable[Run], base: Look, available: float) -> list[Line]:
    lines: list[Line] = []
    line = Line()
    for word in _words(words, base):
        if word is None:
            line.ends_row = True
            lines.append(line)
            line = Line()
            continue
        wide = _wide(word)
        if line.pieces and line.width + line.blank + wide > available + _LEAST:
            lines.append(line)
            line = Line()
        while wide > available + _LEAST and not line.pieces:
            head, rest = _cut(word, available)
            if not rest:
                break
            lines.append(Line(head, _wide(head), ends_word=False))
            word, wide = rest, _wide(rest)
        line.add(word)
    return [*lines, line] if line.pieces else lines


def widest_word(words: Iterable[Run], base: Look) -> float:
    """The width of the longest word, below which words would have to be cut."""
    return max((_wide(word) for word in _words(words, base) if word), default=0.0)


def measured(words: Iterable[Run], base: Look) -> float:
    """The width of all words together, without the blanks between them."""
    return sum(_wide(word) for word in _words(words, base) if word)


def _wide(word: list[Piece]) -> float:
    return sum(piece.width for piece in word)


def _words(words: Iterable[Run], base: Look) -> Iterator[list[Piece] | None]:
    """Word for word, None for a typed line break; a word may run over several runs."""
    pending: list[Piece] = []
    for run in words:
        look = run.look(base)
        for number, row in enumerate(run.text.split("\n")):
            if number:
                if pending:
                    yield pending
                    pending = []
                yield None
            for place, word in enumerate(_parts(row)):
                if place and pending:
                    yield pending
                    pending = []
                if word:
                    pending += [
                        Piece(text, look, font, wide * look.size, run.link)
                        for font, text, wide in fonts.runs(word, look.font)
                    ]
    if pending:
        yield pending


def _parts(row: str) -> list[str]:
    """A row between its blanks; hard blanks (U+00A0, U+202F) hold words together."""
    if row.isascii():
        return row.replace("\t", " ").split(" ")
    return "".join(
        " " if sign.isspace() and sign not in "\u00a0\u202f\u2007" else sign for sign in row
    ).split(" ")


def _cut(word: list[Piece], available: float) -> tuple[list[Piece], list[Piece]]:
    """As much of a word as fits on a line, and the rest; at least one sign."""
    head: list[Piece] = []
    room = available
    for place, piece in enumerate(word):
        if piece.width <= room:
            head.append(piece)
            room -= piece.width
            continue
        fit = _fitting(piece, room)
        while 1 < fit < len(piece.text) and fonts.leans(piece.text[fit]):
            fit -= 1
        if not fit and not head:
            fit = 1
        left, right = _part(piece, piece.text[:fit]), _part(piece, piece.text[fit:])
        rest = ([right] if right.text else []) + word[place + 1 :]
        return head + ([left] if left.text else []), rest
    return head, []


def _fitting(piece: Piece, room: float) -> int:
    """How many signs of the piece fit into the room."""
    used = 0.0
    for count, sign in enumerate(piece.text):
        used += fonts.width(sign, piece.font, piece.look.size)
        if used > room:
            return count
    return len(piece.text)


def _part(piece: Piece, text: str) -> Piece:
    return Piece(text, piece.look, piece.font, fonts.width(text, piece.font, piece.look.size), piece.link)


def fill(color: str) -> str:
    """The code that sets the colour of what is filled."""
    return " ".join(f"{int(color[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5)) + " rg"
