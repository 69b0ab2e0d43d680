"""The triggers that write each changed row, before and after, into the journal.

They are temporary, so the file itself holds none and one found there is foreign.
"""

from collections.abc import Iterator

from sqlalchemy import Column, MetaData, Table
from sqlalchemy.dialects import sqlite

from forumdesk.store.schema import Schema

DIALECT = sqlite.dialect(paramstyle="named")

FORBIDDEN, RECORDED, SILENT = range(3)
"""How a write is met: refused outside a change, written into the journal, or let through in a replay."""

# The one row of the pen says how writes are met. A pragma could forbid them too, but each turn of it would
# make SQLite compile every statement anew. The other table names what was touched outside the journal.
GROUND = (
    "CREATE TEMP TABLE journal_pen (mode INTEGER NOT NULL)",
    "INSERT INTO journal_pen VALUES (0)",
    "CREATE TEMP TABLE journal_touched (name TEXT PRIMARY KEY) WITHOUT ROWID",
)


class UnfitTableError(Exception):
    """A table that the journal could not bring back exactly: a mistake of the schema's author."""


def journalled(metadata: MetaData) -> list[Table]:
    """The tables whose rows the journal keeps."""
    return [table for table in metadata.sorted_tables if not is_unjournalled(table)]


def is_unjournalled(table: Table) -> bool:
    """Does the table stand outside undo?"""
    return bool(table.info.get("unjournalled"))


def statements(schema: Schema) -> Iterator[str]:
    """All that makes the journal record, for a connection that has just been opened."""
    yield from GROUND
    for table in schema.metadata.tables.values():
        if is_unjournalled(table):
            yield from _noting(table)
        else:
            check_fit(table)
            yield from _recording(table)


def check_fit(table: Table) -> None:
    """Only values that JSON gives back exactly, and a key that stays when the file is compacted."""
    if not table.primary_key.columns:
        raise UnfitTableError(f"{table.name} has no primary key to find its rows by")
    for column in table.columns:
        kind = column.type.compile(DIALECT).upper()
        if "INT" not in kind and not any(word in kind for word in ("CHAR", "CLOB", "TEXT")):
            raise UnfitTableError(f"{table.name}.{column.name} is {kind}; only INTEGER and TEXT are kept")
        if column.computed is not None:
            raise UnfitTableError(f"{table.name}.{column.name} is computed and cannot be put back")


def quoted(name: str) -> str:
    """A name as SQL takes it: `table` and `key` are words of its own."""
    return '"' + name.replace('"', '""') + '"'


def _recording(table: Table) -> Iterator[str]:
    old, new = _row("old", table), _row("new", table)
    differs = " OR ".join(_differs(column) for column in table.columns)
    yield _trigger(table, "INSERT", f"{_pen()} < {SILENT}", _entry(table, "NULL", new))
    yield _trigger(table, "DELETE", f"{_pen()} < {SILENT}", _entry(table, old, "NULL"))
    yield _trigger(table, "UPDATE", f"({differs}) AND {_pen()} < {SILENT}", _entry(table, old, new))


def _noting(table: Table) -> Iterator[str]:
    # not OR IGNORE: the statement that fires a trigger has the say over conflicts in it
    name = _text(table.name)
    note = f"DELETE FROM journal_touched WHERE name = {name}; INSERT INTO journal_touched VALUES ({name});"  # noqa: S608
    for event in ("INSERT", "DELETE", "UPDATE"):
        yield _trigger(table, event, "1", note)


def _trigger(table: Table, event: str, when: str, then: str) -> str:
    name = quoted(f"journal_{table.name}_{event.lower()}")
    on = f"AFTER {event} ON main.{quoted(table.name)}"
    guard = f"SELECT RAISE(ABORT, 'written outside a change') WHERE {_pen()} = {FORBIDDEN};"
    return f"CREATE TEMP TRIGGER {name} {on} WHEN {when} BEGIN {guard} {then} END"


def _entry(table: Table, before: str, after: str) -> str:
    values = f"({_text(table.name)}, {before}, {after})"
    return f"INSERT INTO journal_row (table_name, row_before, row_after) VALUES {values};"  # noqa: S608 - ours


def _pen() -> str:
    return "(SELECT mode FROM journal_pen)"


def _row(which: str, table: Table) -> str:
    return "json_array(" + ", ".join(f"{which}.{quoted(column.name)}" for column in table.columns) + ")"


def _differs(column: Column[object]) -> str:
    # by its bytes: a column may hold upper and lower case for equal
    name = quoted(column.name)
    return f"old.{name} COLLATE BINARY IS NOT new.{name}"


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
