"""Through the door: a sound file is opened for writing, or where that is not allowed for reading."""

import os
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from forumdesk.store import connection, migrating, opening, restoring
from forumdesk.store.fault import Fault
from forumdesk.store.schema import Schema

WAL_MODE = b"\x02\x02"


@dataclass(frozen=True)
class Entry:
    """The connection to content of the newest version, and how it came about."""

    raw: connection.Raw
    read_only: bool
    set_aside: Path | None = None


def enter(path: Path, schema: Schema, backup_folder: Path, now: datetime) -> Entry:
    """Look the file through, open it, and renew it if it is of an older version."""
    version = opening.examine(path, opening.Kind(schema.application_id, schema.version))
    with opening.in_words(path):
        entry = _open(path, backup_folder, now)
    try:
        if version < schema.version:
            copies = None if entry.read_only else backup_folder
            migrating.migrate(entry.raw, path, schema, version, copies, now)
        _look_at_shape(entry.raw, path, schema)
    except BaseException:
        entry.raw.close()
        raise
    return entry


def may_write(path: Path) -> bool:
    """May the file be written to, and a -wal be made beside it?"""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _open(path: Path, backup_folder: Path, now: datetime) -> Entry:
    if may_write(path):
        strange = opening.has_strange_wal(path)
        aside = restoring.set_wal_aside(path, backup_folder, now) if strange else None
        try:
            return Entry(_writer(path), read_only=False, set_aside=aside)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
                raise
    with opening.view(path) as seen:
        return Entry(connection.in_memory(seen), read_only=True)


def _writer(path: Path) -> connection.Raw:
    with path.open("rb") as file:
        was_wal = file.read(20)[18:] == WAL_MODE
    raw = connection.to_write(path)
    # What a crash left goes in now, so that the -wal builds upon what the file itself says.
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if not was_wal:  # another program's doing; setting it right changed bytes under the seal
        raw.execute("UPDATE journal_state SET before = coalesce(seal, before), seal = NULL")
    return raw


def _look_at_shape(raw: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Does the file have the tables and columns that its version must have?"""
    for table in schema.metadata.tables.values():
        found = {name for (name,) in raw.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
        if found != {column.name for column in table.columns}:
            raise Fault("damaged", path.name)
