"""What one slide is; which there are is told by `ui.projector.slides`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import Sheet
from forumdesk.words import Words

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True)
class Slide:
    """Shown for steps of its kinds, or only when chosen by hand if it has none."""

    key: str
    order: int
    title: str  # marked with N_, translated when shown to her
    kinds: tuple[str, ...]
    draw: Callable[[Picture, Sheet, Words], None]
    used: Callable[[Connection], bool] | None = None  # shown among the others only where this says so
    reminds: bool = True  # has the line about the parking lot at its foot
