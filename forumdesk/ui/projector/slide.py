"""What one slide is; which there are is told by `ui.projector.slides`."""

from collections.abc import Callable
from dataclasses import dataclass

from forumdesk.ui.projector.picture import Picture
from forumdesk.ui.projector.sheet import Sheet
from forumdesk.words import Words


@dataclass(frozen=True)
class Slide:
    """Shown for steps of its kinds, or only when chosen by hand if it has none."""

    key: str
    order: int
    title: str  # marked with N_, translated when shown to her
    kinds: tuple[str, ...]
    draw: Callable[[Picture, Sheet, Words], None]
    reminds: bool = True  # has the line about the parking lot at its foot
