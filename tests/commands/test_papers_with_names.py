"""Papers with participants' names, and copies of the dialogue, are found again when the names go."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import disposal, files
from forumdesk.forum.disposal import written
from forumdesk.forum.schema import SCHEMA
from forumdesk.paper.handouts import all_handouts
from forumdesk.store import DialogueFile
from tests.commands.test_commands import forumdesk
from tests.paper.reading import read

NAME = "Åsa Ångsvik"


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """The reference evening with somebody on its list."""
    told: dict[str, Any] = json.loads(files.example())
    told["people"] = [{"name": NAME, "answer": "yes"}]
    path = tmp_path / "named.forumdesk"
    files.make(path, json.dumps(told).encode())
    return path


def test_only_papers_with_names_are_remembered_and_taken_away(named: Path, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    done = forumdesk("handouts", named, "-o", folder)
    assert done.returncode == 0, done.stderr
    told = {path.stem for path in folder.iterdir() if NAME in read(path.read_bytes()).words}
    with_names = {one.id for one in all_handouts() if one.names}
    assert told <= with_names
    assert {path.stem for path in files.ask(named, written.known)} == with_names
    with DialogueFile.open(named, SCHEMA) as file:
        disposal.dispose(file, "KS 2011/42", "2011-09-01", date(2011, 9, 2))
    assert {path.stem for path in folder.iterdir()} == {one.id for one in all_handouts()} - with_names


def test_without_a_list_there_is_nothing_to_remember(tmp_path: Path) -> None:
    path = tmp_path / "lerum.forumdesk"
    files.make(path, files.example())
    assert forumdesk("handouts", path, "-o", tmp_path / "papers", "--only", "name-badges").returncode == 0
    assert files.ask(path, written.known) == ()


def test_a_dialogue_that_was_moved_to_where_its_copy_lay_outlives_a_disposal(named: Path) -> None:
    with DialogueFile.open(named, SCHEMA) as file:
        disposal.note(file, [named])
        disposal.dispose(file, "KS 2011/42", "2011-09-01", date(2011, 9, 2))
    assert named.is_file()
