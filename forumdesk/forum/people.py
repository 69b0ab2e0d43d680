"""People: who was contacted, who said yes and who came; from a list, or from counts where no list is kept."""

from collections import Counter
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import counts, inviter, person, table


@dataclass(frozen=True)
class Person:
    """All but the name is voluntary; '' means not stated. `table` is the number of their table."""

    id: int
    name: str
    email: str
    phone: str
    organisation: str
    stakeholder_kind: str
    place: str
    age_band: str
    gender: str
    inviter: str | None
    channel: str
    contacted: int
    answer: str
    attended: int
    walk_in: int
    table: int | None
    seat_locked: int


@dataclass(frozen=True)
class Counts:
    """How many; None is unknown, which is not the same as 0."""

    contacted: int | None = None
    registered: int | None = None
    attended: int | None = None
    women: int | None = None
    men: int | None = None
    other: int | None = None
    not_stated: int | None = None


def in_order(conn: Connection) -> tuple[Person, ...]:
    asked = (
        select(person, inviter.c.name.label("inviter"), table.c.number.label("table"))
        .outerjoin(inviter, inviter.c.id == person.c.inviter_id)
        .outerjoin(table, table.c.id == person.c.table_id)
        .order_by(person.c.position, person.c.id)
    )
    return rows.listed(conn, Person, asked)


def typed_counts(conn: Connection) -> Counts:
    """The counts as they were typed in, whether there is a list or not."""
    return rows.the_only(conn, Counts, counts)


def counted(conn: Connection) -> Counts:
    """The counts that hold: those of the list where there is one, else the typed ones."""
    listed = in_order(conn)
    return of_list(listed) if listed else typed_counts(conn)


def of_list(listed: tuple[Person, ...]) -> Counts:
    """Count a list; the genders are of those who came, and unknown while nobody is ticked off."""
    invited = Counts(
        contacted=sum(one.contacted for one in listed), registered=sum(one.answer == "yes" for one in listed)
    )
    genders = Counter(one.gender for one in listed if one.attended)
    if not genders:
        return invited
    return replace(
        invited, attended=genders.total(), women=genders["woman"], men=genders["man"],
        other=genders["other"], not_stated=genders[""],
    )  # fmt: skip


def edit_count(conn: Connection, field: str, value: str | int | None) -> None:
    """Type in one of the counts; '' and None are unknown. Refusal if it is no number."""
    rows.edit(conn, counts, 1, **{field: typed.number(value, 0, 100_000)})
