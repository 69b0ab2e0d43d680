"""Which slides there are: every module of this folder that announces a SLIDE."""

from functools import cache

from forumdesk.shelf import gather
from forumdesk.ui.projector.slide import Slide


@cache
def in_order() -> tuple[Slide, ...]:
    """In the order of an evening."""
    return tuple(gather("forumdesk.ui.projector.slides", "SLIDE"))


def for_kind(kind: str) -> Slide:
    """The slide of a kind of step; a kind that nobody has drawn shows what the step is called."""
    found = (slide for slide in in_order() if kind in slide.kinds)
    return next(found, named("other"))


def named(key: str) -> Slide:
    return next(slide for slide in in_order() if slide.key == key)
