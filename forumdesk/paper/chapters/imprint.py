"""Appendix: what each area, and each card that was judged by itself, left in the decision."""

from collections.abc import Iterator

from forumdesk.forum.areas import Area
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.forum.imprints import GRADES, Imprint
from forumdesk.forum.themes import ThemeCard
from forumdesk.paper import parts, styles, told_imprint
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Run
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import N_, Words


def blocks(evening: Evening, _: Words) -> list[Block]:
    """Every area with its cards below it; nothing while none has been judged."""
    if not any(one.says_something for one in evening.imprints):
        return []
    head = [_("Area or card"), _("Imprint"), _("In the decision"), _("Because")]
    rows = [row for area in evening.areas for row in _rows(area, evening, _)]
    return [parts.counted(head, rows, (4, 2, 3.4, 3.4), "llll")]


def _rows(area: Area, evening: Evening, _: Words) -> Iterator[list[Text]]:
    name = spoken.one_line(area.name) or _("Area without a name")
    yield [
        [Run(f"{area.letter} ", bold=True, color=area.colour), Run(name, bold=True)],
        *_said(told_imprint.of_area(area, evening), _),
    ]
    for card, head, one in told_imprint.of_cards(area, evening):
        yield [_card(card, head, _), *_said(one, _)]


def _card(card: ThemeCard, head: ThemeCard, _: Words) -> Text:
    """Its code and what it says; of one that lies behind another what its table wrote."""
    if card is head:
        return [Run(f"{card.code} ", color=styles.GREY), spoken.one_line(card.shown)]
    merged = _("merged into {card}").format(card=head.code)
    return [
        Run(f"{card.code} ", color=styles.GREY), spoken.one_line(card.text),
        Run(f" ({merged})", color=styles.GREY),
    ]  # fmt: skip


def _said(one: Imprint | None, _: Words) -> list[Text]:
    if one is None:
        return [Run(_("Not assessed yet"), italic=True, color=styles.GREY), "–", "–"]
    grade = Run(_(GRADES[one.grade]), bold=True) if one.grade else Run("–", color=styles.GREY)
    return [grade, told_imprint.in_the_decision(one, _) or "–", one.because.strip() or "–"]


CHAPTER = Chapter(95, "imprint", blocks, N_("Imprint in the decision"), appendix=True)
