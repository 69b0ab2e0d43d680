"""Whom to reach, and when the documentation was last changed."""

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import styles
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Paragraph, Rule
from forumdesk.words import Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """A line or two below a rule."""
    told = [spoken.one_line(evening.house_style.contact_line)]
    if evening.last_changed is not None:
        told.append(_("Last changed {date}").format(date=spoken.day(evening.last_changed, _.language)))
    lines = [Paragraph(line, styles.NOTE) for line in told if line]
    return [Rule(before=16, after=5), *lines] if lines else []


CHAPTER = Chapter(60, "changed", blocks)
