"""What can't be opened is refused in words, and left as it was."""

import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from forumdesk import words
from forumdesk.store import DialogueFile, Fault, Schema, check, fault
from forumdesk.store.peek import peek
from tests.store import toy
from tests.store.state import add_card, state

Breaker = Callable[[Path], None]


@pytest.fixture
def closed(file: DialogueFile, path: Path) -> Path:
    """A file with some pages in it, closed."""
    with file.change("Build") as conn:
        conn.execute(toy.lane.insert(), [{"id": n, "name": f"Lane {n}", "position": n} for n in range(1, 40)])
        conn.execute(
            toy.card.insert(), [{"text": f"Card {n} " + "x" * 60, "lane_id": n % 39 + 1} for n in range(400)]
        )
    file.close()
    return path


def refused(path: Path) -> str:
    """The code of the refusal, having seen that nothing was touched."""
    before = snapshot(path)
    with pytest.raises(Fault) as caught:
        DialogueFile.open(path, toy.SCHEMA)
    assert snapshot(path) == before
    assert len(str(caught.value)) > 40
    return caught.value.code


def snapshot(path: Path) -> dict[str, str]:
    """The sums of a file and of all that lies beside it."""
    beside = [found for found in path.parent.iterdir() if found.is_file()] if path.parent.exists() else []
    return {found.name: hashlib.sha256(found.read_bytes()).hexdigest() for found in beside}


def with_sqlite(path: Path, *statements: str) -> None:
    """Another program writes into the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in statements:
            raw.execute(statement)


def test_a_file_that_is_gone(path: Path) -> None:
    assert refused(path) == "missing"


def test_a_folder(path: Path) -> None:
    path.mkdir()
    assert refused(path) == "folder"


def test_an_empty_file(path: Path) -> None:
    path.touch()
    assert refused(path) == "empty"


def test_a_letter(path: Path) -> None:
    path.write_text("Hej! " * 500)
    assert refused(path) == "foreign"


def test_a_zip_by_another_name(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x" * 5000)
    assert refused(path) == "foreign"


def test_a_file_of_another_program(path: Path) -> None:
    with_sqlite(path, "CREATE TABLE bookmark (url TEXT)", "PRAGMA application_id = 77")
    assert refused(path) == "foreign"


def test_a_file_of_a_newer_version(closed: Path) -> None:
    with_sqlite(closed, "PRAGMA user_version = 2")
    assert refused(closed) == "newer"


def test_a_newer_version_that_only_the_wal_knows_of(closed: Path) -> None:
    crashed_with(closed, "PRAGMA user_version = 2")
    assert refused(closed) == "newer"


def test_a_version_that_never_was(closed: Path) -> None:
    with_sqlite(closed, "PRAGMA user_version = 0")
    assert refused(closed) == "damaged"


@pytest.mark.parametrize(
    "strange",
    [
        "CREATE TRIGGER t AFTER INSERT ON card BEGIN DELETE FROM card; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE VIEW endless AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x FROM r",
        "CREATE VIRTUAL TABLE f USING fts5(x)",
    ],
)
def test_something_that_acts_by_itself(closed: Path, strange: str) -> None:
    with_sqlite(closed, strange)
    assert refused(closed) == "hostile"


def test_a_reference_to_nothing(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(closed.parent / "another computer"))
    with_sqlite(closed, "PRAGMA foreign_keys = OFF", "UPDATE card SET lane_id = 999 WHERE id = 3")
    assert refused(closed) == "damaged"


def test_a_table_that_is_not_there(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(closed.parent / "another computer"))
    with_sqlite(closed, "DROP TABLE mark")
    with pytest.raises(Fault) as caught:
        DialogueFile.open(closed, toy.SCHEMA)
    assert caught.value.code == "damaged"


def truncate(path: Path) -> None:
    os.truncate(path, random.randrange(100, path.stat().st_size))


def zero(path: Path) -> None:
    _overwrite(path, lambda size: bytes(size))


def garbage(path: Path) -> None:
    _overwrite(path, random.randbytes)


def swap_pages(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    one, two = random.sample(range(1, len(raw) // 4096), 2)
    one, two = one * 4096, two * 4096
    raw[one : one + 4096], raw[two : two + 4096] = raw[two : two + 4096], raw[one : one + 4096]
    path.write_bytes(raw)


def flip_a_bit(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"Card 17 ") + 20] ^= 1
    path.write_bytes(raw)


def blank(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _overwrite(path: Path, made: Callable[[int], bytes]) -> None:
    start = random.randrange(path.stat().st_size // 4096) * 4096
    with path.open("r+b") as handle:
        handle.seek(start)
        handle.write(made(4096))


@pytest.mark.parametrize("breaker", [truncate, zero, garbage, swap_pages, flip_a_bit, blank])
def test_a_damaged_file(closed: Path, breaker: Breaker) -> None:
    whole = closed.read_bytes()
    for seed in range(1 if breaker in (flip_a_bit, blank) else 40):
        random.seed(seed)
        closed.write_bytes(whole)
        breaker(closed)
        if closed.read_bytes() != whole:
            assert refused(closed) == "damaged", seed


def test_a_damaged_file_from_elsewhere_is_refused_or_whole(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no sum is noted, SQLite's own check has to do; whatever passes can be read without a crash."""
    monkeypatch.setenv("XDG_STATE_HOME", str(closed.parent / "another computer"))
    whole = closed.read_bytes()
    for seed in range(60):
        random.seed(seed)
        closed.write_bytes(whole)
        random.choice([truncate, zero, garbage, swap_pages])(closed)
        try:
            with DialogueFile.open(closed, toy.SCHEMA, copy_at_close=False) as file:
                assert len(state(file)["card"]) == 400
        except Fault as fault:
            assert fault.code in {"damaged", "foreign"}  # noqa: PT017 - either is an answer


