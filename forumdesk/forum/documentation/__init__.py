"""The documentation's words: drafts made from the data, live facts in the officer's own text, and checks.

`sections(evening, speak)` is what a paper prints: headings with paragraphs of runs, plain or live.
"""

from forumdesk.forum.documentation.changes import Change, changes, kept, updated
from forumdesk.forum.documentation.checks import Check, checks
from forumdesk.forum.documentation.drafts import draft
from forumdesk.forum.documentation.fact import Fact
from forumdesk.forum.documentation.markers import marker, unmarked
from forumdesk.forum.documentation.names_told import names_in, possible
from forumdesk.forum.documentation.notation import Run, leading_to, written
from forumdesk.forum.documentation.text import (
    Paragraph,
    Section,
    frozen,
    has_facts,
    item,
    lines,
    sections,
    source,
)
from forumdesk.forum.documentation.vocabulary import known

__all__ = [
    "Change", "Check", "Fact", "Paragraph", "Run", "Section",
    "changes", "checks", "draft", "frozen", "has_facts", "item", "kept", "known", "leading_to", "lines",
    "marker", "names_in", "possible", "sections", "source", "unmarked", "updated", "written",
]  # fmt: skip
