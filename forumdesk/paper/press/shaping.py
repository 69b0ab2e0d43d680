"""Shaping: letters that join, marks that sit on letters, pictures of several signs, as glyphs of a typeface.

A glyph that no character leads to gets a private one, so that the press can embed it like any letter; what it
means goes into the document's map from codes to text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock
from typing import Any

import uharfbuzz

PRIVATE = 0xF0000
"""The first private character; what a person types from there on has no glyph."""
MEANINGS: dict[int, str] = {}
"""What the glyph of a private character says, '' for a mark that says nothing alone."""

_known: dict[tuple[str, int, str], int] = {}
_entering = Lock()


@dataclass(frozen=True, slots=True)
class Glyph:
    """The character under which the press knows it; measures are those at size 1."""

    sign: str
    width: float
    advance: float
    right: float
    up: float


@lru_cache(maxsize=20_000)
def glyphs(text: str, name: str, font: Any, *, right: bool) -> tuple[Glyph, ...]:
    """The glyphs of a text from left to right; it is read from the right if told so. Blanks part words."""
    parts = text.split(" ")
    found: list[Glyph] = []
    for number, word in enumerate(reversed(parts) if right else parts):
        found += _shaped(" ", name, font, right=right) if number else []
        found += _shaped(word, name, font, right=right) if word else []
    return tuple(found)


def width(text: str, name: str, font: Any) -> float:
    """How wide it is set at size 1."""
    return sum(glyph.advance for glyph in glyphs(text, name, font, right=False))


@lru_cache(maxsize=20_000)
def _shaped(word: str, name: str, font: Any, *, right: bool) -> tuple[Glyph, ...]:
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(word)
    buffer.guess_segment_properties()
    if right or buffer.direction not in ("ltr", "rtl"):
        buffer.direction = "rtl" if right else "ltr"
    shaper = _shaper(font)
    uharfbuzz.shape(shaper, buffer, {"kern": False, "liga": False} if name.startswith("NotoSans-") else {})
    unit = float(shaper.scale[0])
    found = [
        _glyph(info.codepoint, said, place, name, font, unit)
        for (info, said), place in zip(_told(buffer, word), buffer.glyph_positions, strict=True)
    ]
    return tuple(found)


def _told(buffer: Any, word: str) -> Iterator[tuple[Any, str]]:
    """Every glyph with the letters that it stands for; of several for the same ones, the first says them."""
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(word)], strict=True))
    said: set[int] = set()
    for info in buffer.glyph_infos:
        first = info.cluster not in said
        said.add(info.cluster)
        yield info, word[info.cluster : ends[info.cluster]] if first else ""


def _glyph(number: int, said: str, place: Any, name: str, font: Any, unit: float) -> Glyph:
    face = font.face
    own = face.hmetrics[number][0] * 1000.0 / unit
    with _entering:
        code = _known.setdefault((name, number, said), PRIVATE + len(_known))
        if code not in MEANINGS:
            MEANINGS[code] = said
            face.charWidths[code] = own
            face.charToGlyph[code] = number
    return Glyph(
        chr(code), own / 1000.0, place.x_advance / unit, place.x_offset / unit, place.y_offset / unit
    )


@cache
def _shaper(font: Any) -> Any:
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(font.face.filename))
    shaper = uharfbuzz.Font(face)
    shaper.scale = (face.upem, face.upem)
    return shaper
