"""An older file is renewed step by step, each step one transaction, after a verified backup."""

from datetime import datetime
from pathlib import Path

from forumdesk.store import backups, connection, engine
from forumdesk.store.fault import Fault
from forumdesk.store.schema import Migration, Schema


def migrate(
    raw: connection.Raw, path: Path, schema: Schema, version: int, backup_folder: Path | None, now: datetime
) -> None:
    """Bring the file to the newest version, or leave it at one that is whole.

    Without a folder for the backup it is a copy in memory that is renewed.
    """
    try:
        if backup_folder:
            backups.make(raw, path, backup_folder, "before-migration", now)
        for step in schema.migrations[version - 1 :]:
            _take(raw, step)
    except Exception as error:
        raise Fault("no-migration", path.name) from error


def _take(raw: connection.Raw, step: Migration) -> None:
    raw.execute("PRAGMA foreign_keys = OFF")  # a table that is built anew is dropped on the way
    raw.execute("BEGIN IMMEDIATE")
    try:
        with engine.on(raw).connect() as conn:
            step.run(conn)
        _forget_steps(raw)
        if raw.execute("PRAGMA foreign_key_check").fetchone():
            raise ValueError(f"version {step.version} would leave references to nothing")
        raw.execute(f"PRAGMA user_version = {step.version:d}")
        raw.execute("COMMIT")
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raw.execute("PRAGMA foreign_keys = ON")


def _forget_steps(raw: connection.Raw) -> None:
    """The journal speaks of rows as they were shaped before; the backup still has it."""
    raw.execute("DELETE FROM journal_row")
    raw.execute("DELETE FROM journal_change")
    raw.execute("UPDATE journal_state SET position = 0, before = coalesce(seal, before), seal = NULL")
