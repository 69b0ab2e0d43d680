"""The typefaces of paper: Noto Sans, and the faces that step in where it has no glyph."""

import unicodedata
from functools import cache, lru_cache
from itertools import groupby
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from forumdesk import resources

REGULAR, BOLD = "NotoSans-Regular", "NotoSans-Bold"
ITALIC, BOLD_ITALIC = "NotoSans-Italic", "NotoSans-BoldItalic"
FALLBACKS = (
    "NotoSansSymbols2-Regular",
    "NotoSansSymbols-Regular",
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansEthiopic-Regular",
)
MISSING = "\N{REPLACEMENT CHARACTER}"

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


def unprintable(text: str) -> list[str]:
    """The characters for which there is no glyph, each once, in order; for a warning before printing."""
    return list(
        dict.fromkeys(sign for sign in clean(text) if not sign.isspace() and not _covering(sign, REGULAR))
    )


@lru_cache(maxsize=50_000)
def runs(word: str, font: str) -> tuple[tuple[str, str, float], ...]:
    """A word in pieces of one typeface each: typeface, text, width at size 1."""
    if _coverage(font).issuperset(word):
        return ((font, word, _width(word, font)),)
    chosen = [(_covering(sign, font), sign) for sign in word]
    pairs = [(found or font, sign if found else MISSING) for found, sign in chosen]
    pieces = (
        (name, "".join(sign for _, sign in group)) for name, group in groupby(pairs, key=lambda pair: pair[0])
    )
    return tuple((name, text, _width(text, name)) for name, text in pieces)


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
    return frozenset(chr(code) for code in face(font).face.charToGlyph if code not in (0, 0x7F))


@lru_cache(maxsize=10_000)
def _covering(sign: str, font: str) -> str:
    return next((name for name in (font, *FALLBACKS) if sign in _coverage(name)), "")


def _width(text: str, font: str) -> float:
    widths, default = face(font).face.charWidths, face(font).face.defaultWidth
    return float(sum(widths.get(ord(sign), default) for sign in text)) / 1000.0
