"""What may be proposed about the board, and what becomes of a proposal that is accepted.

Nothing here moves what somebody has placed: only cards without an area are hung up, and a pair is merged
only where that takes no card out of another area.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import areas, dialogue, dismissed, tables, themes
from forumdesk.forum.areas import Area
from forumdesk.forum.themes import Pile
from forumdesk.refusal import Refusal
from forumdesk.words import LANGUAGES, N_, _, speaker

PROPOSED = N_("Proposal: {name}")


@dataclass(frozen=True)
class Hung:
    """A card seen on the board, with its area or None."""

    id: int
    text: str
    meaning: str
    table: int | None
    area_id: int | None


@dataclass(frozen=True)
class Material:
    """All that proposals rest on: the cards in order, the areas, how many are wanted, what was dismissed."""

    cards: tuple[Hung, ...]
    areas: tuple[Area, ...]
    wanted: int
    language: str
    dismissed: frozenset[str]

    @property
    def bare(self) -> bool:
        """Is nothing grouped or named yet, so that whole groups may be proposed?"""
        return not any(area.name for area in self.areas) and all(card.area_id is None for card in self.cards)

    @property
    def proposed_names(self) -> tuple[Area, ...]:
        """The areas whose names still are proposals."""
        return tuple(area for area in self.areas if is_proposed(area.name))


# --- queries ------------------------------------------------------------------------------------------


def material(conn: Connection) -> Material:
    """The board as proposals see it; what lies behind a card speaks with it, excluded cards are left out."""
    hanging = themes.hanging(conn)
    return Material(
        cards=tuple(sorted((_hung(pile) for piles in hanging.values() for pile in piles), key=_entered)),
        areas=areas.in_order(conn),
        wanted=len(tables.in_order(conn)),
        language=dialogue.the_dialogue(conn).language,
        dismissed=dismissed.keys(conn),
    )


def is_proposed(name: str) -> bool:
    """Does a name still carry the mark of a proposal?"""
    return any(name.startswith(mark) for mark in _marks())


# --- commands -----------------------------------------------------------------------------------------


def hang(conn: Connection, card_id: int, area_id: int) -> None:
    """Hang a card where it may belong; Refusal if somebody has placed it meanwhile."""
    card = themes.the_card(conn, card_id)
    if not _loose(card):
        raise Refusal(_("“{text}” has been placed meanwhile.").format(text=card.shown))
    themes.move(conn, card_id, area_id)


def merge(conn: Connection, card_id: int, into: int) -> None:
    """Put a card behind one that may say the same; Refusal if that took it out of another area."""
    card, head = themes.the_card(conn, card_id), themes.the_card(conn, into)
    if not _loose(card) and (card.area_id != head.area_id or card.merged_into is not None):
        raise Refusal(_("“{text}” has been placed meanwhile.").format(text=card.shown))
    themes.merge(conn, card_id, into)


def accept(conn: Connection, merges: Sequence[tuple[int, int]], homes: Sequence[tuple[int, int]]) -> int:
    """Accept several proposals, as far as they still can be; how many were."""
    done = 0
    for card_id, into in merges:
        head = themes.the_card(conn, into)
        card = themes.the_card(conn, card_id)
        if _hangs(head) and _hangs(card) and card.area_id in (None, head.area_id):
            themes.merge(conn, card_id, into)
            done += 1
    for card_id, area_id in homes:
        if _loose(themes.the_card(conn, card_id)):
            themes.move(conn, card_id, area_id)
            done += 1
    return done


def make_areas(conn: Connection, groups: Sequence[tuple[str, str, Sequence[int]]]) -> None:
    """Areas for groups of cards: a name marked as a proposal, why, and the cards that still have no area.

    Areas that have neither a name nor cards are filled first.
    """
    mark = speaker(dialogue.the_dialogue(conn).language)(PROPOSED)
    hanging = themes.hanging(conn)
    empty = [area.id for area in areas.in_order(conn) if not area.name and not hanging.get(area.id)]
    for name, because, card_ids in groups:
        loose = [card_id for card_id in card_ids if _loose(themes.the_card(conn, card_id))]
        if loose:
            area_id = empty.pop(0) if empty else areas.add(conn)
            areas.rename(conn, area_id, mark.format(name=name))
            areas.comment(conn, area_id, because)
            themes.move_all(conn, loose, area_id)
    if areas.guard(conn).areas <= areas.guard(conn).wanted:
        areas.assign_in_order(conn)


def keep_names(conn: Connection) -> None:
    """Let the proposed names be the names."""
    for area in areas.in_order(conn):
        for mark in _marks():
            if area.name.startswith(mark):
                areas.rename(conn, area.id, area.name.removeprefix(mark))
                break


# --- inside -------------------------------------------------------------------------------------------


def _hung(pile: Pile) -> Hung:
    """The card in its own words, with the words behind it as part of what it means."""
    more = (pile.head.shown_meaning, *(card.text for card in pile.behind))
    return Hung(
        pile.head.id, pile.head.shown, " ".join(filter(None, more)), pile.head.table, pile.head.area_id
    )


def _entered(card: Hung) -> int:
    return card.id


def _hangs(card: themes.ThemeCard) -> bool:
    return card.merged_into is None and card.excluded_because is None


def _loose(card: themes.ThemeCard) -> bool:
    return _hangs(card) and card.area_id is None


def _marks() -> tuple[str, ...]:
    """How a proposed name begins, in every language."""
    return tuple(speaker(language)(PROPOSED).format(name="") for language in LANGUAGES)
