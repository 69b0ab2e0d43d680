"""The municipality's logo: checked and made ready for print, and set where papers carry it."""

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.house_style import LARGEST_LOGO
from forumdesk.paper.formats import mm
from forumdesk.paper.press.picture import Picture
from forumdesk.refusal import Refusal
from forumdesk.words import Words, _

WIDEST, HIGHEST = 60.0, 18.0
"""Millimetres on a sheet of A4."""
PIXELS = 1420, 430
"""The same at 600 dots an inch: more is not seen on paper."""
FEWEST = 60
"""Pixels across below which it is no logo that could be printed."""
LARGEST_FILE = 20_000_000
MOST_PIXELS = 60_000_000
SWEARS = re.compile(
    rb"<script|<foreignObject|<!ENTITY|<!DOCTYPE[^>]*\[|\son\w+\s*=|javascript:|@import"
    rb"|(?:href|src)\s*=\s*[\"'](?!\s*(?:#|data:image/(?:png|jpeg)))|url\((?!\s*[\"']?\s*#)",
    re.IGNORECASE,
)
"""What a drawing may not hold: scripts, and anything that is fetched from elsewhere."""

Draw = Callable[[bytes, tuple[int, int]], bytes]
"""Makes a PNG of an SVG, no larger than so many pixels; b'' if it can't be drawn."""


@dataclass(frozen=True)
class Logo:
    """As the file keeps it."""

    kind: str
    data: bytes


def ready(data: bytes, draw: Draw) -> Logo:
    """The picture fit for print, on white and without anything hidden in it; Refusal in her words."""
    if len(data) > LARGEST_FILE:
        raise Refusal(_("The file is larger than 20 MB. Choose a smaller picture of the logo."))
    if b"<svg" in data[:5000].lower():
        data = _drawn(data, draw)
    return _kept(_opened(data))


def on_paper(evening: Evening, _: Words) -> Picture | None:
    """The logo as a block, none where there is no logo or it can't be read."""
    data = evening.house_style.logo
    if not data or not _is_picture(data):
        return None
    owner = spoken.one_line(evening.dialogue.municipality)
    alt = _("Logo of {owner}").format(owner=owner) if owner else _("Logo")
    return Picture(data, alt, mm(WIDEST), mm(HIGHEST), after=12.0)


@lru_cache(maxsize=4)
def _is_picture(data: bytes) -> bool:
    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if 0 < picture.width * picture.height <= MOST_PIXELS:
                picture.load()
                return True
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        pass
    return False


def _drawn(data: bytes, draw: Draw) -> bytes:
    if SWEARS.search(data):
        raise Refusal(
            _("The drawing holds scripts or fetches something from elsewhere. Save the logo as PNG instead.")
        )
    drawn = draw(data, PIXELS)
    if not drawn:
        raise Refusal(_("The drawing can't be read. Save the logo as PNG instead."))
    return drawn


def _opened(data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
            if picture.width * picture.height > MOST_PIXELS:
                raise Refusal(_("The picture has too many pixels. Choose a smaller one."))
            if picture.width < FEWEST:
                raise Refusal(
                    _("The picture is only {n} pixels wide and would be blurred.").format(n=picture.width)
                )
            picture.load()
    except (UnidentifiedImageError, Image.DecompressionBombWarning):
        raise Refusal(_("That is no picture that can be printed. Choose a PNG, a JPG or an SVG.")) from None
    except (OSError, ValueError, SyntaxError):
        raise Refusal(_("The picture is damaged and can't be read.")) from None
    return picture


def _kept(picture: Image.Image) -> Logo:
    """On white, of the size of print, as PNG; as JPG where that is too large, as with a photo."""
    rest = ImageOps.exif_transpose(picture).convert("RGBA")
    white = Image.new("RGBA", rest.size, "white")
    flat = Image.alpha_composite(white, rest).convert("RGB")
    flat.thumbnail(PIXELS, Image.Resampling.LANCZOS)
    for kind, way in (("png", {"optimize": True}), ("jpeg", {"quality": 88}), ("jpeg", {"quality": 60})):
        made = BytesIO()
        flat.save(made, kind, **way)
        if len(made.getvalue()) <= LARGEST_LOGO:
            break
    return Logo(f"image/{kind}", made.getvalue())
