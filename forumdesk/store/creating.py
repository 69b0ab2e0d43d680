"""A new file: made whole under another name, then given its own, so that nobody ever meets half of one."""

import sqlite3
from pathlib import Path

from forumdesk.store import connection, disk, engine, journal, seals
from forumdesk.store.fault import Fault
from forumdesk.store.schema import Schema


def create(path: Path, schema: Schema, now: int) -> None:
    """Make an empty file of that kind. Nothing is ever overwritten."""
    if path.exists() or disk.beside(path, "-wal").exists():
        raise Fault("exists", path.name)
    made = path.with_name(f".{path.name}.new")
    try:
        disk.away(made)
        disk.claim(made)
        _fill(made, schema, now)
        disk.place(made, path)
    except FileExistsError:
        raise Fault("exists", path.name) from None
    except (OSError, sqlite3.Error) as error:
        raise Fault("not-made", path.name) from error
    finally:
        disk.away(made)


def _fill(path: Path, schema: Schema, now: int) -> None:
    raw = connection.to_write(path)
    try:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(f"PRAGMA application_id = {schema.application_id:d}")
        raw.execute(f"PRAGMA user_version = {schema.version:d}")
        with engine.on(raw).connect() as conn:
            schema.metadata.create_all(conn, checkfirst=False)
            journal.tables.create_all(conn, checkfirst=False)
        raw.execute(
            "INSERT INTO journal_state (id, position, changed_at, before) VALUES (1, 0, ?, ?)",
            (now, seals.new()),
        )
        raw.execute("COMMIT")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()
