"""Which files this process has open.

On POSIX systems, closing any handle of a file drops all locks that the process holds on it. So whoever
wants to read the bytes of a file asks here first and lets be what is open: otherwise SQLite's lock would
silently be gone and a second program could write at the same time.
"""

import os
from pathlib import Path

from forumdesk.store.fault import Fault

Identity = tuple[int, int]

_open: set[Identity] = set()


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


def refuse_if_open_here(path: Path) -> None:
    """Say that it is open in another window, before anybody touches its bytes."""
    if is_open_here(path):
        raise Fault("locked", path.name)


def remember(file: Identity) -> None:
    """The file has been opened."""
    _open.add(file)


def forget(file: Identity) -> None:
    """The file has been closed."""
    _open.discard(file)
