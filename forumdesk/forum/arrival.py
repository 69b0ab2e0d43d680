"""Arrival: who has come, ticked off at the door; walk-ins; and counting where no names are asked for."""

from dataclasses import dataclass

from sqlalchemy import Connection, update

from forumdesk.forum import people, rows, tables
from forumdesk.forum.lists.columns import folded
from forumdesk.forum.lists.line import from_line
from forumdesk.forum.people import Person
from forumdesk.forum.schema import person
from forumdesk.refusal import Refusal
from forumdesk.words import _

GENDERS = {"women": "woman", "men": "man", "other": "other", "not_stated": ""}
"""The counts by the word that a person of the list has for it."""


@dataclass(frozen=True)
class Place:
    """A table: how many have a seat there, and how many of them have come."""

    number: int
    name: str
    seated: int
    came: int


def found(listed: tuple[Person, ...], words: str) -> tuple[Person, ...]:
    """Those whose name or organisation has words that begin so, å ä ö as a or typed; who is awaited first."""
    typed = folded(words).split()
    hits = [one for one in listed if all(_begins(one, part) for part in typed)]
    return tuple(sorted(hits, key=lambda one: (bool(one.attended), one.answer == "no", folded(one.name))))


def tick(conn: Connection, person_id: int, came: bool = True) -> None:
    """Mark that a person has come; one without a seat gets one where there is most room."""
    one = next((one for one in people.in_order(conn) if one.id == person_id), None)
    if one is None:
        raise Refusal(_("That person is no longer in the list."))
    people.edit(conn, person_id, "attended", int(came))
    if came and one.table is None:
        _seat(conn, person_id)


def walk_in(conn: Connection, line: str) -> int:
    """Someone who was not registered: the name, then what else is known, parted by commas."""
    told, _left_out = from_line(line)
    added = people.add(conn, {**told, "attended": 1, "walk_in": 1})
    _seat(conn, added)
    return added


def count(conn: Connection, field: str, by: int) -> None:
    """One more, or one less, of the women, the men or the others who came.

    Without a list the counts themselves change. Beside a list they are people without a name, for the
    list is what counts; only such people are counted away again.
    """
    if people.in_order(conn):
        _count_nameless(conn, field, by)
        return
    now = people.typed_counts(conn)
    wanted = max(0, (getattr(now, field) or 0) + by)
    people.edit_count(conn, field, wanted)
    known = {one: getattr(now, one) or 0 for one in GENDERS} | {field: wanted}
    people.edit_count(conn, "attended", sum(known.values()))


def set_count(conn: Connection, field: str, number: int) -> None:
    """So many women, men or others came, typed as a number."""
    now = people.counted(conn)
    count(conn, field, number - (getattr(now, field) or 0))


def places(conn: Connection) -> tuple[Place, ...]:
    """Who sits where, table by table; nothing while nobody has a seat."""
    listed = people.in_order(conn)
    if not any(one.table for one in listed):
        return ()
    return tuple(
        Place(
            table.number,
            table.name,
            sum(one.table == table.number and one.answer != "no" for one in listed),
            sum(one.table == table.number and bool(one.attended) for one in listed),
        )
        for table in tables.in_order(conn)
    )


def _begins(one: Person, part: str) -> bool:
    words = f"{folded(one.name)} {folded(one.organisation)}".replace("-", " ").split()
    return any(word.startswith(part) for word in words)


def _count_nameless(conn: Connection, field: str, by: int) -> None:
    gender = GENDERS[field]
    nameless = [
        one for one in people.in_order(conn)
        if one.walk_in and one.gender == gender and one.name.startswith(_nameless(0)[:-1])
    ]  # fmt: skip
    if by < 0 and len(nameless) < -by:
        raise Refusal(_("The others are in the list by name. Search for the name to take somebody back."))
    for one in nameless[by:] if by < 0 else ():
        rows.remove(conn, person, one.id)
    for _more in range(by):
        number = len(people.in_order(conn)) + 1
        added = people.add(conn, {"name": _nameless(number), "gender": gender, "attended": 1, "walk_in": 1})
        _seat(conn, added)


def _nameless(number: int) -> str:
    return _("Without a name {number}").format(number=number)


def _seat(conn: Connection, person_id: int) -> None:
    """Where seats are given at all, the emptiest table of those not full takes one more."""
    now = places(conn)
    if not now:
        return
    emptiest = min(now, key=lambda place: (max(place.came, place.seated), place.number))
    table_id = next(one.id for one in tables.in_order(conn) if one.number == emptiest.number)
    conn.execute(update(person).where(person.c.id == person_id).values(table_id=table_id))
