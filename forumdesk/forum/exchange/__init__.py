"""The evening as JSON: read from a file that someone wrote, and told so that nothing is lost or changed."""

from forumdesk.forum.exchange.keys import FORMAT, VERSION
from forumdesk.forum.exchange.parsing import parse
from forumdesk.forum.exchange.reading import read
from forumdesk.forum.exchange.sheets import sheets
from forumdesk.forum.exchange.writing import as_text, tell

__all__ = ["FORMAT", "VERSION", "as_text", "parse", "read", "sheets", "tell"]
