"""What the same work costs without the program: bare SQLite as durable as ours, and bare lists."""

import sqlite3
from pathlib import Path


def raw(path: Path) -> sqlite3.Connection:
    """A dialogue file opened by the driver alone, set as durable as the program sets it."""
    conn = sqlite3.connect(path, isolation_level=None)
    for pragma in (
        "locking_mode = EXCLUSIVE",
        "journal_mode = WAL",
        "synchronous = FULL",
        "secure_delete = ON",
    ):
        conn.execute(f"PRAGMA {pragma}")
    return conn


def write(conn: sqlite3.Connection, sql: str, *values: object) -> None:
    """One bare transaction."""
    conn.execute("BEGIN IMMEDIATE")
    conn.execute(sql, values)
    conn.execute("COMMIT")
