"""House style: the municipality's logo, its colour and its contact line, as papers carry them."""

import base64
import binascii
import re
from dataclasses import dataclass

from sqlalchemy import Connection, update

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import house_style
from forumdesk.refusal import Refusal
from forumdesk.words import _

LEGIBLE = 4.5
"""The contrast with white that words need (WCAG 2.1, 1.4.3)."""
LARGEST_LOGO = 500_000
"""Bytes of a picture as the file keeps it."""
LOGO_TYPES = ("image/png", "image/jpeg")


@dataclass(frozen=True)
class HouseStyle:
    """All of it may be missing; then papers look as they do without."""

    logo_type: str
    logo_base64: str
    accent: str
    contact_line: str

    @property
    def logo(self) -> bytes:
        """The picture, b'' where there is none or where it can't be read."""
        try:
            return base64.b64decode(self.logo_base64, validate=True)
        except (binascii.Error, ValueError):
            return b""

    @property
    def colour(self) -> str:
        """The accent as it may be printed, '' for the program's own."""
        return legible(self.accent) if _HEX.fullmatch(self.accent) else ""


_HEX = re.compile("#[0-9a-f]{6}")


def the_house_style(conn: Connection) -> HouseStyle:
    return rows.the_only(conn, HouseStyle, house_style)


def set_accent(conn: Connection, typed_in: str) -> None:
    """Take a colour as #rrggbb, dark enough to be read on white; '' goes back to the program's own."""
    rows.edit(conn, house_style, 1, accent=legible(colour(typed_in)) if typed_in.strip() else "")


def set_contact_line(conn: Connection, line: str) -> None:
    """What stands at the foot of letters: address, telephone, web."""
    rows.edit(conn, house_style, 1, contact_line=" ".join(typed.text(line).split()))


def set_logo(conn: Connection, kind: str, picture: bytes) -> None:
    """Keep a picture that was made ready for paper."""
    if kind not in LOGO_TYPES or len(picture) > LARGEST_LOGO:
        raise Refusal(_("The logo is too large. Nothing was changed."))
    _put(conn, logo_type=kind, logo_base64=base64.b64encode(picture).decode("ascii"))


def remove_logo(conn: Connection) -> None:
    """Papers carry the municipality's name instead."""
    _put(conn, logo_type="", logo_base64="")


def take_over(conn: Connection, style: HouseStyle) -> None:
    """Let this dialogue look like another."""
    if len(style.logo) > LARGEST_LOGO:
        raise Refusal(_("The logo is too large. Nothing was changed."))
    _put(conn, logo_type=style.logo_type, logo_base64=style.logo_base64)
    rows.edit(conn, house_style, 1, accent=style.colour, contact_line=style.contact_line)


def colour(typed_in: str) -> str:
    """What was typed as #rrggbb; Refusal if it is no colour."""
    bare = typed_in.strip().lower().removeprefix("#")
    if re.fullmatch("[0-9a-f]{3}", bare):
        bare = "".join(sign * 2 for sign in bare)
    if not re.fullmatch("[0-9a-f]{6}", bare):
        raise Refusal(
            _("“{text}” is not a colour. Write it as #17624a, or leave it empty.").format(text=typed_in[:20])
        )
    return f"#{bare}"


def legible(shade: str) -> str:
    """The colour itself if words in it can be read on white, else the lightest darker one that can."""
    low, high = 0, 1000
    while low < high:
        middle = (low + high + 1) // 2
        if contrast(_darker(shade, middle / 1000)) >= LEGIBLE:
            low = middle
        else:
            high = middle - 1
    return _darker(shade, low / 1000)


def contrast(shade: str) -> float:
    """The contrast of a colour with white, from 1 to 21."""
    red, green, blue = (_linear(part / 255) for part in _parts(shade))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _darker(shade: str, share: float) -> str:
    return "#" + "".join(f"{round(part * share):02x}" for part in _parts(shade))


def _parts(shade: str) -> tuple[int, int, int]:
    return int(shade[1:3], 16), int(shade[3:5], 16), int(shade[5:7], 16)


def _put(conn: Connection, **values: str) -> None:
    """As it is: a picture is no text that was typed."""
    conn.execute(update(house_style).where(house_style.c.id == 1).values(**values))
