"""The journal: what each change did to which rows, kept in the file, and played backwards and forwards."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table, Text, bindparam

from forumdesk.store.fault import Fault
from forumdesk.store.schema import Schema
from forumdesk.store.triggers import DIALECT, FORBIDDEN, RECORDED, SILENT, statements

MOST_CHANGES = 2_000
MOST_BYTES = 16_000_000
"""How far back undo goes: so many changes, and so much text. Trimmed when a file is closed."""

_LONG = 5_000
"""Milliseconds between two strokes of the same key that still make one change."""

tables = MetaData()

Table(
    "journal_change", tables, Column("id", Integer, primary_key=True),
    Column("label", Text, nullable=False), Column("merge", Text), Column("at", Integer, nullable=False),
    Column("first_row", Integer, nullable=False), Column("last_row", Integer, nullable=False),
)  # fmt: skip
Table(
    "journal_row", tables, Column("id", Integer, primary_key=True),
    Column("table_name", Text, nullable=False), Column("row_before", Text), Column("row_after", Text),
)  # fmt: skip
Table(
    "journal_state", tables, Column("id", Integer, primary_key=True),
    Column("position", Integer, nullable=False),  # the latest change that is done; those after it are undone
    Column("changed_at", Integer, nullable=False),  # milliseconds since 1970, UTC
    Column("seal", Text),  # set at a clean close, gone with the first change after it
    Column("before", Text),  # the seal, or the beginning, that the changes since build upon
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """A change as the menu and the next stroke need to know it."""

    id: int
    label: str
    merge: str | None
    at: int
    first_row: int
    last_row: int


class Journal:
    """Records on the one connection of a file. Every method runs inside the caller's transaction."""

    def __init__(self, raw: sqlite3.Connection, schema: Schema) -> None:
        self._raw = raw
        self._tables = {table.name: table for table in schema.metadata.tables.values()}
        for statement in statements(schema):
            raw.execute(statement)
        self.look()

    def look(self) -> None:
        """Read where the file stands; also after a rollback."""
        self.changed_at, position = self._one("SELECT changed_at, position FROM journal_state")
        found = "SELECT id, label, merge, at, first_row, last_row FROM journal_change"
        done = self._one(f"{found} WHERE id <= ? ORDER BY id DESC LIMIT 1", position)
        undone = self._one(f"{found} WHERE id > ? ORDER BY id LIMIT 1", position)
        self.done = Step(*done) if done else None
        self.undone = Step(*undone) if undone else None
        self._latest = (1, 0)
        self._last_row: int = self._one("SELECT coalesce(max(id), 0) FROM journal_row")[0]

    def begin(self) -> None:
        """From now on the triggers write."""
        self._meet_writes(RECORDED)

    def end(self, label: str, merge: str | None, now: int) -> frozenset[str]:
        """Make what was written since `begin` one step; nothing written leaves no mark. Tells the tables."""
        self._meet_writes(FORBIDDEN)
        touched, last_row = self._touched()
        self._latest = (self._last_row + 1, last_row)
        if last_row > self._last_row:
            self._add(label, merge, now, last_row)
        elif touched:
            self._mark(now)
        return touched

    def end_unrecorded(self) -> frozenset[str]:
        """Like `end`, for what is no step: the journalled tables must have been left alone."""
        self._meet_writes(FORBIDDEN)
        touched, last_row = self._touched()
        if last_row > self._last_row:
            raise RuntimeError("a journalled table was written outside a change")
        if touched:
            self._mark(self.changed_at)  # no act of hers: the content is as old as it was
        return touched

    def latest(self, table: str) -> frozenset[int]:
        """The ids of the rows of a table that the latest change, undo or redo touched."""
        found = self._raw.execute(
            "SELECT DISTINCT json_extract(coalesce(row_after, row_before), '$[0]') FROM journal_row "
            "WHERE id BETWEEN ? AND ? AND table_name = ?",
            (*self._latest, table),
        )
        return frozenset(row_id for (row_id,) in found)

    def undo(self, now: int) -> frozenset[str]:
        """Put the rows of the latest step back as they were."""
        return self._replay(self.done, now, back=True)

    def redo(self, now: int) -> frozenset[str]:
        """Do the step again that was undone last."""
        return self._replay(self.undone, now, back=False)

    def empty(self, now: int) -> None:
        """Forget every step."""
        self._raw.execute("DELETE FROM journal_row")
        self._raw.execute("DELETE FROM journal_change")
        self._mark(now)
        self.look()

    def trim(self, now: int) -> None:
        """Forget the oldest steps beyond the bound."""
        first = self._oldest_to_keep()
        if first is not None and self._one("SELECT 1 FROM journal_row WHERE id < ?", first):
            self._raw.execute("DELETE FROM journal_change WHERE first_row < ?", (first,))
            self._raw.execute("DELETE FROM journal_row WHERE id < ?", (first,))
            self._mark(now)
            self.look()

    def seal(self, seal: str) -> None:
        """Write the mark of a clean close."""
        self._raw.execute("UPDATE journal_state SET seal = ?", (seal,))

    def is_sealed(self) -> bool:
        """Has nothing been written since a clean close?"""
        return self._one("SELECT seal FROM journal_state")[0] is not None

    def _add(self, label: str, merge: str | None, now: int, last_row: int) -> None:
        if self.undone:
            self._raw.execute("DELETE FROM journal_row WHERE id BETWEEN ? AND ?", self._undone_rows())
            self._raw.execute("DELETE FROM journal_change WHERE id >= ?", (self.undone.id,))
        if self._joins(merge, now):
            self._join(now, last_row)
        else:
            self._append(label, merge, now, last_row)
        self._last_row, self.undone = last_row, None

    def _append(self, label: str, merge: str | None, now: int, last_row: int) -> None:
        number = self.done.id + 1 if self.done else 1
        self.done = Step(number, label, merge, now, self._last_row + 1, last_row)
        self._raw.execute(
            "INSERT INTO journal_change (id, label, merge, at, first_row, last_row) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (number, label, merge, now, self.done.first_row, last_row),
        )
        self._mark(now, number)

    def _joins(self, merge: str | None, now: int) -> bool:
        last = self.done
        if merge is None or last is None or self.undone:
            return False
        return last.merge == merge and 0 <= now - last.at <= _LONG  # a clock may be set back

    def _join(self, now: int, last_row: int) -> None:
        assert self.done
        step = Step(self.done.id, self.done.label, self.done.merge, now, self.done.first_row, last_row)
        self._raw.execute(
            "UPDATE journal_change SET at = ?, last_row = ? WHERE id = ?", (now, last_row, step.id)
        )
        self._fold(step)
        self.done = step
        self._mark(now, step.id)

    def _fold(self, step: Step) -> None:
        """Strokes in one field are one row's updates: keep the first before and the last after."""
        rows = self._rows(step)
        keys = {self._key(name, row) for _, name, before, after in rows for row in (before, after)}
        if len(keys) != 1 or None in keys:
            return
        first, _, before, _ = rows[0]
        self._raw.execute("DELETE FROM journal_row WHERE id BETWEEN ? AND ?", (first, step.last_row - 1))
        self._raw.execute("UPDATE journal_row SET row_before = ? WHERE id = ?", (before, step.last_row))

    def _replay(self, step: Step | None, now: int, *, back: bool) -> frozenset[str]:
        if step is None:
            return frozenset()
        self._raw.execute("PRAGMA defer_foreign_keys = ON")
        self._meet_writes(SILENT)
        rows = self._rows(step)
        for _, name, before, after in reversed(rows) if back else rows:
            here, there = (after, before) if back else (before, after)
            self._turn(name, here, there)
        self._meet_writes(FORBIDDEN)
        self._mark(now, step.id - 1 if back else step.id)
        self.look()
        self._latest = (step.first_row, step.last_row)
        return self._touched()[0].union(name for _, name, *_ in rows)

    def _turn(self, name: str, here: str | None, there: str | None) -> None:
        """Turn one row from what it is here into what it is there; None is no row at all."""
        table = self._tables.get(name)
        if table is None:  # written by no version of this program
            raise Fault("damaged")
        insert, delete, update = _verbs(table)
        if here is None and there is not None:
            self._raw.execute(insert, _values("to", json.loads(there)))
        elif there is None and here is not None:
            self._raw.execute(delete, _values("at", json.loads(here)))
        elif here is not None and there is not None:
            self._raw.execute(update, _values("to", json.loads(there)) | _values("at", json.loads(here)))

    def _key(self, name: str, row: str | None) -> tuple[object, ...] | None:
        if row is None:
            return None
        columns = zip(self._tables[name].columns, json.loads(row), strict=True)
        return name, *(value for column, value in columns if column.primary_key)

    def _rows(self, step: Step) -> list[tuple[int, str, str | None, str | None]]:
        return self._raw.execute(
            "SELECT id, table_name, row_before, row_after FROM journal_row "
            "WHERE id BETWEEN ? AND ? ORDER BY id",
            (step.first_row, step.last_row),
        ).fetchall()

    def _undone_rows(self) -> tuple[int, int]:
        assert self.undone
        return self.undone.first_row, self._last_row

    def _mark(self, now: int, position: int | None = None) -> None:
        """The file was written: its seal is broken, and it remembers when and where it stands."""
        self._raw.execute(
            "UPDATE journal_state SET position = coalesce(?, position), changed_at = ?, "
            "before = coalesce(seal, before), seal = NULL",
            (position, now),
        )
        self.changed_at = now

    def _meet_writes(self, mode: int) -> None:
        self._raw.execute("UPDATE journal_pen SET mode = ?", (mode,))

    def _touched(self) -> tuple[frozenset[str], int]:
        """The tables written since `begin`, in the journal and outside it, and the journal's last row."""
        found = self._raw.execute(
            "SELECT table_name, max(id) FROM journal_row WHERE id > ? GROUP BY table_name "
            "UNION ALL SELECT name, NULL FROM journal_touched",
            (self._last_row,),
        ).fetchall()
        if any(last is None for _, last in found):
            self._raw.execute("DELETE FROM journal_touched")
        return frozenset(name for name, _ in found), max((last or 0 for _, last in found), default=0)

    def _oldest_to_keep(self) -> int | None:
        """The first row of the oldest step within the bound, or None if all are."""
        by_number = self._one(
            "SELECT first_row FROM journal_change ORDER BY id DESC LIMIT 1 OFFSET ?", MOST_CHANGES - 1
        )
        by_size = self._one(
            "SELECT min(first_row) FROM journal_change WHERE first_row > (SELECT max(id) FROM ("
            "SELECT id, sum(ifnull(length(row_before), 0) + ifnull(length(row_after), 0)) "
            "OVER (ORDER BY id DESC) AS so_far FROM journal_row) WHERE so_far > ?)",
            MOST_BYTES,
        )
        bounds = [found[0] for found in (by_number, by_size) if found and found[0] is not None]
        return max(bounds, default=None)

    def _one(self, question: str, *values: object) -> Any:
        return self._raw.execute(question, values).fetchone()


def _values(prefix: str, row: Iterable[object]) -> dict[str, object]:
    return {f"{prefix}_{number}": value for number, value in enumerate(row)}


@cache
def _verbs(table: Table) -> tuple[str, str, str]:
    """How to insert, delete and update one row of a table, every value handed in by number."""
    new: dict[Column[Any], Any] = {
        column: bindparam(f"to_{number}") for number, column in enumerate(table.columns)
    }
    found = [
        column == bindparam(f"at_{number}")
        for number, column in enumerate(table.columns)
        if column.primary_key
    ]
    return (
        str(table.insert().values(new).compile(dialect=DIALECT)),
        str(table.delete().where(*found).compile(dialect=DIALECT)),
        str(table.update().values(new).where(*found).compile(dialect=DIALECT)),
    )
