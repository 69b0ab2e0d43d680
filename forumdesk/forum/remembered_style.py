"""The house style that new dialogues of a folder begin with: one small file beside them."""

import json
from dataclasses import asdict, fields
from pathlib import Path

from sqlalchemy import Connection

from forumdesk import whole
from forumdesk.forum import house_style
from forumdesk.forum.house_style import HouseStyle
from forumdesk.refusal import Refusal
from forumdesk.words import _

NAME = "Appearance.json"


def keep(folder: Path, style: HouseStyle) -> None:
    """Let new dialogues look like this; Refusal if the disk says no."""
    told = json.dumps(asdict(style), ensure_ascii=False, indent=1).encode()
    try:
        whole.write(folder / NAME, told, replace=True)
    except OSError as reason:
        raise Refusal(
            _("The appearance could not be kept for new dialogues: {reason}.").format(reason=reason.strerror)
        ) from None


def kept(folder: Path) -> HouseStyle | None:
    """What was kept, if it can still be read."""
    try:
        told = json.loads((folder / NAME).read_bytes())
        return HouseStyle(**{field.name: str(told[field.name]) for field in fields(HouseStyle)})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def begin(conn: Connection, folder: Path) -> None:
    """Give a new dialogue the look that was kept; one that is too large is left out."""
    style = kept(folder)
    if style is not None and len(style.logo) <= house_style.LARGEST_LOGO:
        house_style.take_over(conn, style)
