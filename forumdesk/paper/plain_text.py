"""The documentation as plain text, to be pasted where only text goes."""

from collections.abc import Iterable
from itertools import groupby

from forumdesk.forum.evening import Evening
from forumdesk.paper import told

_UNDERLINES = {1: "=", 2: "-"}


def documentation(evening: Evening, language: str) -> str:
    """Headings underlined, lists with dashes, tables as lines of "head: cell"."""
    _words, pieces = told.documentation(evening, language)
    return plain(pieces)


def plain(pieces: Iterable[told.Piece]) -> str:
    """Some pieces as text."""
    blocks = groupby(pieces, key=lambda piece: isinstance(piece, told.Point))
    lines = [
        [*(line for piece in group for line in _lines(piece)), *([""] if ends else [])]
        for ends, group in blocks
    ]
    return "\n".join(line for block in lines for line in block) + "\n"


def _lines(piece: told.Piece) -> list[str]:
    if isinstance(piece, told.Title):
        mark = _UNDERLINES.get(piece.level)
        return ["", piece.text, *([mark * len(piece.text)] if mark else []), ""]
    if isinstance(piece, told.Point):
        label = f"{piece.word}: " if piece.word else ""
        mark = "-" if piece.number is None else f"{piece.number}."
        return [f"{mark} {label}{_indented(_addressed(piece))}"]
    if isinstance(piece, told.Text):
        return [_addressed(piece), ""]
    return [line for row in piece.rows for line in _row(piece.heads, row)] + [""]


def _addressed(piece: told.Text | told.Point) -> str:
    """The words, with the address behind those that lead somewhere."""
    if not any(run.link for run in piece.runs):
        return piece.text
    parts = []
    for link, group in groupby(piece.runs, key=lambda run: run.link):
        words, address = "".join(run.text for run in group), link.removeprefix("mailto:")
        parts.append(f"{words} ({address})" if link and words != address else words)
    return "".join(parts)


def _row(heads: tuple[str, ...], row: tuple[str, ...]) -> list[str]:
    if not heads:
        return [f"{row[0]}: " + "; ".join(_indented(cell) for cell in row[1:] if cell)]
    told_cells = [f"{head}: {_indented(cell)}" for head, cell in zip(heads, row, strict=False) if cell]
    return ["- " + "; ".join(told_cells)]


def _indented(text: str) -> str:
    return text.replace("\n", "\n  ")
