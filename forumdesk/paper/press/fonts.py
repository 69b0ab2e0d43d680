"""The typefaces of paper: Noto Sans, and the faces that step in where it has no glyph."""

import unicodedata
from functools import cache, lru_cache
from itertools import groupby
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from forumdesk import resources
from forumdesk.paper.press import shaping
from forumdesk.paper.press.shaping import PRIVATE

REGULAR, BOLD = "NotoSans-Regular", "NotoSans-Bold"
ITALIC, BOLD_ITALIC = "NotoSans-Italic", "NotoSans-BoldItalic"
SHAPED = ("Arabic", "Hebrew", "Thai", "Devanagari", "Bengali", "Tamil", "Syriac", "Emoji")
"""Scripts whose letters join, whose marks sit on letters, and pictures made of several signs."""
LETTERS = ("Arabic", "Hebrew", "Ethiopic", "Thai", "Armenian", "Georgian", "Devanagari", "Bengali", "Tamil")
"""Scripts that have a bold face."""
SIGNS = ("NotoSansSymbols2-Regular", "NotoSansSymbols-Regular", "NotoEmoji-Regular")
PICTURES = ("NotoEmoji-Regular", "NotoSansSymbols2-Regular", "NotoSansSymbols-Regular")
"""The same faces for what is a picture in the first place."""
FIRST_PICTURE = "\U0001f000"
MISSING = "\N{REPLACEMENT CHARACTER}"
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"

CAP_HEIGHT = 0.714
"""Of the size: what a capital measures, by which lines are centred."""


_loading = Lock()


@cache
def face(name: str) -> Any:
    """The typeface with that name, known to the press from now on; the same one for papers made at once."""
    with _loading:
        if name not in pdfmetrics.getRegisteredFontNames():
            font = TTFont(name, str(resources.path("fonts", f"{name}.ttf")), shapable=False)
            pdfmetrics.registerFont(font)
        return pdfmetrics.getFont(name)


def register() -> None:
    """Let the press know its first typeface."""
    face(REGULAR)


def named(bold: bool, italic: bool) -> str:
    """The typeface for that emphasis."""
    return (BOLD_ITALIC if italic else BOLD) if bold else (ITALIC if italic else REGULAR)


def is_shaped(font: str, text: str) -> bool:
    """Whether the glyphs of a text depend on each other: its letters join, or it has marks."""
    if text.isascii():
        return False
    return _joins(font) or not _alone(font).issuperset(text)


def unprintable(text: str) -> list[str]:
    """The characters for which there is no glyph, each once, in order; for a warning before printing."""
    return list(
        dict.fromkeys(sign for sign in clean(text) if not sign.isspace() and not _covering(sign, REGULAR))
    )


@lru_cache(maxsize=50_000)
def runs(word: str, font: str) -> tuple[tuple[str, str, float], ...]:
    """A word in pieces of one typeface each: typeface, text, width at size 1."""
    if _alone(font).issuperset(word):
        return ((font, word, _width(word, font)),)
    pairs: list[tuple[str, str]] = []
    for sign in word:
        last = pairs[-1][0] if pairs else font
        if sign in JOINERS:
            pairs += [(last, sign)] if is_shaped(last, sign) else []
            continue
        found = last if _is_mark(sign) and sign in _coverage(last) else _covering(sign, font)
        pairs.append((found or font, sign if found else MISSING))
    pieces = (
        (name, "".join(sign for _, sign in group)) for name, group in groupby(pairs, key=lambda pair: pair[0])
    )
    return tuple((name, text, _width(text, name)) for name, text in pieces)


def leans(sign: str) -> bool:
    """Whether a sign can't be parted from what stands before it."""
    return sign in JOINERS or _is_mark(sign)


def width(text: str, font: str = REGULAR, size: float = 1.0) -> float:
    """How wide a text is set."""
    return sum(run[2] for run in runs(text, font)) * size


def encoded(text: str, font: str, document: Any) -> list[tuple[str, bytes]]:
    """A text as the page writes it: the font's name there, and its bytes."""
    known = face(font)
    return [
        (known.getSubsetInternalName(subset, document), code)
        for subset, code in known.splitString(text, document)
    ]


_KEPT = {"\n", "\t"}
_DROPPED = {
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u200e",
    "\u200f",
    "\u061c",
    "\N{COMBINING ENCLOSING KEYCAP}",
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
}


def clean(text: str) -> str:
    """A text without what cannot stand on paper: control characters, lone surrogates, turned directions."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\ufe0e", "").replace("\ufe0f", "")  # which of two looks an emoji is to have
    return text if text.isprintable() else "".join(filter(_stands, text))


def _stands(sign: str) -> bool:
    """Whether a character can stand in a text; U+FFFE and its like are none."""
    if sign in _KEPT:
        return True
    kept = sign not in _DROPPED and unicodedata.category(sign) not in ("Cc", "Cs")
    return kept and ord(sign) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(sign) <= 0xFDEF


@cache
def _coverage(font: str) -> frozenset[str]:
    mapped = face(font).face.charToGlyph
    return frozenset(chr(code) for code in tuple(mapped) if code not in (0, 0x7F) and code < PRIVATE)


@cache
def _alone(font: str) -> frozenset[str]:
    """What a face can set sign by sign."""
    return frozenset(sign for sign in _coverage(font) if sign not in JOINERS and not _is_mark(sign))


@cache
def _joins(font: str) -> bool:
    return any(script in font for script in SHAPED)


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M"


@cache
def _chain(font: str, *, picture: bool) -> tuple[str, ...]:
    """The faces that are asked for a glyph, one after the other."""
    weight = "Bold" if font in (BOLD, BOLD_ITALIC) else "Regular"
    letters = [f"NotoSans{script}-{weight}" for script in LETTERS] + ["NotoSansSyriac-Regular"]
    return (font, *PICTURES, *letters) if picture else (font, *SIGNS[:2], *letters, *SIGNS[2:])


@lru_cache(maxsize=10_000)
def _covering(sign: str, font: str) -> str:
    if sign in JOINERS:
        return font
    return next((name for name in _chain(font, picture=sign >= FIRST_PICTURE) if sign in _coverage(name)), "")


def _width(text: str, font: str) -> float:
    if is_shaped(font, text):
        return shaping.width(text, font, face(font))
    widths, default = face(font).face.charWidths, face(font).face.defaultWidth
    return float(sum(widths.get(ord(sign), default) for sign in text)) / 1000.0
