"""The documentation's words: drafts made from the data, live facts in the officer's own text, and checks.

`sections(evening, speak)` is what a paper prints: headings with paragraphs of runs, plain or live.
"""

from forumdesk.forum.documentation.checks import checks
from forumdesk.forum.documentation.drafts import draft
from forumdesk.forum.documentation.fact import Fact
from forumdesk.forum.documentation.markers import marker, unmarked
from forumdesk.forum.documentation.text import (
    Paragraph,
    Run,
    Section,
    frozen,
    has_facts,
    lines,
    sections,
    source,
)
from forumdesk.forum.documentation.vocabulary import known

__all__ = [
    "Fact", "Paragraph", "Run", "Section",
    "checks", "draft", "frozen", "has_facts", "known", "lines", "marker", "sections", "source", "unmarked",
]  # fmt: skip
