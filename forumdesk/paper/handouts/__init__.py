"""The handouts that there are: each file of this folder announces one."""

from functools import cache

from forumdesk import shelf
from forumdesk.paper.handout import Handout


@cache
def all_handouts() -> tuple[Handout, ...]:
    """Every handout, in the order in which the evening needs them."""
    return tuple(shelf.gather(__name__, "HANDOUT"))
