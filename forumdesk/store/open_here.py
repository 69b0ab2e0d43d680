"""Which files this process has open.

On POSIX systems, closing any handle of a file drops all locks that the process holds on it. So whoever
wants to read the bytes of a file does it in `alone`, which refuses what is open, and has closed every handle
when he leaves it: otherwise SQLite's lock would silently be gone and a second program could write as well.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from forumdesk.store.fault import Fault

Identity = tuple[int, int]

_open: set[Identity] = set()
_turn = RLock()


def identity(path: Path) -> Identity:
    """What a file is, whatever it is called: the device and the inode."""
    found = os.stat(path)  # noqa: PTH116 - one call, also for a path that has gone
    return found.st_dev, found.st_ino


def is_open_here(path: Path) -> bool:
    """Has this process opened that very file?"""
    try:
        return identity(path) in _open
    except OSError:
        return False


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """One thread at a time reads the bytes of files or opens one, and never one that is open."""
    with _turn:
        if is_open_here(path):
            raise Fault("locked", path.name)
        yield


def remember(file: Identity) -> None:
    """The file has been opened."""
    _open.add(file)


def forget(file: Identity) -> None:
    """The file has been closed."""
    _open.discard(file)
