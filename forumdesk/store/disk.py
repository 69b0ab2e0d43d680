"""Files written whole, kept private, and really on the disk."""

import os
from contextlib import suppress
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def claim(path: Path) -> None:
    """Make an empty file that only its owner may read; it must not exist."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE))


def folder(path: Path) -> None:
    """See that the folder is there, private if it has to be made."""
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)


def sync(path: Path) -> None:
    """Wait until the file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows has no such call for a folder and needs none
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def place(made: Path, path: Path) -> None:
    """Give a finished file its name, unless something bears it already."""
    sync(made)
    try:
        path.hardlink_to(made)
        made.unlink()
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        claim(path)
        made.replace(path)
    sync(path.parent)


def write_whole(path: Path, text: str) -> None:
    """Write a small text so that a reader meets the old one or the new one."""
    made = path.with_name(f".{path.name}.{os.getpid()}")
    made.unlink(missing_ok=True)
    claim(made)
    made.write_text(text, encoding="utf-8")
    sync(made)
    made.replace(path)


def copy_private(source: Path, target: Path) -> None:
    """A copy of the bytes that only its owner may read."""
    import shutil

    claim(target)
    shutil.copyfile(source, target)


def digest(path: Path) -> str:
    """The SHA-256 of a file. Never of one that is open in this process: see `open_here`."""
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def away(made: Path) -> None:
    """Take away what an attempt, now or earlier, may have left."""
    for ending in ("", "-wal", "-journal"):
        with suppress(OSError):
            beside(made, ending).unlink()


def beside(path: Path, ending: str) -> Path:
    """What SQLite keeps beside a file: `-wal`."""
    return path.with_name(path.name + ending)
