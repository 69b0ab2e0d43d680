"""The documentation as Markdown, for whatever takes it."""

import re
from collections.abc import Iterator
from itertools import groupby

from forumdesk.forum.evening import Evening
from forumdesk.paper import told

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_AT_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def documentation(evening: Evening, language: str) -> str:
    """Headings, lists and tables in the common form; nothing typed can become markup."""
    _words, pieces = told.documentation(evening, language)
    blocks: list[str] = []
    for is_list, group in groupby(pieces, key=lambda piece: isinstance(piece, told.Point)):
        lines = [_piece(piece) for piece in group]
        blocks += ["\n".join(lines)] if is_list else lines
    return "\n\n".join(blocks) + "\n"


def _piece(piece: told.Piece) -> str:
    if isinstance(piece, told.Title):
        return f"{'#' * piece.level} {_line(piece.text)}"
    if isinstance(piece, told.Point):
        label = "" if piece.label in {"", "•"} else f"**{_line(piece.label)}** "
        return f"- {label}{_text(piece.text, '  ')}"
    if isinstance(piece, told.Text):
        return _text(piece.text, "")
    return "\n".join(_table(piece))


def _table(sheet: told.Sheet) -> Iterator[str]:
    columns = max(len(row) for row in (sheet.heads, *sheet.rows))
    for place, row in enumerate((sheet.heads, *sheet.rows)):
        cells = [_line(cell) for cell in row] + [""] * (columns - len(row))
        yield f"| {' | '.join(cells)} |"
        if place == 0:
            yield f"|{' --- |' * columns}"


def _text(text: str, indent: str) -> str:
    """Line breaks stay; a line that looks like a list does not become one."""
    return f"  \n{indent}".join(_AT_START.sub(r"\1\\\2", _escaped(line)) for line in text.split("\n"))


def _line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
