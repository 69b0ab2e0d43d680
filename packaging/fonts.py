"""Makes the faces of paper small again: `python packaging/fonts.py FOLDER`, with Noto's files in that folder.

They come from Debian's fonts-noto-core and fonts-noto-extra (usr/share/fonts/truetype/noto), Noto Emoji from
the package manimgx-fonts. Each keeps the letters of its script, with all that joins them and sets marks, and
nothing for screens. The four of Noto Sans stay whole: the program shows them, too.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
WEIGHTS = {"Regular": 400, "Bold": 700}

ALWAYS = (*range(0x20, 0x7F), 0xA0, 0x200C, 0x200D, 0x25CC)
"""Blanks and signs that stand among the letters of every script, joiners, and the ring under a lone mark."""

SCRIPTS: dict[str, tuple[range, ...]] = {
    "NotoSansArabic": (range(0x600, 0x700), range(0x750, 0x780), range(0x8A0, 0x900), range(0xFB50, 0xFF00)),
    "NotoSansHebrew": (range(0x590, 0x600),),
    "NotoSansEthiopic": (range(0x1200, 0x13A0),),
    "NotoSansThai": (range(0xE00, 0xE80),),
    "NotoSansArmenian": (range(0x530, 0x590),),
    "NotoSansGeorgian": (range(0x10A0, 0x1100), range(0x1C90, 0x1CC0)),
    "NotoSansDevanagari": (range(0x900, 0x980), range(0xA8E0, 0xA900), range(0x20B9, 0x20BA)),
    "NotoSansBengali": (range(0x980, 0xA00), range(0x964, 0x966)),
    "NotoSansTamil": (range(0xB80, 0xC00), range(0x964, 0x966)),
}
"""In two weights each, since names are set bold."""
ONE_WEIGHT: dict[str, tuple[range, ...]] = {
    "NotoSansSyriac": (range(0x700, 0x750), range(0x60C, 0x60D), range(0x61B, 0x620), range(0x640, 0x670)),
    "NotoEmoji": (range(0xA9, 0xAF), range(0x203C, 0x3300), range(0x1F000, 0x20000)),
}

BLANK = 0.26
"""The width of a blank, as a part of the size."""


def main() -> None:
    """Write each face anew."""
    source = Path(sys.argv[1])
    wanted = [(name, weight, ranges) for name, ranges in SCRIPTS.items() for weight in WEIGHTS]
    wanted += [(name, "Regular", ranges) for name, ranges in ONE_WEIGHT.items()]
    for name, weight, ranges in wanted:
        font = opened(source, name, weight)
        narrow_blanks(font)
        reduce(font, {*ALWAYS, *(code for span in ranges for code in span)})
        target = TARGET / f"{name}-{weight}.ttf"
        font.save(target)
        size, signs = target.stat().st_size / 1000, len(font.getBestCmap())
        print(f"{target.name:32}{size:8.1f} kB {signs:6} characters")


def opened(source: Path, name: str, weight: str) -> TTFont:
    """The face as its makers gave it out; one weight of it where they put all into one file."""
    still, varying = source / f"{name}-{weight}.ttf", source / f"{name}[wght].ttf"
    if still.exists():
        return TTFont(still, recalcTimestamp=False)
    font = TTFont(varying, recalcTimestamp=False)
    return instantiateVariableFont(font, {"wght": WEIGHTS[weight]}, updateFontNames=True)


def reduce(font: TTFont, codes: set[int]) -> None:
    """Leave out what paper does not need."""
    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG", "STAT", "meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def narrow_blanks(font: TTFont) -> None:
    """A blank between pictures is as wide as one between words."""
    widest = round(font["head"].unitsPerEm * BLANK)
    for code in (0x20, 0xA0):
        glyph = font.getBestCmap().get(code)
        if glyph and font["hmtx"][glyph][0] > widest * 1.5:
            font["hmtx"][glyph] = widest, 0


if __name__ == "__main__":
    main()