def test_a_flipped_bit_is_found_in_a_copy_that_was_moved(closed: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere" / "Copy.forumdesk"
    moved.parent.mkdir()
    shutil.copy(closed, moved)
    with DialogueFile.open(moved, toy.SCHEMA) as file:
        assert len(state(file)["card"]) == 400
    flip_a_bit(moved)
    assert refused(moved) == "damaged"


def test_opening_and_closing_without_a_change_leaves_every_byte(closed: Path) -> None:
    before = closed.read_bytes()
    DialogueFile.open(closed, toy.SCHEMA).close()
    assert closed.read_bytes() == before


def crashed_with(path: Path, statement: str) -> None:
    """Another process writes and is gone before it can tidy up."""
    script = (
        "import os, sqlite3, sys\n"
        "raw = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "raw.execute('PRAGMA locking_mode = EXCLUSIVE'); raw.execute('PRAGMA journal_mode = WAL')\n"
        "raw.execute(sys.argv[2]); os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path), statement], check=True)
    assert path.with_name(path.name + "-wal").stat().st_size > 0


def test_what_a_crash_left_is_taken_in(closed: Path) -> None:
    crashed_with(closed, "UPDATE card SET text = 'late' WHERE id = 1")
    with DialogueFile.open(closed, toy.SCHEMA) as file:
        assert closed.with_name(closed.name + "-wal").stat().st_size == 0
        assert state(file)["card"][0][1] == "late"


def test_a_refused_second_window_does_not_cost_the_first_its_lock(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    with pytest.raises(Fault):
        DialogueFile.open(path, toy.SCHEMA)
    script = (
        "import sys; from pathlib import Path\n"
        "from forumdesk.store import DialogueFile, Fault\n"
        "from tests.store import toy\n"
        "try: DialogueFile.open(Path(sys.argv[1]), toy.SCHEMA)\n"
        "except Fault as fault: print(fault.code)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=Path(__file__).parents[2],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout == "locked\n"


def test_a_wal_of_another_state_is_set_aside_and_kept(closed: Path) -> None:
    """A copy of the file was put in the place of one that had crashed; SQLite would mix the two."""
    older = closed.read_bytes()
    with DialogueFile.open(closed, toy.SCHEMA) as file:
        add_card(file, "second session")
    script = (
        "import os, sys; from pathlib import Path\n"
        "from forumdesk.store import DialogueFile\n"
        "from tests.store import toy; from tests.store.state import add_card\n"
        "add_card(DialogueFile.open(Path(sys.argv[1]), toy.SCHEMA), 'third session'); os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(closed)], check=True, cwd=Path(__file__).parents[2])
    closed.write_bytes(older)
    with peek(closed, application_id=toy.SCHEMA.application_id, version=1) as raw:
        assert raw.execute("SELECT count(*) FROM card").fetchone() == (400,)
    assert "set aside" in check(closed, toy.SCHEMA).sentences[1]
    with DialogueFile.open(closed, toy.SCHEMA) as file:
        assert len(state(file)["card"]) == 400
        assert file.set_aside is not None
        assert file.set_aside.stat().st_size > 0


def test_a_wal_that_was_cleaned_away_takes_its_changes_with_it_and_nothing_else(closed: Path) -> None:
    crashed_with(closed, "UPDATE card SET text = 'late' WHERE id = 1")
    closed.with_name(closed.name + "-wal").unlink()
    with DialogueFile.open(closed, toy.SCHEMA, copy_at_close=False) as file:
        assert state(file)["card"][0][1].startswith("Card 0 ")
        assert len(state(file)["card"]) == 400


def test_a_file_that_another_program_holds_for_a_while_is_refused_and_untouched(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as raw:
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        raw.execute("BEGIN EXCLUSIVE")
        before = snapshot_elsewhere(closed)
        with pytest.raises(Fault) as caught:
            DialogueFile.open(closed, toy.SCHEMA)
        assert caught.value.code == "locked"
        assert snapshot_elsewhere(closed) == before
    DialogueFile.open(closed, toy.SCHEMA).close()


def snapshot_elsewhere(path: Path) -> str:
    """The sum of a file that this process holds open: reading it here would drop the lock."""
    script = "import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], 'rb').read()).hexdigest())"
    return subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    ).stdout


def test_a_file_open_in_another_program_is_refused(closed: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from forumdesk.store import DialogueFile\n"
        "from tests.store import toy; from tests.store.state import add_card\n"
        "file = DialogueFile.open(Path(sys.argv[1]), toy.SCHEMA)\n"
        "if sys.argv[2] == 'changed': add_card(file, 'x')\n"
        "print('open', flush=True); sys.stdin.read()\n"
    )
    for how in ("changed", "unchanged"):
        command = [sys.executable, "-c", script, str(closed), how]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        ) as other:
            assert other.stdout
            assert other.stdout.readline() == b"open\n"
            with pytest.raises(Fault) as caught:
                DialogueFile.open(closed, toy.SCHEMA)
            assert caught.value.code == "locked"
            other.kill()
        DialogueFile.open(closed, toy.SCHEMA, copy_at_close=False).close()


def test_where_writing_is_not_allowed_the_file_opens_for_reading(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: not mode & os.W_OK)  # root may write anywhere
    before = snapshot(closed)
    copy = tmp_path / "writable" / "Copy.forumdesk"
    copy.parent.mkdir()
    with DialogueFile.open(closed, toy.SCHEMA) as file:
        assert file.read_only
        assert len(state(file)["card"]) == 400
        assert file.undo_label == "Build"
        for writing in (lambda: add_card(file, "x"), file.undo, lambda: file.back_up("by-hand")):
            with pytest.raises(Fault) as caught:
                writing()
            assert caught.value.code == "read-only"
        file.save_copy(copy)
    assert snapshot(closed) == before
    monkeypatch.undo()
    with DialogueFile.open(copy, toy.SCHEMA, copy_at_close=False) as file:
        add_card(file, "written in the copy")
        assert len(state(file)["card"]) == 401


def test_a_read_only_folder_opens_for_reading_as_an_ordinary_user(closed: Path) -> None:
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("needs root and setpriv to become an ordinary user")
    script = (
        "import sys; from pathlib import Path\n"
        "from forumdesk.store import DialogueFile, Fault\n"
        "from tests.store import toy; from tests.store.state import add_card, state\n"
        "file = DialogueFile.open(Path(sys.argv[1]), toy.SCHEMA)\n"
        "print(file.read_only, len(state(file)['card']))\n"
        "file.close()\n"
    )
    closed.chmod(0o444)
    for folder in closed.parents[1:3]:
        folder.chmod(0o755)  # pytest makes them private
    closed.parent.chmod(0o555)
    told = subprocess.run(
        ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, "-B", "-c", script, str(closed)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
    )  # fmt: skip
    closed.parent.chmod(0o755)
    if any(sign in told.stderr for sign in ("Permission denied", "No module", "shared libraries")):
        pytest.skip("an ordinary user cannot reach this checkout or this Python")
    assert told.stdout == "True 400\n", told.stderr


def test_check_says_in_words_how_a_file_is(closed: Path) -> None:
    assert check(closed, toy.SCHEMA).sound
    crashed_with(closed, "UPDATE card SET text = 'late' WHERE id = 1")
    health = check(closed, toy.SCHEMA)
    assert health.sound
    assert "not closed properly" in health.sentences[1]
    blank(closed)
    health = check(closed, toy.SCHEMA)
    assert (health.sound, health.code) == (False, "damaged")
    assert "damaged" in health.sentences[0]


def test_an_old_file_that_needs_no_step_and_a_schema_without_its_steps() -> None:
    with pytest.raises(ValueError, match="needs one step"):
        Schema(1, 3, toy.metadata, ())


def test_every_fault_names_the_file_where_it_can_and_speaks_swedish() -> None:
    words.use("sv")
    for code in fault.SENTENCES:
        sentence = str(Fault(code, "Kvällen.forumdesk"))
        assert "{" not in sentence
        assert sentence.endswith(".")
