"""The seal of a clean close: a mark inside the file, and beside its backups the sum that goes with it.

SQLite's own check misses a flipped bit in a text. The mark goes with the first change after a close, so a
file that bears it must be, byte for byte, what it was then; a copy or a moved file bears it too. Where no
sum is remembered for the mark, nothing is said.
"""

import secrets
import sqlite3
from pathlib import Path

from forumdesk.store import disk

FOLDER = "Backups"


def folder_of(path: Path, chosen: Path | None = None) -> Path:
    """Where backups and sums live: the chosen folder, else one beside the dialogues."""
    return chosen or path.parent / FOLDER


def new() -> str:
    """A mark that no other close has."""
    return secrets.token_hex(16)


def remember(path: Path, seal: str, folder: Path) -> None:
    """Write down the sum of a file that has just been closed."""
    disk.folder(folder)
    disk.write_whole(_note(path, folder), f"{disk.digest(path)} {seal}\n")


def is_known(path: Path, folder: Path) -> bool:
    """Was a file of this name closed here before?"""
    return _note(path, folder).exists()


def is_broken(raw: sqlite3.Connection, path: Path, folder: Path) -> bool:
    """Does the file bear a mark whose sum is remembered, and is the sum another now?"""
    found = raw.execute("SELECT seal FROM journal_state").fetchone()
    try:
        then, seal = _note(path, folder).read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return False
    return bool(found) and found[0] == seal and disk.digest(path) != then


def _note(path: Path, folder: Path) -> Path:
    return folder / f".{path.name}.sum"
