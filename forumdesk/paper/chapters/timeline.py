"""Appendix: what happened after the evening, in the order of dates."""

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import parts
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block
from forumdesk.words import N_, Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """One row an event; nothing while none is told."""
    if not evening.timeline:
        return []
    rows = [
        [spoken.date_told(one.date_text, _.language) or "–", one.words(_).strip()] for one in evening.timeline
    ]
    return [parts.counted([_("When"), _("What happened")], rows, (2, 6), "ll")]


CHAPTER = Chapter(97, "timeline", blocks, N_("After the evening"), appendix=True)
