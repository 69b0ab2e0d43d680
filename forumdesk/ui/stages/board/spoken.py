"""What the board says in words: tables, a card as it is read aloud, and the story behind a pile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from forumdesk.forum import dots
from forumdesk.ui.widgets.text import plain
from forumdesk.words import _, ngettext

if TYPE_CHECKING:
    from forumdesk.forum.areas import Area
    from forumdesk.forum.themes import Pile, ThemeCard


def tables(pile: Pile) -> str:
    """“Table 1, 6”, or where the card comes from if no table said it."""
    if not pile.tables:
        return _("Written on the board")
    return _("Table {numbers}").format(numbers=", ".join(map(str, pile.tables)))


def cards(count: int) -> str:
    return ngettext("{n} card", "{n} cards", count).format(n=count)


def left(piles: Sequence[Pile]) -> str:
    """“3 cards left”, or “3 cards · 1 uncertain”."""
    said, doubts = cards(len(piles)), sum(pile.head.uncertain for pile in piles)
    if not doubts:
        return _("{cards} left").format(cards=said)
    uncertain = ngettext("{n} uncertain", "{n} uncertain", doubts).format(n=doubts)
    return f"{said} · {uncertain}"


def area(one: Area) -> str:
    """An area by letter and name."""
    return _("{letter} {name}").format(letter=one.letter, name=one.name or _("without a name"))


def card(pile: Pile, place: str, number: int, count: int) -> str:
    """“Card, text, tables 1 and 6, area B, 2 of 5”."""
    parts = [_("card"), pile.head.shown, _tables_aloud(pile), place]
    if pile.head.uncertain:
        parts.append(_("uncertain"))
    parts.append(dots_on(pile))
    if pile.head.wording:
        parts.append(_("worded by the process leaders"))
    if pile.behind:
        parts.append(ngettext("{n} card merged into it", "{n} cards merged into it", len(pile.behind)).format(
            n=len(pile.behind)
        ))  # fmt: skip
    parts.append(_("{number} of {count}").format(number=number, count=count))
    return ", ".join(part for part in parts if part)


def dots_on(pile: Pile) -> str:
    """“7 dots”, '' while nobody counted."""
    count = dots.of(pile)
    return "" if count is None else ngettext("{n} dot", "{n} dots", count).format(n=count)


def original(one: ThemeCard) -> str:
    """A card behind another: what it says and who said it."""
    if one.table is None:
        return one.shown
    table = _("Table {number}").format(number=one.table).replace(" ", "\N{NO-BREAK SPACE}")
    return f"{one.shown} ·\N{NO-BREAK SPACE}{table}"


def whole_story(pile: Pile) -> str:
    """Everything about a pile: the tables' own words, what was meant, merged cards, why it was excluded."""
    head = pile.head
    lines = [f"{head.shown} ({head.code})"]
    if head.uncertain:
        lines.append(_("Uncertain: put aside until it is clear where it belongs."))
    if head.wording:
        lines.append(_("In the table's own words: {text}").format(text=head.text))
    if head.shown_meaning:
        lines.append(_("Meaning: {text}").format(text=head.shown_meaning))
    if pile.behind:
        lines.append(_("Merged into it:"))
        lines += [f"– {original(one)} ({one.code})" for one in pile.behind]
    if head.excluded_because:
        lines.append(_("Excluded: {reason}").format(reason=head.excluded_because))
    return plain("\n".join(lines))


def _tables_aloud(pile: Pile) -> str:
    if not pile.tables:
        return _("written on the board")
    return ngettext("table {numbers}", "tables {numbers}", len(pile.tables)).format(numbers=_and(pile.tables))


def _and(numbers: Sequence[int]) -> str:
    *first, last = map(str, numbers)
    return _("{some} and {last}").format(some=", ".join(first), last=last) if first else last
