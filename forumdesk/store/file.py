"""The dialogue file, open: read freely, change in one place, undo, redo, close.

One thread, one connection. What is needed elsewhere is handed on as plain data.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from forumdesk.store import backups, creating, engine, entering, open_here, opening, seals
from forumdesk.store.fault import Fault
from forumdesk.store.journal import Journal
from forumdesk.store.schema import Schema
from forumdesk.store.writer import Wait, Writer

Listener = Callable[[frozenset[str]], None]
Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The computer's clock, in UTC."""
    return datetime.now(UTC)


class DialogueFile:
    """A file of some Schema. Made by `create` and `open`; `with` closes it."""

    def __init__(
        self, path: Path, schema: Schema, raw: sqlite3.Connection, *,
        read_only: bool, backup_folder: Path | None, copy_at_close: bool, clock: Clock,
    ) -> None:  # fmt: skip
        self.path = path
        self.read_only = read_only
        self.listeners: list[Listener] = []
        self.stored_at: datetime | None = None
        self.set_aside: Path | None = None  # a -wal of another file that lay beside this one
        self.backup_folder = backups.folder_of(path, backup_folder)
        self._copy_at_close = copy_at_close
        self._clock = clock
        self._raw = raw
        self._identity = None if read_only else open_here.identity(path)
        self._conn = engine.on(raw).connect()
        self._journal = Journal(raw, schema)
        self._writer = Writer(raw, path.name, read_only=read_only)
        self._readers = 0
        self.turn = 0  # how many transactions there have been
        self._closed = False

    @classmethod
    def create(
        cls, path: Path, schema: Schema, *,
        backup_folder: Path | None = None, copy_at_close: bool = True, clock: Clock = utc_now,
    ) -> Self:  # fmt: skip
        """Make a new file and open it; whatever bears that name already is left alone."""
        creating.create(path.absolute(), schema, int(clock().timestamp() * 1000))
        return cls.open(path, schema, backup_folder=backup_folder, copy_at_close=copy_at_close, clock=clock)

    @classmethod
    def open(
        cls, path: Path, schema: Schema, *,
        backup_folder: Path | None = None, copy_at_close: bool = True, clock: Clock = utc_now,
    ) -> Self:  # fmt: skip
        """Look the file through, renew it if it is of an older version, and open it."""
        path = path.absolute()
        with open_here.alone(path):
            entry = entering.enter(path, schema, backups.folder_of(path, backup_folder), clock())
            try:
                file = cls(
                    path, schema, entry.raw,
                    read_only=entry.read_only, backup_folder=backup_folder,
                    copy_at_close=copy_at_close, clock=clock,
                )  # fmt: skip
            except BaseException:
                entry.raw.close()
                raise
            if file._identity:
                open_here.remember(file._identity)
        file.set_aside = entry.set_aside
        return file

    # --- reading -------------------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """For queries. Writing through it fails."""
        self._readers += 1
        try:
            yield self._conn
        finally:
            self._readers -= 1
            if not self._readers and not self._writer.changing:
                self._conn.rollback()  # SQLAlchemy's own idea of a transaction; the driver's is the Writer's

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, in the words of the source; None if nothing."""
        return self._journal.done.label if self._journal.done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, in the words of the source; None if nothing."""
        return self._journal.undone.label if self._journal.undone else None

    @property
    def last_changed(self) -> datetime:
        """When the content was last changed, also by an earlier session."""
        return datetime.fromtimestamp(self._journal.changed_at / 1000, UTC)

    def latest_rows(self, table: str) -> frozenset[int]:
        """The ids of the rows of a journalled table that the latest `turn` touched."""
        return self._journal.latest(table)

    def still_there(self) -> bool:
        """Does the path still lead to the open file? A folder renamed under it swallows changes unseen."""
        try:
            return self._identity is None or open_here.identity(self.path) == self._identity
        except OSError:
            return False

    # --- changing ------------------------------------------------------------------------------------

    @contextmanager
    def change(self, label: str, merge: str | None = None, *, final: bool = False) -> Iterator[Connection]:
        """One act of hers: all of it is on the disk afterwards, or nothing. Listeners hear what it touched.

        The label is the English source text. Acts with the same `merge` soon after one another are one.
        With a `final` one, neither it nor anything before can be undone.
        """
        with self._transaction() as touched:
            self._journal.begin()
            yield self._conn
            touched.update(self._journal.end(label, merge, self._now()))
            if final:
                self._journal.empty(self._now())

    @contextmanager
    def unrecorded(self) -> Iterator[Connection]:
        """One transaction outside undo, for tables that are declared unjournalled and for no other."""
        with self._transaction() as touched:
            self._journal.begin()
            yield self._conn
            touched.update(self._journal.end_unrecorded())

    def undo(self) -> frozenset[str]:
        """Take the latest change back; tells the tables it touched."""
        return self._replay(self._journal.undo)

    def redo(self) -> frozenset[str]:
        """Do again what was taken back last."""
        return self._replay(self._journal.redo)

    def wait_by(self, wait: Wait) -> None:
        """Spend the wait for the disk in that way; nothing else may use the file meanwhile."""
        self._writer.wait = wait

    def empty_journal(self) -> None:
        """Forget every earlier state, so that no byte of it is left in the file."""
        with self._transaction():
            self._journal.empty(self._now())
        with self._writer.awake():
            self._raw.execute("VACUUM")
            self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def back_up(self, reason: str) -> Path:
        """A verified copy of the file as it is now; `backups.REASONS` tells the reasons there are."""
        with self._writer.awake():
            return backups.make(self._raw, self.path, self.backup_folder, reason, self._clock())

    def forget_copies(self) -> int:
        """Take away every backup of the file, and what was set aside; OSError if one can't be. How many."""
        with self._writer.awake():
            return backups.remove_all(self.path, self.backup_folder)

    def save_copy(self, target: Path) -> None:
        """A copy to work in elsewhere, also of a file that is open for reading only."""
        backups.save_as(self._raw, target.absolute())

    @contextmanager
    def _transaction(self) -> Iterator[set[str]]:
        """What the caller puts into the set is told to the listeners, once it is on the disk."""
        touched: set[str] = set()
        with self._writer.transaction(rolled_back=self._journal.look):
            try:
                yield touched
            finally:
                self._conn.rollback()
        self.stored_at = self._clock()
        self.turn += 1
        for listener in list(self.listeners) if touched else ():
            listener(frozenset(touched))

    def _replay(self, step: Callable[[int], frozenset[str]]) -> frozenset[str]:
        try:
            with self._transaction() as touched:
                touched.update(step(self._now()))
        except sqlite3.IntegrityError as error:
            raise Fault("cannot-undo", self.path.name) from error
        return frozenset(touched)

    def _now(self) -> int:
        return int(self._clock().timestamp() * 1000)

    # --- closing -------------------------------------------------------------------------------------

    @property
    def is_closed(self) -> bool:
        return self._closed

    def close(self) -> None:
        """Leave one file, sealed, and a backup of it if anything was changed since the last close."""
        if self._closed:
            return
        self._closed = True
        try:
            if not self.read_only:
                self._finish()
        finally:
            self._let_go()

    def _finish(self) -> None:
        if self._journal.is_sealed():
            return
        seal = self._seal()
        try:
            if self._copy_at_close:
                self.back_up("closed")
        finally:
            self._let_go()
            if seal and not opening.has_wal(self.path):  # a failing disk can leave the seal out of the file
                seals.remember(self.path, seal)

    def _seal(self) -> str | None:
        """Mark the clean close. A disk that does not take the mark takes nothing from what is stored."""
        seal = seals.new()
        try:
            with self._writer.transaction(rolled_back=self._journal.look):
                self._journal.trim(self._now())
                self._journal.seal(seal)
        except Fault:
            return None
        return seal

    def _let_go(self) -> None:
        """Give the file free; as the last connection SQLite then takes the -wal in and away."""
        self._conn.close()
        self._raw.close()
        if self._identity:
            open_here.forget(self._identity)
            self._identity = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
