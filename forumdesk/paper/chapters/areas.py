"""Appendix: every area with all its cards, and behind each card those merged into it."""

from forumdesk.forum.areas import Area
from forumdesk.forum.evening import Evening
from forumdesk.forum.themes import Pile, ThemeCard
from forumdesk.paper import parts, styles
from forumdesk.paper.chapter import Chapter
from forumdesk.paper.press import Block, Heading, Paragraph, Run, Table
from forumdesk.paper.press.text import Words as Text
from forumdesk.words import N_, Words

WIDTHS = (1.5, 1.1, 5.2, 5.2)


def blocks(evening: Evening, _: Words) -> list[Block]:
    """The areas in order, then the cards without an area, then those left out."""
    told = [block for area in evening.areas for block in _area(area, evening, _)]
    loose = evening.hanging.get(None, ())
    if loose:
        told += [_subheading(_("Cards without an area"), "loose"), _cards(loose, _)]
    if evening.excluded:
        told += [_subheading(_("Cards that were left out"), "excluded"), _left_out(evening.excluded, _)]
    return told


def _area(area: Area, evening: Evening, _: Words) -> list[Block]:
    piles = evening.hanging.get(area.id, ())
    count = sum(len(pile.cards) for pile in piles)
    about = [_("Table {number}").format(number=area.table)] if area.table else []
    about.append(_.n("{count} card", "{count} cards", count).format(count=count))
    told = parts.area_heading(area, " · ".join(about), "area", _)
    if area.comment.strip():
        told.append(Paragraph(area.comment.strip(), styles.COMMENT.but(keep_with_next=bool(piles))))
    return [*told, _cards(piles, _)] if piles else told


def _cards(piles: tuple[Pile, ...], _: Words) -> Table:
    rows = [_row(card, pile, _) for pile in piles for card in pile.cards]
    return parts.counted([_("Card"), _("Table"), _("Theme"), _("What we mean")], rows, WIDTHS, "llll")


def _row(card: ThemeCard, pile: Pile, _: Words) -> list[Text]:
    table = str(card.table) if card.table is not None else "–"
    if card is pile.head:
        return [card.code, table, [Run(card.shown, bold=True), *_in_own_words(card, _)], card.shown_meaning]
    merged = Run(_("Merged into {card}: ").format(card=pile.head.code), italic=True, color=styles.GREY)
    return [card.code, table, [merged, card.text], card.meaning]


def _in_own_words(card: ThemeCard, _: Words) -> list[Run]:
    """What the table wrote, where the process leaders put it otherwise."""
    if not card.text or card.text == card.shown:
        return []
    return [Run("\n" + _("The table wrote: {words}").format(words=card.text), italic=True, color=styles.GREY)]


def _left_out(piles: tuple[Pile, ...], _: Words) -> Table:
    rows: list[list[Text]] = [
        [
            card.code,
            str(card.table or "–"),
            card.shown,
            card.excluded_because or pile.head.excluded_because or "",
        ]
        for pile in piles
        for card in pile.cards
    ]
    return parts.counted([_("Card"), _("Table"), _("Theme"), _("Because")], rows, WIDTHS, "llll")


def _subheading(words: str, key: str) -> Heading:
    return Heading(words, styles.SUBHEADING, 3, key, listed=False)


CHAPTER = Chapter(70, "areas", blocks, N_("Areas and themes"), appendix=True)
