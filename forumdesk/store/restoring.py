"""A backup is put back; what stood in its place is set aside with all that belongs to it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from forumdesk.store import backups, connection, disk, open_here, opening
from forumdesk.store.fault import Fault


def restore(backup: Path, path: Path, folder: Path | None = None) -> Path | None:
    """Put a verified copy in the file's place. Tells where the file that stood there was set aside."""
    folder, now = backups.folder_of(path, folder), datetime.now(UTC)
    if not backups.is_verified(backup):
        raise Fault("bad-backup", backup.name)
    with open_here.alone(path):
        if disk.beside(path, "-wal").exists() and path.exists() and connection.is_held(path):
            raise Fault("locked", path.name)
        return _put_back(backup, path, folder, now)


def _put_back(backup: Path, path: Path, folder: Path, now: datetime) -> Path | None:
    made = path.with_name(f".{path.name}.restored")
    try:
        made.unlink(missing_ok=True)
        disk.copy_private(backup, made)
        disk.sync(made)
        aside = _set_aside(path, folder, now)
        disk.place(made, path)
    except OSError as error:
        raise Fault("not-made", path.name) from error
    finally:
        made.unlink(missing_ok=True)
    return aside


def set_wal_aside(path: Path, folder: Path, now: datetime) -> Path:
    """Take away from a file a -wal that is not its own."""
    aside = disk.beside(backups.name_for(path, folder, "set-aside", now), "-wal")
    disk.folder(folder)
    shutil.move(disk.beside(path, "-wal"), aside)
    return aside


def _set_aside(path: Path, folder: Path, now: datetime) -> Path | None:
    """SQLite would take a -wal that is left behind for the new file's own, so it goes along."""
    if not path.exists():
        if opening.has_wal(path):
            set_wal_aside(path, folder, now)
        return None
    disk.folder(folder)
    aside = backups.name_for(path, folder, "set-aside", now)
    for ending in ("-wal", "-shm", ""):
        if disk.beside(path, ending).exists():
            shutil.move(disk.beside(path, ending), disk.beside(aside, ending))
    disk.sync(folder)
    return aside
