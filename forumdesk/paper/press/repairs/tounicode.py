"""reportlab maps unused codes to U+0000 and writes characters above U+FFFF with five digits.

It knows no glyph that stands for several letters, or for part of one, either.
"""

from reportlab.pdfbase import ttfonts

from forumdesk.paper.press.shaping import MEANINGS

broken = ttfonts.makeToUnicodeCMap

_MOST = 100
"""As many codes as one block of the map may hold."""
_SILENT = "\N{WORD JOINER}"
"""What a glyph means that only completes another: every code must mean something."""


def mended(name: str, subset: list[int]) -> str:
    """The map from the codes of a font to what they mean, in UTF-16."""
    used = [
        f"<{code:02X}> <{_meaning(sign).encode('utf-16-be').hex().upper()}>"
        for code, sign in enumerate(subset)
        if sign and sign != 0x7F
    ]
    blocks = [used[start : start + _MOST] for start in range(0, len(used), _MOST)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def _meaning(sign: int) -> str:
    return (MEANINGS[sign] or _SILENT) if sign in MEANINGS else chr(sign)


def apply() -> None:
    """Put it right."""
    ttfonts.makeToUnicodeCMap = mended
