"""Ingress: a short description, set larger and without a heading."""

from forumdesk.forum.evening import Evening
from forumdesk.paper import parts, styles, written
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block
from forumdesk.words import Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """The section's text."""
    return parts.running(written.paragraphs(evening, "ingress", _), styles.LEAD)


CHAPTER = Chapter(10, "ingress", blocks)
