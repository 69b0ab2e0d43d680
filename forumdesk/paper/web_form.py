"""The documentation to be pasted into a web form, under the case page's headings, whole or by section."""

from dataclasses import dataclass

from forumdesk.forum import sections
from forumdesk.forum.evening import Evening
from forumdesk.paper import plain_text, publishing, told, web_page
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.chapters import all_chapters
from forumdesk.words import Words, speaker

HEADLESS = ("head", "changed")
"""Chapters that stand under no heading."""


@dataclass(frozen=True)
class Clip:
    """The same twice, for fields that take looks and for those that take words only."""

    html: str
    text: str


def clip(evening: Evening, only: str = "") -> Clip:
    """All that the case page has, or one of its sections without the heading that the form has already.

    Participants' names are left out: whatever is pasted there is published.
    """
    _ = speaker(evening.dialogue.language)
    public = publishing.published(evening)
    chapters = [one for one in all_chapters() if not one.appendix and (one.key == only if only else True)]
    pieces = [piece for one in chapters for piece in _told(one, public, _, headed=not only)]
    return Clip(web_page.fragment(pieces), plain_text.plain(pieces).strip() + "\n")


def _told(chapter: Chapter, evening: Evening, _: Words, *, headed: bool) -> list[told.Piece]:
    pieces = list(told.pieces(chapter.blocks(evening, _)))
    if not pieces or not headed or chapter.key in HEADLESS:
        return pieces
    return [told.Title(2, _(sections.HEADINGS.get(chapter.key, chapter.title))), *pieces]
