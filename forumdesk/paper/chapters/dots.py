"""Appendix: the dots that each theme got, where people voted with dots."""

from forumdesk.forum import dots
from forumdesk.forum.evening import Evening
from forumdesk.paper import parts, styles
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Paragraph
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import N_, Words

WIDTHS = (1.2, 1.0, 6.4, 3.4)


def blocks(evening: Evening, _: Words) -> list[Block]:
    """Nothing where nobody counted; else every theme with dots, ties on the same place."""
    scores = dots.scored([pile for lane in evening.hanging.values() for pile in lane])
    counted = [one for one in scores if one.place is not None]
    if not counted:
        return []
    names = {area.id: f"{area.letter} {area.name}".strip() for area in evening.areas}
    rows: list[list[Text]] = [
        [
            _("{place}, shared").format(place=one.place) if one.shared else str(one.place),
            str(one.dots),
            one.card.shown,
            names.get(one.card.area_id or 0, "–"),
        ]
        for one in counted
    ]
    head = [_.c("in a vote", "Place"), _("Dots"), _("Theme"), _("Area")]
    return [Paragraph(_sum(evening, counted, _), styles.BODY), parts.counted(head, rows, WIDTHS, "lrll")]


def _sum(evening: Evening, counted: list[dots.Score], _: Words) -> str:
    given = sum(one.dots or 0 for one in counted)
    people, each = evening.facts.attended, evening.dialogue.dots_per_person
    if people and each:
        words = _("{given} dots were counted, of {possible} that {people} people had ({each} each).")
        return words.format(given=given, possible=people * each, people=people, each=each)
    return _.n("{n} dot was counted.", "{n} dots were counted.", given).format(n=given)


CHAPTER = Chapter(71, "dots", blocks, N_("Dots"), appendix=True)
