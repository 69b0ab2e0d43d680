"""Lists from a CSV file, a spreadsheet or the clipboard, taken in whole or not at all."""

from forumdesk.forum.lists.columns import FIELDS, guess
from forumdesk.forum.lists.sheet import Sheet, from_bytes, from_text
from forumdesk.forum.lists.taking import Plan, Row, plan, take

__all__ = ["FIELDS", "Plan", "Row", "Sheet", "from_bytes", "from_text", "guess", "plan", "take"]
