"""Suggestions over the texts of cards: groups, near-duplicates and likely areas, each with its reasons."""

import os

from forumdesk.grouping.model import Area, Cancelled, Card, Duplicate, Group, Likely, Suggestions
from forumdesk.grouping.suggesting import get_ready, suggest

# NumPy reads this when it is loaded, later. One thread: the others belong to the screen, and waiting for each
# other costs more than it gives where texts are as short as these.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__all__ = ["Area", "Cancelled", "Card", "Duplicate", "Group", "Likely", "Suggestions", "get_ready", "suggest"]
