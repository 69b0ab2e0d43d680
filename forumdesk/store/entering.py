"""Through the door: a sound file is opened for writing, or where that is not allowed for reading."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path

from forumdesk.store import connection, migrating, opening
from forumdesk.store.fault import Fault
from forumdesk.store.schema import Schema


def enter(path: Path, schema: Schema, folder: Path, now: datetime) -> tuple[connection.Raw, bool]:
    """The connection, with content of the newest version, and whether it may only read."""
    version = opening.examine(path, opening.Kind(schema.application_id, schema.version, folder))
    with opening.in_words(path):
        raw, read_only = _connect(path)
    try:
        if version < schema.version:
            copy = None if read_only else folder
            migrating.migrate(raw, path, schema, version, copy, now)
        _look_at_shape(raw, path, schema)
    except BaseException:
        raw.close()
        raise
    return raw, read_only


def _connect(path: Path) -> tuple[connection.Raw, bool]:
    if may_write(path):
        try:
            return connection.to_write(path), False
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
                raise
    with opening.view(path) as seen:
        return connection.in_memory(seen), True


def may_write(path: Path) -> bool:
    """May the file be written to, and a -wal be made beside it?"""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _look_at_shape(raw: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Does the file have the tables and columns that its version must have?"""
    for table in schema.metadata.tables.values():
        found = {name for (name,) in raw.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
        if found != {column.name for column in table.columns}:
            raise Fault("damaged", path.name)
