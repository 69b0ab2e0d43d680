"""The seal of a clean close: a mark inside the file, and on this computer the sum that goes with it.

SQLite's own check misses a flipped bit in a text. The mark goes with the first change after a close, so a
file that bears it must be, byte for byte, what it was then, wherever it was moved or copied. The sum can't
be in the file, so it is noted under the mark in the user's own folder; where it is not, nothing is said.
"""

import os
import sqlite3
import sys
from pathlib import Path

from forumdesk.store import disk

MOST_NOTES = 5_000


def new() -> str:
    """A mark that no other close has."""
    return os.urandom(16).hex()


def remember(path: Path, seal: str) -> None:
    """Note the sum of a file that has just been closed. A note that is lost does no harm."""
    try:
        disk.folder(_folder())
        _thin_out()
        (_folder() / _place(path)).touch(disk.PRIVATE_FILE)
        disk.write_whole(_folder() / seal, disk.digest(path))
    except OSError:
        return


def is_known(path: Path) -> bool:
    """Was a file closed here, at that very place, before?"""
    return (_folder() / _place(path)).exists()


def is_broken(raw: sqlite3.Connection, path: Path) -> bool:
    """Does the file bear a mark whose sum was noted, and is the sum another now?"""
    (seal,) = raw.execute("SELECT seal FROM journal_state").fetchone()
    try:
        then = (_folder() / str(seal)).read_text(encoding="ascii")
    except (OSError, ValueError):
        return False
    return len(then) == 64 and disk.digest(path) != then


def _folder() -> Path:
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA") or Path.home())
    else:
        home = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return home / "forumdesk" / "seals"


def _place(path: Path) -> str:
    """A file's place as a note may name it: not by its name, which can be a person's."""
    import hashlib  # slow to load, and not needed before the first paint

    return "at-" + hashlib.sha256(os.fsencode(path)).hexdigest()[:32]


def _thin_out() -> None:
    notes = list(_folder().iterdir())
    if len(notes) > MOST_NOTES:
        notes.sort(key=lambda note: note.stat().st_mtime)
        for note in notes[: len(notes) // 2]:
            note.unlink(missing_ok=True)
