"""How the pieces of a line stand side by side, whichever way they run, and the page code that shows them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from forumdesk.paper.press import direction, fonts, shaping, structure
from forumdesk.paper.press.text import Line, Piece

_ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}
_ESCAPES |= {ord(sign): f"\\{sign}" for sign in "\\()"}
_NEAR = 0.05
"""Thousandths of the size below which nothing is moved."""


def placed(line: Line) -> list[tuple[Piece, float, bool]]:
    """The pieces as they are read, each with its place from the line's left end and whether it runs left."""
    if not line.turns:
        return list(_following(line.pieces))
    whole = "".join(piece.text for piece in line.pieces)
    found = direction.levels(whole, right=line.right)
    parts = list(_parted(line.pieces, found))
    places, x = [0.0] * len(parts), 0.0
    for place in direction.order([level for _, level in parts]):
        places[place] = x
        x += parts[place][0].width
    return [(piece, places[place], bool(level % 2)) for place, (piece, level) in enumerate(parts)]


def _following(pieces: list[Piece]) -> Iterator[tuple[Piece, float, bool]]:
    x = 0.0
    for piece in pieces:
        yield piece, x, False
        x += piece.width


def _parted(pieces: list[Piece], found: list[int]) -> Iterator[tuple[Piece, int]]:
    """Pieces of one level each."""
    start = 0
    for piece in pieces:
        told = found[start : start + len(piece.text)]
        start += len(piece.text)
        for level, group in groupby(zip(piece.text, told, strict=True), key=lambda pair: pair[1]):
            text = "".join(sign for sign, _ in group)
            wide = fonts.width(text, piece.font, piece.look.size)
            yield replace(piece, text=text, width=wide), level


def shown(piece: Piece, document: Any, *, left: bool = False, spoken: bool = True) -> Iterator[str]:
    """The code that shows a piece; where its glyphs are not its letters, the text goes with them."""
    if not (left or fonts.is_shaped(piece.font, piece.text)):
        for name, code in fonts.encoded(piece.text, piece.font, document):
            yield f"{name} {piece.look.size:.3f} Tf ({_escaped(code)}) Tj"
        return
    if spoken:
        yield f"/Span <</ActualText {structure.text(piece.text).decode()}>> BDC"
    yield from _glyphs(piece, document, left=left)
    if spoken:
        yield "EMC"


def _glyphs(piece: Piece, document: Any, *, left: bool) -> Iterator[str]:
    """Glyph for glyph from left to right, each moved to where it belongs."""
    size, back = piece.look.size, 0.0
    found = shaping.glyphs(piece.text, piece.font, fonts.face(piece.font), right=left)
    for name, up, group in _alike(found, piece.font, document):
        parts = []
        for glyph, code in group:
            move = back + glyph.right * 1000
            parts.append(f"{-move:.1f} ({_escaped(code)})" if abs(move) > _NEAR else f"({_escaped(code)})")
            back = (glyph.advance - glyph.width - glyph.right) * 1000
        raised = f"{up * size:.3f} Ts " if up else ""
        yield f"{name} {size:.3f} Tf {raised}[{' '.join(parts)}] TJ{' 0 Ts' if up else ''}"
    if abs(back) > _NEAR:
        yield f"[{-back:.1f}] TJ"


def _alike(
    found: tuple[shaping.Glyph, ...], font: str, document: Any
) -> Iterator[tuple[str, float, list[tuple[shaping.Glyph, bytes]]]]:
    """Glyphs that follow each other in one embedded font, at one height."""
    coded = [(glyph, *fonts.encoded(glyph.sign, font, document)[0]) for glyph in found]
    for (name, up), group in groupby(coded, key=lambda one: (one[1], one[0].up)):
        yield name, up, [(glyph, code) for glyph, _, code in group]


def _escaped(code: bytes) -> str:
    return code.decode("latin-1").translate(_ESCAPES)
