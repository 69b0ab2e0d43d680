"""The chapters of the report: each file of this folder announces one."""

from functools import cache

from forumdesk import shelf
from forumdesk.paper.chapter import Chapter


@cache
def all_chapters() -> tuple[Chapter, ...]:
    """Every chapter, in the order of the case page."""
    return tuple(shelf.gather(__name__, "CHAPTER"))
