"""Seating: who sits at which table in the first round, proposed so that people meet others than their own."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, update

from forumdesk.forum import people, rows, tables
from forumdesk.forum.facts import seats_for
from forumdesk.forum.schema import person
from forumdesk.forum.seating.plan import Guest, Plan, Shared, judge, propose
from forumdesk.refusal import Refusal
from forumdesk.words import _

__all__ = [
    "Guest", "Plan", "Shared", "expected", "guests", "judge", "lock", "propose", "put", "put_all", "room",
    "seat", "unseat_all",
]  # fmt: skip


def expected(conn: Connection) -> tuple[people.Person, ...]:
    """Those who need a seat: who came, once somebody is ticked off; before that, who said yes."""
    listed = people.in_order(conn)
    came = tuple(one for one in listed if one.attended)
    return came or tuple(one for one in listed if one.answer == "yes")


def guests(conn: Connection) -> tuple[Guest, ...]:
    """The same as guests for a proposal; locked to a table are those whose seat she has locked."""
    ids = {table.number: table.id for table in tables.in_order(conn)}
    return tuple(
        Guest(
            one.id,
            {"organisation": one.organisation.casefold(), "inviter": one.inviter or "", "gender": one.gender},
            ids[one.table] if one.seat_locked and one.table is not None else None,
        )
        for one in expected(conn)
    )


def room(conn: Connection) -> dict[int, int]:
    """Seats by table id; Refusal if they are too few, or fewer than are locked to a table."""
    standing, sitting = tables.in_order(conn), guests(conn)
    seats = {table.id: count for table, count in zip(standing, seats_for(conn, len(sitting)), strict=True)}
    if sum(seats.values()) < len(sitting):
        raise Refusal(
            _("{people} people are coming and there are {seats} seats. Give the tables more seats.").format(
                people=len(sitting), seats=sum(seats.values())
            )
        )
    locked = Counter(guest.locked_to for guest in sitting)
    for table in standing:
        if locked[table.id] > seats[table.id]:
            raise Refusal(
                _("Table {number} has room for {seats}, but {locked} are locked to it. Unlock some.").format(
                    locked=locked[table.id], number=table.number, seats=seats[table.id]
                )
            )
    return seats


def seat(conn: Connection, plan: dict[int, int]) -> None:
    """Seat people as a plan says (table id by person id); locked seats stay as they are."""
    locked = {one.id for one in people.in_order(conn) if one.seat_locked}
    for person_id, table_id in plan.items():
        if person_id not in locked:
            rows.edit(conn, person, person_id, table_id=table_id)


def put(conn: Connection, person_id: int, table_id: int | None) -> None:
    """Seat one person; where she put someone by hand the seat is locked."""
    put_all(conn, [person_id], table_id)


def put_all(conn: Connection, person_ids: Sequence[int], table_id: int | None) -> None:
    """Seat several people at one table, or take their seats away."""
    for person_id in person_ids:
        rows.edit(conn, person, person_id, table_id=table_id, seat_locked=int(table_id is not None))


def lock(conn: Connection, person_ids: Sequence[int], locked: bool) -> None:
    """Keep people at their tables in the next proposal, or no longer."""
    for person_id in person_ids:
        rows.edit(conn, person, person_id, seat_locked=int(locked))


def unseat_all(conn: Connection) -> None:
    """Take everybody's seat away, but for the locked ones."""
    conn.execute(update(person).where(person.c.seat_locked == 0).values(table_id=None))
