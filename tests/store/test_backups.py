"""Copies are verified, thinned out by number and day, and put back without overwriting anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from forumdesk.store import DialogueFile, Fault, backups, restoring
from tests.store import toy
from tests.store.conftest import Clock
from tests.store.state import add_card, state


def reasons(path: Path) -> list[str]:
    return [copy.reason for copy in backups.listed(path, backups.folder_of(path))]


def test_a_copy_holds_everything_and_is_verified(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    copy = file.back_up("by-hand")
    add_card(file, "later")
    (found,) = backups.listed(path, file.backup_folder)
    assert (found.path, found.reason, found.verified) == (copy, "by-hand", True)
    assert found.size == copy.stat().st_size
    assert found.made_at == file.last_changed
    with DialogueFile.open(copy, toy.SCHEMA, copy_at_close=False) as opened:
        assert state(opened)["card"] == [(1, "x", None, None)]
        assert opened.undo_label == "Add card"


def test_a_close_makes_a_copy_only_if_something_was_changed(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    file.close()
    DialogueFile.open(path, toy.SCHEMA).close()
    assert reasons(path) == ["closed"]
    with DialogueFile.open(path, toy.SCHEMA) as again:
        again.undo()
    assert reasons(path) == ["closed", "closed"]


def test_a_close_without_a_copy(path: Path) -> None:
    with DialogueFile.create(path, toy.SCHEMA, copy_at_close=False) as file:
        add_card(file, "x")
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_copies_may_live_elsewhere(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "local" / "copies"
    with DialogueFile.create(path, toy.SCHEMA, backup_folder=elsewhere) as file:
        add_card(file, "x")
    assert [copy.reason for copy in backups.listed(path, elsewhere)] == ["closed"]
    assert not backups.folder_of(path).exists()


def test_a_copy_whose_bytes_changed_is_not_verified_and_not_restored(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    copy = file.back_up("by-hand")
    file.close()
    raw = bytearray(copy.read_bytes())
    raw[-1] ^= 1
    copy.write_bytes(raw)
    newest, damaged = backups.listed(path, file.backup_folder)
    assert (newest.verified, damaged.verified) == (True, False)
    with pytest.raises(Fault) as caught:
        restoring.restore(copy, path)
    assert caught.value.code == "bad-backup"


def test_the_newest_are_kept_and_one_a_day(file: DialogueFile, path: Path, clock: Clock) -> None:
    for _ in range(20):
        for _ in range(2):
            file.back_up("timer")
            clock.go(3600)
        clock.go(22 * 3600)
    found = backups.listed(path, file.backup_folder)
    assert [copy.number for copy in found[:10]] == list(range(40, 30, -1))
    days = [copy.made_at.date() for copy in found[10:]]
    assert len(days) == 14 - 5
    assert all(copy.number % 2 == 0 for copy in found[10:])
    assert len(list(file.backup_folder.iterdir())) == 2 * len(found)


def test_a_clock_set_back_rotates_nothing_new_away(file: DialogueFile, path: Path, clock: Clock) -> None:
    for _ in range(12):
        file.back_up("timer")
    clock.go(-86_400 * 400)
    newest = file.back_up("timer")
    assert backups.listed(path, file.backup_folder)[0].path == newest


def test_three_made_before_something_are_kept_beside_the_others(file: DialogueFile, path: Path) -> None:
    for _ in range(5):
        file.back_up("before-import")
    for _ in range(12):
        file.back_up("timer")
    assert reasons(path) == ["timer"] * 10 + ["before-import"] * 3


def test_an_unknown_reason_is_a_mistake(file: DialogueFile) -> None:
    with pytest.raises(ValueError, match="unknown reason"):
        file.back_up("../../etc")


def test_a_folder_that_cannot_be_made_is_said_in_words_and_the_file_goes_on(file: DialogueFile) -> None:
    file.backup_folder.write_text("in the way")
    with pytest.raises(Fault) as caught:
        file.back_up("by-hand")
    assert caught.value.code == "no-backup"
    add_card(file, "x")
    file.backup_folder.unlink()


def test_closing_without_room_for_a_copy_still_closes_and_stores(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    file.backup_folder.write_text("in the way")
    with pytest.raises(Fault, match="The dialogue itself is stored"):
        file.close()
    with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as again:
        assert len(state(again)["card"]) == 1


def test_restoring_sets_the_old_file_and_its_wal_aside(file: DialogueFile, path: Path) -> None:
    add_card(file, "in the copy")
    copy = file.back_up("by-hand")
    file.close()
    script = (
        "import os, sys; from pathlib import Path\n"
        "from forumdesk.store import DialogueFile\n"
        "from tests.store import toy; from tests.store.state import add_card\n"
        "add_card(DialogueFile.open(Path(sys.argv[1]), toy.SCHEMA), 'crashed'); os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True, cwd=Path(__file__).parents[2])
    aside = restoring.restore(copy, path)
    assert not path.with_name(path.name + "-wal").exists()
    with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as restored:
        assert [row[1] for row in state(restored)["card"]] == ["in the copy"]
    assert aside
    assert aside in [kept.path for kept in backups.listed(path, file.backup_folder)]
    with DialogueFile.open(aside, toy.SCHEMA, copy_at_close=False) as old:
        assert [row[1] for row in state(old)["card"]] == ["in the copy", "crashed"]


def test_restoring_in_the_place_of_a_file_that_has_gone(file: DialogueFile, path: Path) -> None:
    add_card(file, "x")
    copy = file.back_up("by-hand")
    file.close()
    path.unlink()
    assert restoring.restore(copy, path) is None
    with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as restored:
        assert len(state(restored)["card"]) == 1
    assert os.stat(path).st_mode & 0o777 == 0o600  # noqa: PTH116


def test_an_open_file_is_not_restored_over(file: DialogueFile, path: Path) -> None:
    copy = file.back_up("by-hand")
    with pytest.raises(Fault) as caught:
        restoring.restore(copy, path)
    assert caught.value.code == "locked"
