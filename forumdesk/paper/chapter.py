"""What a chapter of the report is: a heading and blocks, left out if there is nothing to tell."""

from collections.abc import Callable
from dataclasses import dataclass

from forumdesk.forum.evening import Evening
from forumdesk.paper.press import Block
from forumdesk.words import Words


@dataclass(frozen=True)
class Chapter:
    """`title` is English and looked up; a chapter without one has no heading. Appendices are numbered."""

    order: int
    key: str
    blocks: Callable[[Evening, Words], list[Block]]
    title: str = ""
    appendix: bool = False
