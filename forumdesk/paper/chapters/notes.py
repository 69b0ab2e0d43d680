"""Appendix: what each area's table wrote in the second round, under the five headings."""

from forumdesk.forum.areas import Area
from forumdesk.forum.evening import Evening
from forumdesk.forum.notes import HEADINGS, Note
from forumdesk.paper import parts, styles
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Item, Paragraph, Run, Tag, listing
from forumdesk.words import N_, Words

HANG = 104.0
STYLE = styles.BODY.but(indent=HANG, after=4.0)


def blocks(evening: Evening, _: Words) -> list[Block]:
    """Area for area, those without notes left out."""
    return [block for area in evening.areas for block in _area(area, evening, _)]


def _area(area: Area, evening: Evening, _: Words) -> list[Block]:
    of_area = [
        note for note in evening.notes if note.area_id == area.id and (note.text.strip() or note.who.strip())
    ]
    if not of_area:
        return []
    about = _("Table {number}").format(number=area.table) if area.table else ""
    told, owner = parts.area_heading(area, about, "notes", _), listing(numbering="None")
    for heading, name in HEADINGS.items():
        told += _under(_(name), [note for note in of_area if note.heading == heading], owner, _)
    return told


def _under(name: str, notes: list[Note], owner: Tag, _: Words) -> list[Block]:
    """The heading hung at the left of its notes."""
    if not notes:
        return []
    label = Run(name, bold=True, size=9, color=styles.GREY)
    first = Item(_words(notes[0], _), STYLE, owner, label, HANG)
    return [first, *(Paragraph(_words(note, _), STYLE, Tag("P", first.body)) for note in notes[1:])]


def _words(note: Note, _: Words) -> list[Run]:
    if not note.who.strip():
        return [Run(note.text.strip())]
    whom = _("With: {who}").format(who=note.who.strip())
    return [Run(note.text.strip() + " "), Run(f"({whom})", color=styles.GREY)]


CHAPTER = Chapter(80, "notes", blocks, N_("Notes from the second round"), appendix=True)
