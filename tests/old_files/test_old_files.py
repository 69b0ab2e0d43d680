"""A real file of every released version opens, is renewed, and says what it said then."""

import json
import shutil
from pathlib import Path

import pytest

from forumdesk.forum import exchange
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.store.triggers import check_fit, journalled

HERE = Path(__file__).parent
KEPT = sorted(HERE.glob("v*.forumdesk"))


def test_every_version_has_a_kept_file() -> None:
    assert [kept.stem for kept in KEPT] == sorted(f"v{number}" for number in range(1, SCHEMA.version + 1))


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.stem)
def test_an_old_file_says_what_it_said(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / kept.name
    shutil.copy(kept, path)
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file, file.read() as conn:
        assert exchange.tell(conn) == json.loads(kept.with_suffix(".json").read_text(encoding="utf-8"))


def test_a_file_of_the_present_version_still_knows_its_steps(tmp_path: Path) -> None:
    path = tmp_path / "now.forumdesk"
    shutil.copy(HERE / f"v{SCHEMA.version}.forumdesk", path)
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        with file.read() as conn:
            then = exchange.tell(conn)
        steps = []
        while label := file.undo_label:
            steps.append(label)
            file.undo()
        assert steps == ["Rename area", "Rename area"]
        while file.redo_label:
            file.redo()
        with file.read() as conn:
            assert exchange.tell(conn) == then


def test_the_journal_can_give_every_table_back_exactly() -> None:
    tables = journalled(SCHEMA.metadata)
    for table in tables:
        check_fit(table)
    assert len(tables) > 20
