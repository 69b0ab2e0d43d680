"""Lists from a CSV file, a spreadsheet or the clipboard, taken in whole or not at all."""

from forumdesk.forum.lists.alike import pairs
from forumdesk.forum.lists.columns import FIELDS, folded, guess, in_swedish
from forumdesk.forum.lists.line import from_line
from forumdesk.forum.lists.personal_number import left_out
from forumdesk.forum.lists.sheet import LARGEST, Sheet, from_bytes, from_text
from forumdesk.forum.lists.taking import Plan, Row, plan, take

__all__ = [
    "FIELDS", "LARGEST", "Plan", "Row", "Sheet", "folded", "from_bytes", "from_line", "from_text", "guess",
    "in_swedish", "left_out", "pairs", "plan", "take",
]  # fmt: skip
