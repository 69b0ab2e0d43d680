"""Process: how the evening was done, with the areas it led to as boxes."""

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.sections import HEADINGS
from forumdesk.paper import parts, styles, written
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Box, Boxes, Look, Paragraph, Run, Style
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import Words

NAME = Style(Look(9, bold=True, color=styles.INK), 12.5, after=2)
COUNT = Style(Look(8.5, color=styles.GREY), 12)


def blocks(evening: Evening, _: Words) -> list[Block]:
    """The section's text and the areas."""
    text = parts.running(written.paragraphs(evening, "process", _))
    boxes = [_box(area, evening, _) for area in evening.areas]
    return text + ([Boxes(boxes)] if boxes else [])


def _box(area: Area, evening: Evening, _: Words) -> Box:
    cards = evening.facts.areas_by_letter[area.letter].cards
    about = [_.n("{count} theme", "{count} themes", cards).format(count=cards)]
    about += [_("Table {number}").format(number=area.table)] if area.table else []
    name: Text = [Run(f"{area.letter} ", color=area.colour), spoken.one_line(area.name)]
    return Box([Paragraph(name, NAME), Paragraph(" · ".join(about), COUNT)], area.colour)


CHAPTER = Chapter(30, "process", blocks, HEADINGS["process"])
