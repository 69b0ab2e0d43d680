"""People: who was contacted, who said yes and who came; from a list, or from counts where no list is kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, select

from forumdesk.forum import inviters, rows, typed
from forumdesk.forum.schema import counts, inviter, person, table
from forumdesk.refusal import Refusal
from forumdesk.words import _


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

    @property
    def state(self) -> str:
        """`yes`, `no`, `contacted` without an answer, or '' for not contacted yet."""
        return self.answer or ("contacted" if self.contacted else "")


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
    return rows.listed(conn, Person, _asked())


@cache  # a select is dearer to build than to run
def _asked() -> Select[Any]:
    return (
        select(person, inviter.c.name.label("inviter"), table.c.number.label("table"))
        .outerjoin(inviter, inviter.c.id == person.c.inviter_id)
        .outerjoin(table, table.c.id == person.c.table_id)
        .order_by(person.c.position, person.c.id)
    )


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


def no_shows(conn: Connection, counted: Counts) -> int | None:
    """Who said yes and did not come; of bare counts those that were kept, else the difference."""
    listed = in_order(conn)
    if listed:
        return sum(one.answer == "yes" and not one.attended for one in listed)
    kept = conn.scalar(select(counts.c.no_shows))
    if kept is not None:
        return int(kept)
    if counted.registered is None or counted.attended is None:
        return None
    return max(0, counted.registered - counted.attended)


def edit_count(conn: Connection, field: str, value: str | int | None) -> None:
    """Type in one of the counts; '' and None are unknown. Refusal if it is no number."""
    rows.edit(conn, counts, 1, **{field: typed.number(value, 0, 100_000)})


# --- the list -----------------------------------------------------------------------------------------


def add(conn: Connection, told: Mapping[str, str | int]) -> int:
    """A new person from fields by name; `inviter` is a name. Refusal without a name."""
    fields = _with_inviter(conn, told)
    if not str(fields.get("name", "")).strip():
        raise Refusal(_("Write the name first. It can be a made-up one."))
    return rows.add(conn, person, **fields)


def add_all(conn: Connection, told: Sequence[Mapping[str, str | int]]) -> None:
    """New people in one go, last in the list; Refusal if one of them has no name."""
    if any(not str(one.get("name", "")).strip() for one in told):
        raise Refusal(_("Write the name first. It can be a made-up one."))
    names = dict.fromkeys(str(one.get("inviter") or "") for one in told)
    ids = {name: inviters.the_inviter(conn, name) for name in names}
    rows.add_all(conn, person, [_kept(one, ids) for one in told])


def edit(conn: Connection, person_id: int, field: str, value: str | int) -> None:
    """Change one field of a person; `inviter` is a name."""
    edit_all(conn, [person_id], field, value)


def edit_all(conn: Connection, person_ids: Sequence[int], field: str, value: str | int) -> None:
    """Change one field of several people; Refusal if a name would become empty."""
    if field == "name" and not str(value).strip():
        raise Refusal(_("Write the name first. It can be a made-up one."))
    fields = _with_inviter(conn, {field: value})
    for person_id in person_ids:
        rows.edit(conn, person, person_id, **fields)


def mark(conn: Connection, person_ids: Sequence[int], state: str) -> None:
    """Say how far it has come with people: `yes`, `no`, `contacted` without an answer, or '' not at all."""
    answer = state if state in {"yes", "no"} else ""
    for person_id in person_ids:
        rows.edit(conn, person, person_id, answer=answer, contacted=int(state != ""))


def remove(conn: Connection, person_ids: Sequence[int]) -> None:
    """Take people off the list."""
    for person_id in person_ids:
        rows.remove(conn, person, person_id)


def fill_in(conn: Connection, standing: Person, told: Mapping[str, str | int]) -> None:
    """Write what is told into the fields of a person where nothing stands yet; what stands is left alone."""
    missing = {field: value for field, value in told.items() if value and not getattr(standing, field)}
    if missing:
        rows.edit(conn, person, standing.id, **_with_inviter(conn, missing))


def merge(conn: Connection, person_id: int, into: int) -> None:
    """Let two entries be one person: what the first has and the other lacks is filled in, the first goes."""
    listed = {one.id: one for one in in_order(conn)}
    fill_in(conn, listed[into], {field: getattr(listed[person_id], field) or "" for field in TOLD})
    rows.remove(conn, person, person_id)


TOLD = (
    "email", "phone", "organisation", "stakeholder_kind", "place", "age_band", "gender", "inviter", "channel",
    "contacted", "answer", "attended", "walk_in",
)  # fmt: skip
"""What is told of a person beside the name."""


def _with_inviter(conn: Connection, told: Mapping[str, str | int]) -> dict[str, str | int | None]:
    name = str(told.get("inviter") or "")
    return _kept(told, {name: inviters.the_inviter(conn, name)})


def _kept(told: Mapping[str, str | int], ids: Mapping[str, int | None]) -> dict[str, str | int | None]:
    """Fields as columns, with the ids of inviters by name; whoever answered or came has been contacted."""
    fields: dict[str, str | int | None] = {key: value for key, value in told.items() if key != "inviter"}
    if "inviter" in told:
        fields["inviter_id"] = ids[str(told["inviter"] or "")]
    if fields.get("answer") or (fields.get("attended") and not fields.get("walk_in")):
        fields["contacted"] = 1
    return fields
