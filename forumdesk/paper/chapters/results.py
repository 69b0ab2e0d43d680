"""Results: what came of it, with who came and how the cards spread over the areas as figures."""

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.sections import HEADINGS
from forumdesk.paper import bars, groups, parts, written
from forumdesk.paper.bars import Bar
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block
from forumdesk.words import Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """The section's text, then the figures."""
    text = parts.running(written.paragraphs(evening, "results", _))
    who = bars.figure(_("Participants by gender"), _genders(evening, _), _)
    return [*text, *who, *bars.figure(_("Theme cards by area"), _areas(evening, _), _)]


def _genders(evening: Evening, _: Words) -> list[Bar]:
    """Each with a pattern of its own; a group of none is left out."""
    found = zip(groups.by_gender(evening.facts, _), bars.PATTERNS, strict=False)
    return [
        Bar(one.name, one.size, f"{one.count} · {one.share}" if one.share else one.count, pattern)
        for one, pattern in found
        if one.size != 0
    ]


def _areas(evening: Evening, _: Words) -> list[Bar]:
    """Nothing to compare where there is a single area, or no card yet."""
    told = evening.facts.areas_by_letter
    sizes = [(area, told[area.letter].cards) for area in evening.areas]
    if len(sizes) < 2 or not any(size for _area, size in sizes):
        return []
    return [
        Bar(f"{area.letter} {spoken.one_line(area.name)}".strip(), size, str(size), color=area.colour)
        for area, size in sizes
    ]


CHAPTER = Chapter(40, "results", blocks, HEADINGS["results"])
