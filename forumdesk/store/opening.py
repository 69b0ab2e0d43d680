"""What is looked at before a file is opened, in this order, without touching it or running anything in it.

Standard library only: the start screen reads summaries through here before SQLAlchemy is imported.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from forumdesk.store import connection, disk, seals
from forumdesk.store.fault import Fault

MAGIC = b"SQLite format 3\x00"
SMALLEST = 512
_WRITING = (
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE, sqlite3.SQLITE_IOERR_DELETE,
)  # fmt: skip
MOST_SECONDS = 20.0
"""A file that needs longer than this to be looked through was built to."""


class Kind(NamedTuple):
    """What a file must be: its mark, and the newest version that is known."""

    application_id: int
    version: int


def examine(path: Path, kind: Kind) -> int:
    """Look a file through from the outside in; the first thing wrong is the Fault. Tells its version.

    To be called in `open_here.alone`.
    """
    with in_words(path):
        look_at_bytes(path, kind)
        with view(path) as raw:
            version = look_at_version(raw, path, kind)
            look_for_strangers(raw, path)
            look_for_damage(raw, path)
            if not has_wal(path) and seals.is_broken(raw, path):
                raise Fault("damaged", path.name)
    return version


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Whatever reading a file runs into is a Fault with a sentence."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise of_reading(error, path) from error
    except OSError as error:
        raise Fault("unreadable", path.name) from error


def look_at_bytes(path: Path, kind: Kind) -> None:
    """Is it there, is it a file, is it readable, is it ours, is it free?"""
    if path.is_dir():
        raise Fault("folder", path.name)
    if not path.exists():
        raise Fault("missing", path.name)
    with path.open("rb") as file:
        head = file.read(100)
    if not head:
        raise Fault("empty", path.name)
    if not head.startswith(MAGIC) or int.from_bytes(head[68:72]) != kind.application_id:
        was_ours = not any(head) or seals.is_known(path)
        raise Fault("damaged" if was_ours else "foreign", path.name)
    if path.stat().st_size < SMALLEST:
        raise Fault("damaged", path.name)
    if disk.beside(path, "-wal").exists() and connection.is_held(path):
        raise Fault("locked", path.name)


def look_at_version(raw: sqlite3.Connection, path: Path, kind: Kind) -> int:
    """Asked of SQLite: the bytes of the header can be older than what the -wal holds."""
    version = int(raw.execute("PRAGMA user_version").fetchone()[0])
    if version > kind.version:
        raise Fault("newer", path.name)
    if version < 1:
        raise Fault("damaged", path.name)
    return version


def look_for_strangers(raw: sqlite3.Connection, path: Path) -> None:
    """A dialogue holds tables and indexes; whatever acts by itself was put there by somebody else."""
    strange = raw.execute(
        "SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index') "
        "OR sql LIKE 'CREATE VIRTUAL%' OR (type = 'table' AND rootpage = 0)"
    ).fetchone()[0]
    if strange:
        raise Fault("hostile", path.name)


def look_for_damage(raw: sqlite3.Connection, path: Path) -> None:
    """SQLite's own check, and every reference."""
    limit_time(raw, MOST_SECONDS)
    if raw.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise Fault("damaged", path.name)
    if raw.execute("PRAGMA foreign_key_check").fetchone():
        raise Fault("damaged", path.name)
    raw.set_progress_handler(None, 0)


def limit_time(raw: sqlite3.Connection, seconds: float) -> None:
    """Break off what does not come to an end."""
    end = time.monotonic() + seconds
    raw.set_progress_handler(lambda: time.monotonic() > end, 10_000)


@contextmanager
def view(path: Path) -> Iterator[sqlite3.Connection]:
    """Read a file as it stands, with what a crash left in its -wal, and leave no trace beside it."""
    if not has_wal(path) or has_strange_wal(path):
        with closing(connection.to_read(path)) as raw:
            yield raw
        return
    with _recovered(path) as raw:
        yield raw


def has_wal(path: Path) -> bool:
    """Did a crash leave changes beside the file, to be taken in when it is opened?"""
    wal = disk.beside(path, "-wal")
    return wal.exists() and wal.stat().st_size > 0


def has_strange_wal(path: Path) -> bool:
    """Does a -wal lie there that goes with another file, or with an older one of that name?

    SQLite would take it in without a word. Ours says which state of the file it builds upon.
    """
    if not has_wal(path):
        return False
    try:
        with closing(connection.to_read(path)) as raw:
            seal, before = raw.execute("SELECT seal, before FROM journal_state").fetchone()
            whole = _is_whole(raw)
        with _recovered(path) as raw:
            later_seal, later_before = raw.execute("SELECT seal, before FROM journal_state").fetchone()
            if not whole and _is_whole(raw):
                return False  # torn in the middle of being taken in: only together are they whole
    except sqlite3.DatabaseError:
        return False
    return (seal or before) not in (later_seal, *(later_before or "").split())


def _is_whole(raw: sqlite3.Connection) -> bool:
    limit_time(raw, MOST_SECONDS)
    return bool(raw.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def of_reading(error: sqlite3.DatabaseError, path: Path) -> Fault:
    """The fault behind an error while reading."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if code in _WRITING:
        return Fault("not-opened", path.name)
    code &= 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Fault("locked", path.name)
    if code == sqlite3.SQLITE_INTERRUPT:
        return Fault("hostile", path.name)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return Fault("unreadable", path.name)
    return Fault("damaged", path.name)


@contextmanager
def _recovered(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of a file and its -wal, put together: opening the file itself would write to it."""
    import tempfile  # seldom needed, and slow to load before the first paint

    with tempfile.TemporaryDirectory(prefix="forumdesk-") as folder:
        copy = Path(folder) / "copy"
        disk.copy_private(path, copy)
        disk.copy_private(disk.beside(path, "-wal"), disk.beside(copy, "-wal"))
        with closing(connection.to_write(copy)) as raw:
            yield raw
