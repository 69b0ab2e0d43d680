"""The one writing method: BEGIN IMMEDIATE, the caller's work, COMMIT; or everything as it was."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from forumdesk.store.fault import Fault, of_the_disk

Wait = Callable[[Callable[[], object]], None]
"""How the wait for the disk is spent: calls what it is given, once, perhaps beside the screen."""


class Writer:
    """Whoever writes does it inside `transaction`."""

    def __init__(self, raw: sqlite3.Connection, name: str, *, read_only: bool) -> None:
        self.changing = False
        self.wait: Wait | None = None
        self._raw = raw
        self._name = name
        self._read_only = read_only

    @contextmanager
    def transaction(self, rolled_back: Callable[[], None]) -> Iterator[None]:
        """All of it, on the disk, or nothing. One at a time."""
        with self.awake():
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._commit()
            except BaseException:
                self._roll_back()
                rolled_back()
                raise

    @contextmanager
    def awake(self) -> Iterator[None]:
        """The connection may write; a disk that fails is said in words."""
        if self._read_only:
            raise Fault("read-only", self._name)
        if self.changing:
            raise RuntimeError("one change at a time")
        self.changing = True
        try:
            yield
        except Exception as error:
            trouble = of_the_disk(getattr(error, "orig", error), self._name)
            if trouble:
                raise trouble from error
            raise
        finally:
            self.changing = False

    def _commit(self) -> None:
        if not self._raw.in_transaction:
            raise RuntimeError("the change was ended from within")
        try:
            if self.wait is None:
                self._raw.execute("COMMIT")
            else:
                self.wait(lambda: self._raw.execute("COMMIT"))
        except sqlite3.OperationalError as error:
            # whatever else it was: the disk may hold it all the same
            raise of_the_disk(error, self._name) or Fault("perhaps-not-stored", self._name) from error

    def _roll_back(self) -> None:
        if self._raw.in_transaction:  # SQLite may have rolled back by itself
            self._raw.execute("ROLLBACK")
