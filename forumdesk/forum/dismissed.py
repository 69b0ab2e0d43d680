"""Suggestions that were dismissed for good: kept by the ids of cards and areas, never by a word of them.

In the file a key reads "area:#12:#3" (that card, that area), "merge:#4:#9" or "groups"; in the JSON the
codes of the cards and the letter of the area stand instead, for ids of rows never leave the file.
"""

import re
from collections.abc import Callable, Mapping

from sqlalchemy import Connection, delete, insert, select

from forumdesk.forum.schema import dismissed_suggestion

AREA, MERGE, GROUPS, NAMES = "area", "merge", "groups", "names"
_KEPT = re.compile(r"(area|merge):#(\d+):#(\d+)")


def area_key(card_id: int, area_id: int) -> str:
    """“This card belongs to that area.”"""
    return f"{AREA}:#{card_id}:#{area_id}"


def merge_key(one: int, other: int) -> str:
    """“These two cards say the same”, in whichever order."""
    first, second = sorted((one, other))
    return f"{MERGE}:#{first}:#{second}"


def keys(conn: Connection) -> frozenset[str]:
    """All that was dismissed."""
    return frozenset(conn.scalars(select(dismissed_suggestion.c.suggestion)))


def dismiss(conn: Connection, key: str) -> None:
    """Never propose this again."""
    if key not in keys(conn):
        conn.execute(insert(dismissed_suggestion).values(suggestion=key))


def forget_area(conn: Connection, area_id: int) -> None:
    """An area goes away: another that may come to bear its id has nothing to do with what was dismissed."""
    _forget(conn, lambda kind, _one, other: kind == AREA and other == area_id)


def forget_card(conn: Connection, card_id: int) -> None:
    """The same for a card."""
    _forget(conn, lambda kind, one, other: card_id in ((one,) if kind == AREA else (one, other)))


def as_told(key: str, codes: Mapping[int, str], letters: Mapping[int, str]) -> str:
    """A key as the JSON has it; one whose card or area is gone is told as ''."""
    found = _KEPT.fullmatch(key)
    if not found:
        return key
    kind, one, other = found[1], int(found[2]), int(found[3])
    seconds = letters if kind == AREA else codes
    return f"{kind}:{codes[one]}:{seconds[other]}" if one in codes and other in seconds else ""


def as_kept(told: str, cards: Mapping[str, int], areas: Mapping[str, int]) -> str:
    """A key as the file has it; what names no card or area that there is stays as it is told."""
    kind, _colon, named = told.partition(":")
    if kind not in (AREA, MERGE):
        return told
    seconds = areas if kind == AREA else cards
    parts = named.split(":")
    for cut in range(1, len(parts)):  # a code may hold a colon itself
        one, other = ":".join(parts[:cut]), ":".join(parts[cut:])
        if one in cards and other in seconds:
            key = area_key if kind == AREA else merge_key
            return key(cards[one], seconds[other])
    return told


def _forget(conn: Connection, concerned: Callable[[str, int, int], bool]) -> None:
    for key in keys(conn):
        found = _KEPT.fullmatch(key)
        if found and concerned(found[1], int(found[2]), int(found[3])):
            conn.execute(delete(dismissed_suggestion).where(dismissed_suggestion.c.suggestion == key))
