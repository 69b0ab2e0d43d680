"""Which table takes which area on: the one whose cards dominate it is proposed."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from forumdesk.forum import areas, themes
from forumdesk.forum.schema import table

Said = Mapping[int, Counter[int]]
"""For each area how many of its cards each table said, by the table's number."""


@dataclass(frozen=True)
class Proposal:
    """A free table for an area without one; `cards` of the area's cards are its own."""

    area_id: int
    letter: str
    table: int
    cards: int


def said_in(conn: Connection) -> Said:
    """Every card counts, also those that lie behind another."""
    said: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for card in themes.all_cards(conn):
        if card.area_id is not None and card.table is not None:
            said[card.area_id][card.table] += 1
    return said


def proposed(conn: Connection) -> tuple[Proposal, ...]:
    """A table for each area that has none, as far as tables are free: first where most cards speak for it."""
    found, said = areas.in_order(conn), said_in(conn)
    taken = {one.table for one in found}
    free = [number for number in _numbers(conn) if number not in taken]
    waiting = {one.id: one for one in found if one.table is None}
    pairs = [(-said[area_id][number], one.position, number, area_id)
             for area_id, one in waiting.items() for number in free]  # fmt: skip
    chosen: dict[int, Proposal] = {}
    for count, _place, number, area_id in sorted(pairs):
        if area_id in waiting and number in free:
            free.remove(number)
            chosen[area_id] = Proposal(area_id, waiting.pop(area_id).letter, number, -count)
    return tuple(chosen[one.id] for one in found if one.id in chosen)


def assign_proposed(conn: Connection) -> None:
    """Give each area without a table the one that is proposed."""
    ids = _numbers(conn)
    for one in proposed(conn):
        areas.assign(conn, one.area_id, ids[one.table])


def _numbers(conn: Connection) -> dict[int, int]:
    return {row.number: row.id for row in conn.execute(select(table).order_by(table.c.number))}
