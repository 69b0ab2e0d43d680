"""A dialogue file is read freely and changed in one place."""

import sqlite3
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile, Fault
from tests.store import toy
from tests.store.conftest import Clock
from tests.store.state import add_card, state


def test_what_was_changed_is_there_after_reopening(file: DialogueFile, path: Path) -> None:
    add_card(file, "A path along the river")
    before = state(file)
    file.close()
    with DialogueFile.open(path, toy.SCHEMA) as again:
        assert state(again) == before
        assert before["card"] == [(1, "A path along the river", None, None)]


def test_listeners_hear_the_tables_that_a_change_touched(file: DialogueFile) -> None:
    heard: list[frozenset[str]] = []
    file.listeners.append(heard.append)
    with file.change("Move card") as conn:
        conn.execute(toy.lane.insert().values(id=1, name="A"))
        conn.execute(toy.card.insert().values(id=1, text="x", lane_id=1))
    with file.change("Remove lane") as conn:
        conn.execute(toy.lane.delete())
    file.undo()
    assert heard == [frozenset({"lane", "card"})] * 3


def test_a_refusal_inside_a_change_passes_and_stores_nothing(file: DialogueFile) -> None:
    def choose() -> None:
        with file.change("Choose theme") as conn:
            conn.execute(toy.card.insert().values(text="x"))
            raise Refusal("A third theme is one too many.")

    with pytest.raises(Refusal, match="A third theme"):
        choose()
    assert state(file)["card"] == []
    assert file.undo_label is None


def test_a_broken_reference_at_the_end_of_a_change_stores_nothing(file: DialogueFile) -> None:
    add_card(file, "kept")
    with pytest.raises(IntegrityError), file.change("Move card") as conn:
        conn.execute(toy.card.update().values(lane_id=99))
    assert state(file)["card"] == [(1, "kept", None, None)]


def test_writing_while_reading_fails(file: DialogueFile) -> None:
    with pytest.raises(IntegrityError, match="written outside a change"), file.read() as conn:
        conn.execute(toy.card.insert().values(text="x"))
    with pytest.raises(IntegrityError, match="written outside a change"), file.read() as conn:
        conn.execute(toy.printed.insert().values(what="x"))
    assert state(file)["card"] == state(file)["printed"] == []


def test_a_command_that_commits_by_itself_does_not_end_the_change(file: DialogueFile) -> None:
    def commit_early() -> None:
        with file.change("Add card") as conn:
            conn.execute(toy.card.insert().values(text="x"))
            conn.commit()
            raise Refusal("no")

    with pytest.raises(Refusal):
        commit_early()
    assert state(file)["card"] == []


def test_reading_within_a_change_sees_it_and_does_not_end_it(file: DialogueFile) -> None:
    with file.change("Add card") as conn:
        conn.execute(toy.card.insert().values(text="x"))
        with file.read() as reading:
            assert len(reading.execute(select(toy.card)).all()) == 1
        conn.execute(toy.card.insert().values(text="y"))
    file.undo()
    assert state(file)["card"] == []


def test_a_change_within_a_change_is_a_mistake(file: DialogueFile) -> None:
    with pytest.raises(RuntimeError, match="one change"), file.change("Outer"), file.change("Inner"):
        pass
    add_card(file, "works again")
    assert file.undo_label == "Add card"


def test_the_file_remembers_when_it_was_last_changed(file: DialogueFile, path: Path, clock: Clock) -> None:
    assert file.stored_at is None
    clock.go(60)
    add_card(file, "x")
    assert file.stored_at == file.last_changed == datetime(2026, 5, 18, 18, 1, tzinfo=UTC)
    file.close()
    clock.go(3600)
    with DialogueFile.open(path, toy.SCHEMA, clock=clock) as again:
        assert again.last_changed == datetime(2026, 5, 18, 18, 1, tzinfo=UTC)
        assert again.stored_at is None


def test_a_clean_close_leaves_one_private_file_and_private_copies(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    assert stat.S_IMODE(path.with_name(path.name + "-wal").stat().st_mode) == 0o600
    file.close()
    assert {found.name for found in path.parent.iterdir()} == {path.name, "Backups"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((path.parent / "Backups").stat().st_mode) == 0o700
    assert {stat.S_IMODE(copy.stat().st_mode) for copy in (path.parent / "Backups").iterdir()} == {0o600}


def test_an_existing_file_is_never_overwritten(path: Path) -> None:
    path.write_text("a letter")
    with pytest.raises(Fault) as caught:
        DialogueFile.create(path, toy.SCHEMA)
    assert caught.value.code == "exists"
    assert path.read_text() == "a letter"


def test_a_file_in_a_folder_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="could not be made") as caught:
        DialogueFile.create(tmp_path / "gone" / "x.forumdesk", toy.SCHEMA)
    assert caught.value.code == "not-made"


def test_a_file_that_is_open_is_refused_to_a_second_window(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    with pytest.raises(Fault) as caught:
        DialogueFile.open(path, toy.SCHEMA)
    assert caught.value.code == "locked"
    add_card(file, "y")
    assert len(state(file)["card"]) == 2


def test_a_file_moved_away_under_the_program_is_noticed(file: DialogueFile, path: Path) -> None:
    assert file.still_there()
    path.parent.rename(path.parent.with_name("elsewhere"))
    assert not file.still_there()
    path.parent.with_name("elsewhere").rename(path.parent)
    assert file.still_there()


def test_another_file_in_its_place_is_noticed(file: DialogueFile, path: Path) -> None:
    path.rename(path.with_suffix(".old"))
    path.write_bytes(b"another")
    assert not file.still_there()
    path.with_suffix(".old").rename(path)


def test_a_table_outside_the_journal_is_stored_without_a_mark_and_keeps_redo(file: DialogueFile) -> None:
    heard: list[frozenset[str]] = []
    add_card(file, "x")
    file.undo()
    file.listeners.append(heard.append)
    with file.unrecorded() as conn:
        conn.execute(toy.printed.insert().values(what="signs"))
        conn.execute(toy.printed.insert().values(what="cards"))
    assert heard == [frozenset({"printed"})]
    assert (file.undo_label, file.redo_label) == (None, "Add card")
    assert len(state(file)["printed"]) == 2


def test_a_journalled_table_written_outside_a_change_is_a_mistake(file: DialogueFile) -> None:
    with pytest.raises(RuntimeError, match="outside a change"), file.unrecorded() as conn:
        conn.execute(toy.card.insert().values(text="x"))
    assert state(file)["card"] == []


def test_an_error_does_not_quote_what_was_typed(file: DialogueFile) -> None:
    with pytest.raises(IntegrityError) as caught, file.change("Add card") as conn:
        conn.execute(toy.card.insert().values(text="Astrid Testsson", lane_id=7))
    assert "Astrid" not in str(caught.value)


def test_the_connection_is_set_to_lose_nothing(file: DialogueFile) -> None:
    asked = ["journal_mode", "locking_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema"]
    with file.read() as conn:
        told = [conn.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]
    assert told == ["wal", "exclusive", 2, 1, 1, 0]


def test_a_closed_file_is_closed_again_without_harm(file: DialogueFile) -> None:
    file.close()
    file.close()
    with pytest.raises(Exception, match="closed"), file.read() as conn:
        conn.execute(select(toy.card))


def test_the_lock_is_free_after_closing(file: DialogueFile, path: Path) -> None:
    file.close()
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT count(*) FROM card").fetchone() == (0,)
    raw.close()
