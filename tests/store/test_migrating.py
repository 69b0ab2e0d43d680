"""An older file is renewed step by step, after a verified backup, or left as it was."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, select, text

from forumdesk.store import DialogueFile, Fault, Migration, Schema, backups

MARK = 0x4D494752


def tables(*cards: str) -> MetaData:
    """A file of cards with those text columns."""
    metadata = MetaData()
    Table("card", metadata, Column("id", Integer, primary_key=True), *(Column(name, Text) for name in cards))
    return metadata


def add_colour(conn: Connection) -> None:
    conn.execute(text("ALTER TABLE card ADD COLUMN colour TEXT"))
    conn.execute(text("UPDATE card SET colour = 'red'"))


def build_anew(conn: Connection) -> None:
    conn.execute(text("CREATE TABLE made (id INTEGER PRIMARY KEY NOT NULL, wording TEXT, colour TEXT)"))
    conn.execute(text("INSERT INTO made SELECT id, text, colour FROM card"))
    conn.execute(text("DROP TABLE card"))
    conn.execute(text("ALTER TABLE made RENAME TO card"))


def stumble(conn: Connection) -> None:
    add_colour(conn)
    raise ValueError("a mistake in the step")


FIRST = Schema(MARK, 1, tables("text"))
SECOND = Schema(MARK, 2, tables("text", "colour"), (Migration(2, add_colour),))
THIRD = Schema(MARK, 3, tables("wording", "colour"), (Migration(2, add_colour), Migration(3, build_anew)))
BROKEN = Schema(MARK, 2, tables("text", "colour"), (Migration(2, stumble),))


@pytest.fixture
def old(path: Path) -> Path:
    """A file of the first version with a card and a step to undo."""
    with DialogueFile.create(path, FIRST, copy_at_close=False) as file, file.change("Add card") as conn:
        conn.execute(FIRST.metadata.tables["card"].insert().values(text="kept"))
    return path


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])


def test_one_step(old: Path) -> None:
    with DialogueFile.open(old, SECOND, copy_at_close=False) as file, file.read() as conn:
        assert conn.execute(select(SECOND.metadata.tables["card"])).all() == [(1, "kept", "red")]
        assert file.undo_label is None
    assert version(old) == 2


def test_two_steps_and_a_change_to_undo_afterwards(old: Path) -> None:
    card = THIRD.metadata.tables["card"]
    with DialogueFile.open(old, THIRD, copy_at_close=False) as file:
        with file.change("Edit card") as conn:
            conn.execute(card.update().values(wording="new"))
        file.undo()
        with file.read() as conn:
            assert conn.execute(select(card)).all() == [(1, "kept", "red")]
    assert version(old) == 3


def test_a_verified_copy_of_the_old_version_is_made_first(old: Path) -> None:
    DialogueFile.open(old, SECOND, copy_at_close=False).close()
    (copy,) = backups.listed(old, backups.folder_of(old))
    assert (copy.reason, copy.verified, version(copy.path)) == ("before-migration", True, 1)
    with DialogueFile.open(copy.path, FIRST, copy_at_close=False) as file:
        assert file.undo_label == "Add card"


def test_without_room_for_the_copy_nothing_is_renewed(old: Path) -> None:
    backups.folder_of(old).write_text("in the way")
    with pytest.raises(Fault) as caught:
        DialogueFile.open(old, SECOND)
    assert caught.value.code == "no-migration"
    with DialogueFile.open(old, FIRST, copy_at_close=False) as file:
        assert file.undo_label == "Add card"


def test_a_step_that_fails_leaves_the_version_before_it(old: Path) -> None:
    with pytest.raises(Fault) as caught:
        DialogueFile.open(old, BROKEN, copy_at_close=False)
    assert caught.value.code == "no-migration"
    with DialogueFile.open(old, FIRST, copy_at_close=False) as file:
        assert file.undo_label == "Add card"


def test_a_renewed_file_is_sealed_again(old: Path) -> None:
    DialogueFile.open(old, SECOND, copy_at_close=False).close()
    before = old.read_bytes()
    DialogueFile.open(old, SECOND, copy_at_close=False).close()
    assert old.read_bytes() == before
    raw = bytearray(before)
    raw[raw.index(b"kept")] ^= 1
    old.write_bytes(raw)
    with pytest.raises(Fault) as caught:
        DialogueFile.open(old, SECOND)
    assert caught.value.code == "damaged"


def test_a_step_killed_at_any_statement_leaves_one_version_or_the_other(old: Path, tmp_path: Path) -> None:
    whole = old.read_bytes()
    script = (
        "import os, sys; from pathlib import Path\n"
        "from forumdesk.store import DialogueFile, connection\n"
        "from tests.store import test_migrating\n"
        "count, last = 0, int(sys.argv[2])\n"
        "def dying(statement):\n"
        "    global count\n"
        "    count += 1\n"
        "    if count == last: os.kill(os.getpid(), 9)\n"
        "opened = connection.to_write\n"
        "def watched(path):\n"
        "    raw = opened(path)\n"
        "    if path.name == Path(sys.argv[1]).name: raw.set_trace_callback(dying)\n"
        "    return raw\n"
        "connection.to_write = watched\n"
        "DialogueFile.open(Path(sys.argv[1]), test_migrating.THIRD, copy_at_close=False).close()\n"
    )
    seen = set()
    for last in (*range(1, 24, 2), 1000):
        old.write_bytes(whole)
        old.with_name(old.name + "-wal").unlink(missing_ok=True)
        subprocess.run(
            [sys.executable, "-c", script, str(old), str(last)], check=False, cwd=Path(__file__).parents[2]
        )
        copy = tmp_path / f"{last}.forumdesk"
        copy.write_bytes(old.read_bytes())
        wal = old.with_name(old.name + "-wal")
        if wal.exists():
            copy.with_name(copy.name + "-wal").write_bytes(wal.read_bytes())
        seen.add(version(copy))
        with DialogueFile.open(old, THIRD, copy_at_close=False) as file, file.read() as conn:
            assert conn.execute(select(THIRD.metadata.tables["card"])).all() == [(1, "kept", "red")]
    assert seen == {1, 2, 3}
