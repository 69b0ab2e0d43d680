"""Rotations: the set times when people may change tables, and how many then sat where."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import occupancy, rotation, table


@dataclass(frozen=True)
class Occupancy:
    """`people` is None while nobody has counted."""

    table: int
    people: int | None
    full: int


@dataclass(frozen=True)
class Rotation:
    id: int
    number: int
    occupancy: tuple[Occupancy, ...]


def in_order(conn: Connection) -> tuple[Rotation, ...]:
    found = conn.execute(select(rotation.c.id, rotation.c.number).order_by(rotation.c.number))
    return tuple(Rotation(row.id, row.number, _at(conn, row.id)) for row in found)


def _at(conn: Connection, rotation_id: int) -> tuple[Occupancy, ...]:
    asked = (
        select(table.c.number.label("table"), occupancy.c.people, occupancy.c.full)
        .join(occupancy, occupancy.c.table_id == table.c.id)
        .where(occupancy.c.rotation_id == rotation_id)
        .order_by(table.c.number)
    )
    return rows.listed(conn, Occupancy, asked)


def add(conn: Connection) -> int:
    """One more rotation."""
    return rows.add(conn, rotation, number=(conn.scalar(select(func.max(rotation.c.number))) or 0) + 1)


def count_people(conn: Connection, rotation_id: int, table_id: int, people: str | int | None) -> None:
    """Write down how many sat at a table; Refusal if it is no number."""
    number = typed.number(people, 0, 500)
    here = (occupancy.c.rotation_id == rotation_id) & (occupancy.c.table_id == table_id)
    found = conn.scalar(select(occupancy.c.id).where(here))
    if found is None:
        rows.add(conn, occupancy, rotation_id=rotation_id, table_id=table_id, people=number)
    else:
        rows.edit(conn, occupancy, found, people=number)
