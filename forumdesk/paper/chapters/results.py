"""Results: what came of it."""

from forumdesk.forum.evening import Evening
from forumdesk.forum.sections import HEADINGS
from forumdesk.paper import parts, written
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block
from forumdesk.words import Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """The section's text."""
    return parts.running(written.paragraphs(evening, "results", _))


CHAPTER = Chapter(40, "results", blocks, HEADINGS["results"])
