"""How rows become frozen dataclasses, and how a noun's rows are edited and kept in order."""

from collections.abc import Callable, Sequence
from dataclasses import fields, make_dataclass
from functools import cache
from itertools import starmap
from operator import itemgetter
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, CursorResult, Integer, Select, Table, func, insert, select, update

from forumdesk.forum import typed

T = TypeVar("T")


def listed(conn: Connection, kind: type[T], asked: Select[Any], **bound: Any) -> tuple[T, ...]:
    """The rows of a select as dataclasses whose fields are named like its columns."""
    found = conn.execute(asked, bound)
    pick = _picked(cast(Any, kind), tuple(found.keys()))
    made = list(starmap(_unlocked(cast(Any, kind)), map(pick, tuples(found))))  # not row by row
    for filled in made:
        filled.__class__ = kind
    return tuple(made)


def tuples(found: CursorResult[Any]) -> list[tuple[Any, ...]]:
    """All rows as the driver made them: in whole numbers and text there is nothing to convert."""
    cursor = found.cursor
    assert cursor is not None
    rows = cast(list[tuple[Any, ...]], cursor.fetchall())
    found.close()
    return rows


@cache
def _picked(kind: type[Any], columns: tuple[str, ...]) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """What puts a row into the order of the fields, of which there are two at least."""
    return itemgetter(*(columns.index(field.name) for field in fields(kind)))


@cache
def _unlocked(kind: type[Any]) -> type[Any]:
    """A class with the same fields to fill in: a frozen one sets each through a call, which costs six times
    as much. What has been filled is then said to be of its own class."""
    if hasattr(kind, "__post_init__") or hasattr(kind, "__slots__"):
        return kind
    return make_dataclass(kind.__name__, [(field.name, Any) for field in fields(kind)], eq=False, repr=False)


def one(conn: Connection, kind: type[T], asked: Select[Any]) -> T:
    """The single row of a select; LookupError if there is none."""
    found = listed(conn, kind, asked)
    if not found:
        raise LookupError(f"no {kind.__name__}")
    return found[0]


def in_order(conn: Connection, kind: type[T], table: Table) -> tuple[T, ...]:
    """Every row of a table by its position."""
    return listed(conn, kind, select(table).order_by(table.c.position, table.c.id))


def the_only(conn: Connection, kind: type[T], table: Table) -> T:
    """The single row of a table that has only one."""
    return one(conn, kind, _only(table))


@cache  # a select is dearer to build than to run
def _only(table: Table) -> Select[Any]:
    return select(table).where(table.c.id == 1)


def add(conn: Connection, table: Table, **values: Any) -> int:
    """A new row, last where the table keeps an order; its id."""
    if "position" in table.c and "position" not in values:
        values["position"] = _last_position(conn, table) + 1
    done = conn.execute(insert(table).values(**_cleaned(values)))
    return int(cast(Any, done.inserted_primary_key)[0])


def add_all(conn: Connection, table: Table, told: Sequence[dict[str, Any]]) -> None:
    """New rows in one go, last in order; what one of them leaves out is as if never typed."""
    columns = dict.fromkeys(key for one in told for key in one)
    silent = {key: _untouched(table, key) for key in columns}
    first = _last_position(conn, table) + 1
    values = [silent | _cleaned(one) | {"position": first + n} for n, one in enumerate(told)]
    if values:
        conn.execute(insert(table), values)


def edit(conn: Connection, table: Table, row_id: int, **values: Any) -> None:
    """Change some columns of one row; what was typed is cleaned first."""
    conn.execute(update(table).where(table.c.id == row_id).values(**_cleaned(values)))


def remove(conn: Connection, table: Table, row_id: int) -> None:
    """Take a row away, with all that belongs to it."""
    conn.execute(table.delete().where(table.c.id == row_id))


def put_at(conn: Connection, table: Table, row_id: int, place: int) -> None:
    """Let a row stand at a place (0 is first) among all rows of its table."""
    ids = list(conn.scalars(select(table.c.id).order_by(table.c.position, table.c.id)))
    ids.remove(row_id)
    ids.insert(max(0, min(place, len(ids))), row_id)
    number(conn, table, ids)


def replace_texts(conn: Connection, table: Table, column: str, texts: Sequence[str]) -> None:
    """Let the rows of an ordered table hold these texts; empty ones are left out, rows that stay are kept."""
    wanted = [text.strip() for text in texts if text.strip()]
    standing = list(conn.scalars(select(table.c.id).order_by(table.c.position, table.c.id)))
    for row_id, text in zip(standing, wanted, strict=False):
        edit(conn, table, row_id, **{column: text})
    for row_id in standing[len(wanted) :]:
        remove(conn, table, row_id)
    for text in wanted[len(standing) :]:
        add(conn, table, **{column: text})


def number(conn: Connection, table: Table, ids: Sequence[int]) -> None:
    """Give rows the positions 1, 2, 3 … in the order told; rows already there are left alone."""
    standing = dict(conn.execute(select(table.c.id, table.c.position).where(table.c.id.in_(ids))).all())
    for position, row_id in enumerate(ids, start=1):
        if standing[row_id] != position:
            conn.execute(update(table).where(table.c.id == row_id).values(position=position))


def _last_position(conn: Connection, table: Table) -> int:
    return conn.scalar(select(func.max(table.c.position))) or 0


def _untouched(table: Table, key: str) -> Any:
    """What stands in a column of a new row."""
    column = table.c[key]
    if column.nullable:
        return None
    return 0 if isinstance(column.type, Integer) else ""


def _cleaned(values: dict[str, Any]) -> dict[str, Any]:
    return {key: typed.text(value) if isinstance(value, str) else value for key, value in values.items()}
