"""Verified copies of a file: made, listed, thinned out, and put back without overwriting anything.

A copy is called `Evening 0007 2026-05-18 21.40.05 closed.forumdesk`: its running number says which is newer,
since a clock can be set back. Its sum lies beside it.
"""

import glob
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from forumdesk.store import connection, disk, seals
from forumdesk.store.fault import Fault
from forumdesk.words import N_

REASONS = {
    "closed": N_("when the dialogue was closed"),
    "by-hand": N_("made by hand"),
    "timer": N_("during the work"),
    "before-migration": N_("before the file was renewed"),
    "before-import": N_("before an import"),
    "before-disposal": N_("before personal data were disposed of"),
    "set-aside": N_("set aside when a copy was restored"),
}
"""Why a copy was made, and how that is said."""

NEWEST, DAYS, BEFORE = 10, 14, 3
"""Kept: so many of the newest, the last of so many days, and so many of those made before something."""

FOLDER = "Backups"

_STAMP = re.compile(r"(\d{4,}) (\d{4}-\d{2}-\d{2}) (\d{2}\.\d{2}\.\d{2}) ([a-z-]+)")


@dataclass(frozen=True)
class Backup:
    """One copy."""

    path: Path
    number: int
    made_at: datetime
    reason: str
    size: int

    @property
    def verified(self) -> bool:
        """Are its bytes still those that were checked when it was made? Reads them all."""
        return is_verified(self.path)


def folder_of(path: Path, chosen: Path | None = None) -> Path:
    """Where the copies of a file live: in the chosen folder, else in one beside the dialogues."""
    return chosen or path.parent / FOLDER


def make(raw: sqlite3.Connection, path: Path, folder: Path, reason: str, now: datetime) -> Path:
    """Copy what the connection sees; the copy has its name only when it is checked and on the disk."""
    if reason not in REASONS:
        raise ValueError(f"unknown reason: {reason}")
    made = folder / f".{path.name}.copy"
    try:
        disk.folder(folder)
        write_checked(raw, made)
        target = name_for(path, folder, reason, now)
        disk.write_whole(_sum(target), f"{disk.digest(made)}  {target.name}\n")
        disk.place(made, target)
    except (OSError, sqlite3.Error) as error:
        raise Fault("no-backup", path.name) from error
    finally:
        disk.away(made)
    thin_out(path, folder)
    return target


def listed(path: Path, folder: Path | None = None) -> list[Backup]:
    """The copies of a file, newest first."""
    found = [_read(copy, match) for copy, match in _copies(path, folder_of(path, folder))]
    return sorted(found, key=lambda backup: backup.number, reverse=True)


def save_as(raw: sqlite3.Connection, target: Path) -> None:
    """A copy for her to work in, under a name that is free."""
    made = target.with_name(f".{target.name}.copy")
    try:
        write_checked(raw, made)
        disk.place(made, target)
    except FileExistsError as error:
        raise Fault("exists", target.name) from error
    except (OSError, sqlite3.Error) as error:
        raise Fault("not-made", target.name) from error
    finally:
        disk.away(made)


def write_checked(raw: sqlite3.Connection, made: Path) -> None:
    """Write what the connection sees to a new file, and look that through as it would be at opening."""
    disk.away(made)
    disk.claim(made)  # SQLite would let others read it
    raw.execute("VACUUM INTO ?", (str(made),))
    with closing(connection.to_write(made)) as copy:
        # it was never closed, and what lies beside the original is not its own
        copy.execute("UPDATE journal_state SET seal = NULL, before = ?", (seals.new(),))
        whole = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not whole or copy.execute("PRAGMA foreign_key_check").fetchone():
            raise OSError("the copy is not what was written")


def thin_out(path: Path, folder: Path) -> None:
    """Remove what is beyond the bounds; what was set aside is never removed."""
    copies = sorted(_copies(path, folder), key=lambda found: int(found[1][1]), reverse=True)
    before = [copy for copy, match in copies if match[4].startswith("before-")]
    kept = {copy for copy, match in copies if match[4] == "set-aside"} | set(before[:BEFORE])
    usual = [(copy, match[2]) for copy, match in copies if copy not in {*kept, *before}]
    last_of_day = {day: copy for copy, day in reversed(usual)}
    days = list(dict.fromkeys(day for _, day in usual))[:DAYS]
    kept |= {copy for copy, _ in usual[:NEWEST]} | {last_of_day[day] for day in days}
    for copy, _ in copies:
        if copy not in kept:
            copy.unlink(missing_ok=True)
            _sum(copy).unlink(missing_ok=True)


def remove_all(path: Path, folder: Path) -> int:
    """Take away every copy of a file, what was set aside with it too; OSError if one can't be. How many."""
    copies = [copy for copy, _match in _copies(path, folder)]
    for copy in copies:
        for ending in ("-wal", "-shm", "-journal", ".sha256", ""):
            disk.beside(copy, ending).unlink(missing_ok=True)
    others = [*folder.glob(f"{glob.escape(path.stem)} [0-9]*-wal"), *_unfinished(path, folder)]
    for left in others:
        left.unlink(missing_ok=True)
    for place in {gone.parent for gone in (*copies, *others)}:
        disk.sync(place)
    return len(copies)


def _unfinished(path: Path, folder: Path) -> list[Path]:
    """What an attempt that was broken off can have left, here and beside the file itself."""
    hidden = f".{glob.escape(path.name)}.*"
    return [left for place in (folder, path.parent) for left in place.glob(hidden) if left.is_file()]


def name_for(path: Path, folder: Path, reason: str, now: datetime) -> Path:
    """What the next copy is called."""
    number = max((int(match[1]) for _, match in _copies(path, folder)), default=0) + 1
    when = now.astimezone(UTC).strftime("%Y-%m-%d %H.%M.%S")
    return folder / f"{path.stem} {number:04d} {when} {reason}{path.suffix}"


def _copies(path: Path, folder: Path) -> list[tuple[Path, re.Match[str]]]:
    start = f"{path.stem} "
    found = []
    for copy in folder.iterdir() if folder.is_dir() else ():
        match = _STAMP.fullmatch(copy.stem.removeprefix(start))
        if match and copy.name.startswith(start) and copy.suffix == path.suffix:
            found.append((copy, match))
    return found


def _read(copy: Path, match: re.Match[str]) -> Backup:
    made_at = datetime.strptime(f"{match[2]} {match[3]}", "%Y-%m-%d %H.%M.%S").replace(tzinfo=UTC)
    return Backup(copy, int(match[1]), made_at, match[4], copy.stat().st_size)


def is_verified(copy: Path) -> bool:
    """Are its bytes still those that were checked?"""
    try:
        return _sum(copy).read_text(encoding="utf-8").split()[0] == disk.digest(copy)
    except (OSError, IndexError):
        return False


def _sum(copy: Path) -> Path:
    return disk.beside(copy, ".sha256")
