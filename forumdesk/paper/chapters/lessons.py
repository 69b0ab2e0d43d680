"""Lessons: what to do again and what to do otherwise."""

from forumdesk.forum.evening import Evening
from forumdesk.forum.sections import HEADINGS
from forumdesk.paper import parts, written
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block
from forumdesk.words import Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """The section's text."""
    return parts.running(written.paragraphs(evening, "lessons", _))


CHAPTER = Chapter(50, "lessons", blocks, HEADINGS["lessons"])
