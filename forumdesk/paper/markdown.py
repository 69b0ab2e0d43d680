"""The documentation as Markdown, for whatever takes it."""

import re
from collections.abc import Iterator
from itertools import groupby

from forumdesk.forum.evening import Evening
from forumdesk.paper import told
from forumdesk.paper.press import Run

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
        label = f"**{_line(piece.word)}** " if piece.word else ""
        mark = "-" if piece.number is None else f"{piece.number}."
        return f"{mark} {label}{_dressed(piece, ' ' * (len(mark) + 1))}"
    if isinstance(piece, told.Text):
        return _dressed(piece, "")
    return "\n".join(_table(piece))


def _table(sheet: told.Sheet) -> Iterator[str]:
    columns = max(len(row) for row in (sheet.heads, *sheet.rows))
    for place, row in enumerate((sheet.heads, *sheet.rows)):
        cells = [_line(cell) for cell in row] + [""] * (columns - len(row))
        yield f"| {' | '.join(cells)} |"
        if place == 0:
            yield f"|{' --- |' * columns}"


def _dressed(piece: told.Text | told.Point, indent: str) -> str:
    """What is bold, italic or leads somewhere; line breaks stay, and no line becomes a list by chance."""
    words = "".join(map(_run, piece.runs)) if piece.runs else _escaped(piece.text)
    return f"  \n{indent}".join(_AT_START.sub(_kept_ordinary, line) for line in words.split("\n"))


def _kept_ordinary(found: re.Match[str]) -> str:
    """A number keeps its sign from making a list, as a dash does."""
    mark = found[2]
    return f"{found[1]}{mark[:-1]}\\{mark[-1]}"


def _run(run: Run) -> str:
    bare = run.text.strip()
    if not bare or not (run.bold or run.italic or run.link):
        return _escaped(run.text)
    mark = "**" * bool(run.bold) + "*" * bool(run.italic)
    words = f"{mark}{_escaped(bare)}{mark}"
    words = f"[{words}]({run.link})" if run.link else words
    return run.text.replace(bare, words.replace("\n", f"{mark}\n{mark}"), 1)


def _line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
