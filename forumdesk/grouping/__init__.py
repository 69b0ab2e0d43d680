"""Suggestions over the texts of cards: groups, near-duplicates and likely areas, each with its reasons."""

from forumdesk.grouping.model import Area, Cancelled, Card, Duplicate, Group, Likely, Suggestions
from forumdesk.grouping.suggesting import get_ready, suggest

__all__ = ["Area", "Cancelled", "Card", "Duplicate", "Group", "Likely", "Suggestions", "get_ready", "suggest"]
