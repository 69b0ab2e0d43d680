"""Appendix: the parking lot, with what became of each slip."""

from datetime import date

from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.parking import Slip
from forumdesk.paper import parts, styles
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Run
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import N_, Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """One row a slip."""
    if not evening.parking:
        return []
    head = [_("Comment"), _("Responsible"), _("Forwarded"), _("Answer")]
    rows = [
        [slip.text.strip(), slip.owner.strip() or "–", _forwarded(slip, _) or "–", _answer(slip, _)]
        for slip in evening.parking
    ]
    return [parts.counted(head, rows, (4, 2.2, 2.8, 4), "llll")]


def _forwarded(slip: Slip, _: Words) -> str:
    return ", ".join(part for part in (slip.forwarded_to.strip(), _day(slip.forwarded, _)) if part)


def _day(told: str, _: Words) -> str:
    return spoken.day(date.fromisoformat(told), _.language) if told else ""


def _answer(slip: Slip, _: Words) -> Text:
    return slip.answer.strip() or Run(_("Not answered yet"), italic=True, color=styles.GREY)


CHAPTER = Chapter(90, "parking", blocks, N_("Parking lot"), appendix=True)
