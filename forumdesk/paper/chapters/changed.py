"""When the documentation was last changed, and as what it stands."""

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import styles
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Paragraph, Rule
from forumdesk.words import Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """One line below a rule."""
    if evening.last_changed is None:
        return []
    told = _("Last changed {date}").format(date=spoken.day(evening.last_changed, _.language))
    return [Rule(before=16, after=5), Paragraph(told, styles.NOTE)]


CHAPTER = Chapter(60, "changed", blocks)
