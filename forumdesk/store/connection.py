"""How SQLite is opened and set, so that what is stored stays stored. Standard library only."""

import sqlite3
from pathlib import Path

PATIENCE = 0.5
"""Seconds to wait for somebody else's lock before saying that the file is open elsewhere."""

STATEMENTS = 512
"""So many compiled statements are kept; compiling costs more than running."""

_SAFE = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA mmap_size = 0",
    "PRAGMA recursive_triggers = ON",  # else REPLACE would delete rows unseen by the journal
)
_DURABLE = (
    "PRAGMA locking_mode = EXCLUSIVE",  # before WAL: then there is no -shm file
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a power cut loses committed changes with anything less
    "PRAGMA fullfsync = ON",  # only macOS makes the difference
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
)


class Raw(sqlite3.Connection):
    """The driver's connection. Transactions are begun and ended by the one writing method, in its own SQL;
    SQLAlchemy, or a command, that asks the driver to commit or roll back changes nothing."""

    def commit(self) -> None:
        """Left to the writing method."""

    def rollback(self) -> None:
        """Left to the writing method."""


def to_write(path: Path) -> Raw:
    """The only writer. It holds SQLite's own lock; the kernel frees that if the process dies."""
    raw = _connect(path, "mode=rw")
    try:
        _set(raw, (*_DURABLE, *_SAFE))
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("ROLLBACK")
    except BaseException:
        raw.close()
        raise
    return raw


def to_read(path: Path) -> Raw:
    """A reader that takes no lock and leaves no trace. It does not see a -wal beside the file."""
    raw = _connect(path, "mode=ro&immutable=1")
    _set(raw, (*_SAFE, "PRAGMA query_only = ON"))
    return raw


def in_memory(source: sqlite3.Connection) -> Raw:
    """A copy of what a connection sees, apart from the file."""
    raw = sqlite3.connect(":memory:", isolation_level=None, factory=Raw, cached_statements=STATEMENTS)
    source.backup(raw)
    _set(raw, _SAFE)
    return raw


def is_held(path: Path) -> bool:
    """Is the file open for writing elsewhere? Asked without making or touching anything.

    Only of use where a -wal lies beside the file; where there is none, nobody is writing.
    """
    raw = _connect(path, "mode=ro&readonly_shm=1")
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    finally:
        raw.close()
    return False


def _connect(path: Path, how: str) -> Raw:
    address = f"{path.absolute().as_uri()}?{how}"
    # one thread at a time, which is not always the one that opened it: see `DialogueFile.wait_by`
    return sqlite3.connect(
        address, uri=True, timeout=PATIENCE, isolation_level=None, factory=Raw,
        cached_statements=STATEMENTS, check_same_thread=False,
    )  # fmt: skip


def _set(raw: Raw, pragmas: tuple[str, ...]) -> None:
    for pragma in pragmas:
        raw.execute(pragma)
