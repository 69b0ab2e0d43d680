"""Sittings: how many sit at each table while people may change tables, and where it is full or too few."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from forumdesk.forum import agenda, areas, facts, rotations, rows, tables
from forumdesk.forum.schema import occupancy, rotation

LEAST = 4
"""People; with fewer at a table its talk runs dry."""


@dataclass(frozen=True)
class Sitting:
    """A table in a rotation: what is talked about there, and how many sit there, None while not counted."""

    table_id: int
    table: int
    area: str
    people: int | None
    full: int

    @property
    def too_few(self) -> bool:
        return self.people is not None and self.people < LEAST


def planned(conn: Connection) -> int:
    """How many rotations there are: those held, or as many as the agenda has steps for."""
    steps = sum(step.kind == "rotation" for step in agenda.in_order(conn))
    held = conn.scalar(select(func.max(rotation.c.number))) or 0
    return max(steps, held)


def in_rotation(conn: Connection, number: int) -> tuple[Sitting, ...]:
    """Every table in the rotation of this number, whether counted or not."""
    held = next((one for one in rotations.in_order(conn) if one.number == number), None)
    known = {one.table: (one.people, one.full) for one in held.occupancy} if held else {}
    topics = {one.table: f"{one.letter} {one.name}".strip() for one in areas.in_order(conn)}
    return tuple(
        Sitting(one.id, one.number, topics.get(one.number, ""), *known.get(one.number, (None, 0)))
        for one in tables.in_order(conn)
    )


def step(conn: Connection, number: int, table_id: int, by: int) -> None:
    """Count up or down; the first stroke begins at what was the time before, or would be even."""
    now = next(one.people for one in in_rotation(conn, number) if one.table_id == table_id)
    wanted = _first_guess(conn, number, table_id) if now is None else now + by
    count(conn, number, table_id, max(0, wanted))


def count(conn: Connection, number: int, table_id: int, people: str | int | None) -> None:
    """Write down how many sit at a table in the rotation of this number; Refusal if it is no number."""
    rotations.count_people(conn, _ready(conn, number), table_id, people)


def set_full(conn: Connection, number: int, table_id: int, full: bool) -> None:
    """Say that a table takes no more for now, or that there is room again."""
    rotation_id = _ready(conn, number)
    here = (occupancy.c.rotation_id == rotation_id) & (occupancy.c.table_id == table_id)
    found = conn.scalar(select(occupancy.c.id).where(here))
    if found is None:
        found = rows.add(conn, occupancy, rotation_id=rotation_id, table_id=table_id)
    rows.edit(conn, occupancy, found, full=int(full))


def _first_guess(conn: Connection, number: int, table_id: int) -> int:
    before = {one.table_id: one.people for one in in_rotation(conn, number - 1)} if number > 1 else {}
    guessed = before.get(table_id)
    if guessed is not None:
        return guessed
    ids = [one.id for one in tables.in_order(conn)]
    return facts.the_facts(conn).seats[ids.index(table_id)]


def _ready(conn: Connection, number: int) -> int:
    """The id of a rotation; all that are planned come into being with the first that is counted."""
    for wanted in range(1, max(planned(conn), number) + 1):
        if conn.scalar(select(rotation.c.id).where(rotation.c.number == wanted)) is None:
            rows.add(conn, rotation, number=wanted)
    return int(conn.scalars(select(rotation.c.id).where(rotation.c.number == number)).one())
