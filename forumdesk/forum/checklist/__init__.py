"""The checklist: what an evening needs, reckoned from the plan, with what she ticked, changed and added."""

from forumdesk.forum.checklist.commands import (
    add,
    bring_back,
    edit,
    leave_lesson,
    remove,
    take_lesson,
    tick,
)
from forumdesk.forum.checklist.items import Item, in_order, new_lessons, taken_away
from forumdesk.forum.checklist.needs import KINDS, Need, Reckoned, needs, reckoned

__all__ = [
    "KINDS", "Item", "Need", "Reckoned",
    "add", "bring_back", "edit", "in_order", "leave_lesson", "needs", "new_lessons", "reckoned", "remove",
    "take_lesson", "taken_away", "tick",
]  # fmt: skip
