"""Tables: where people sit, who leads there, and who keeps the minutes in each round."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from forumdesk.forum import agenda, rows, typed
from forumdesk.forum.schema import idea, role, round_, table, theme
from forumdesk.refusal import Refusal
from forumdesk.words import _

MOST = 40


@dataclass(frozen=True)
class Table:
    """`seats` is None when the people are simply spread evenly."""

    id: int
    number: int
    name: str
    colour: str
    seats: int | None


@dataclass(frozen=True)
class Role:
    """Who leads and who writes at a table in a round, and whether its themes are handed in and presented."""

    table_id: int
    round_id: int
    table: int
    round: int
    leader: str
    secretary: str
    handed_in: int
    presented: int


def in_order(conn: Connection) -> tuple[Table, ...]:
    return rows.listed(conn, Table, select(table).order_by(table.c.number))


def set_count(conn: Connection, count: str | int | None) -> None:
    """Have this many tables; new ones come last, and presentations take as long as they need.

    Refusal if a table that has ideas or cards would go.
    """
    wanted = typed.number(count, 1, MOST)
    standing = in_order(conn)
    if wanted is None:
        raise Refusal(_("Say how many tables there are, from 1 to {most}.").format(most=MOST))
    for gone in standing[wanted:]:
        _must_be_bare(conn, gone)
        rows.remove(conn, table, gone.id)
    for number in range(len(standing) + 1, wanted + 1):
        rows.add(conn, table, number=number)
    agenda.follow_tables(conn, len(standing), wanted)


def edit(conn: Connection, table_id: int, field: str, value: str | int | None) -> None:
    """Change the name, the colour or the seats of a table; Refusal if the seats are no number."""
    if field == "seats":
        value = typed.number(value, 0, 200)
    rows.edit(conn, table, table_id, **{field: value})


def roles(conn: Connection) -> tuple[Role, ...]:
    """Leaders and secretaries by round and table; a table without any has an empty role."""
    asked = (
        select(
            table.c.id.label("table_id"), round_.c.id.label("round_id"),
            table.c.number.label("table"), round_.c.number.label("round"),
            role.c.leader, role.c.secretary, role.c.handed_in, role.c.presented,
        )
        .select_from(table.join(round_, table.c.id.is_not(None)))
        .outerjoin(role, (role.c.table_id == table.c.id) & (role.c.round_id == round_.c.id))
        .order_by(round_.c.number, table.c.number)
    )  # fmt: skip
    return tuple(
        Role(
            row.table_id, row.round_id, row.table, row.round,
            row.leader or "", row.secretary or "", row.handed_in or 0, row.presented or 0,
        )
        for row in conn.execute(asked)
    )  # fmt: skip


def set_role(conn: Connection, table_id: int, round_id: int, field: str, value: str | bool) -> None:
    """Say who leads or writes (`leader`, `secretary`), or that a table has `handed_in` or `presented`."""
    here = (role.c.table_id == table_id) & (role.c.round_id == round_id)
    found = conn.scalar(select(role.c.id).where(here))
    if found is None:
        found = rows.add(conn, role, table_id=table_id, round_id=round_id)
    rows.edit(conn, role, found, **{field: int(value) if isinstance(value, bool) else value})


def set_leader(conn: Connection, table_id: int, round_id: int, name: str) -> None:
    """Say who leads at a table in a round."""
    set_role(conn, table_id, round_id, "leader", name)


def lead_every_round(conn: Connection) -> None:
    """Who leads a table in the first round leads it in the others, too."""
    planned = roles(conn)
    first = {role.table_id: role.leader for role in planned if role.round == 1}
    for later in planned:
        if later.round > 1 and first.get(later.table_id):
            set_leader(conn, later.table_id, later.round_id, first[later.table_id])


def spread(people: int, tables: int) -> tuple[int, ...]:
    """So many people at so many tables, evenly, the larger tables first: 51, 6 → 9 9 9 8 8 8."""
    if tables < 1:
        return ()
    each, more = divmod(people, tables)
    return tuple(each + 1 if place < more else each for place in range(tables))


def _must_be_bare(conn: Connection, gone: Table) -> None:
    has_ideas = conn.scalar(select(idea.c.id).where(idea.c.table_id == gone.id).limit(1))
    has_cards = conn.scalar(select(theme.c.id).where(theme.c.table_id == gone.id).limit(1))
    if has_ideas or has_cards:
        raise Refusal(
            _("Table {number} has ideas. Remove them first, then the table can go.").format(
                number=gone.number
            )
        )
