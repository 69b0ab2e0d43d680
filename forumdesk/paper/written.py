"""The sections that are written: the officer's own text, or the draft made from the data."""

from forumdesk.forum import documentation
from forumdesk.forum.evening import Evening
from forumdesk.words import Words


def paragraphs(evening: Evening, key: str, _: Words) -> tuple[documentation.Paragraph, ...]:
    """The paragraphs of a section, none if it is empty."""
    return next((one.paragraphs for one in documentation.sections(evening, _) if one.key == key), ())
