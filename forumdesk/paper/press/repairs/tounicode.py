"""reportlab maps unused codes to U+0000 and writes characters above U+FFFF with five digits."""

from reportlab.pdfbase import ttfonts

broken = ttfonts.makeToUnicodeCMap

_MOST = 100
"""As many codes as one block of the map may hold."""


def mended(name: str, subset: list[int]) -> str:
    """The map from the codes of a font to what they mean, in UTF-16."""
    used = [
        f"<{code:02X}> <{chr(sign).encode('utf-16-be').hex().upper()}>"
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


def apply() -> None:
    """Put it right."""
    ttfonts.makeToUnicodeCMap = mended
