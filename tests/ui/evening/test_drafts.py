"""What is half written is in the file soon after the key, so that nothing that ends the program takes it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from forumdesk.forum import drafts, ideas, tables
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui.stages.evening import STAGE
from forumdesk.ui.stages.evening.view import EveningView
from tests.ui.scene import Scene


def lines(there: Scene) -> list[str]:
    assert isinstance(there.view, EveningView)
    return [line.text() for line in there.view.ideas.entries.lines]


def key_of(there: Scene, number: int) -> str:
    return f"idea.{there.ask(tables.in_order)[number - 1].id}"


@contextmanager
def as_killed(there: Scene, folder: Path, qtbot: QtBot) -> Iterator[Scene]:
    """The bytes that lie on the disk just now, opened anew: nothing more is left after kill -9."""
    folder.mkdir()
    for part in there.file.path.parent.glob(there.file.path.name + "*"):
        shutil.copy(part, folder / part.name)
    with DialogueFile.open(folder / there.file.path.name, SCHEMA, copy_at_close=False) as file:
        yield Scene(file, STAGE, qtbot)


def test_a_half_written_idea_is_there_after_a_crash_within_a_second(
    fresh: Scene, tmp_path: Path, qtbot: QtBot
) -> None:
    fresh.hands.press("Alt+3")
    fresh.hands.type("Tätare tåg till Gö")
    fresh.hands.press("Tab")
    fresh.hands.type("också kvällar")
    qtbot.waitUntil(lambda: fresh.ask(drafts.kept, key_of(fresh, 3)) != (), timeout=5000)
    with as_killed(fresh, tmp_path / "later", qtbot) as later:
        later.hands.press("Alt+3")
        assert lines(later) == ["Tätare tåg till Gö", "också kvällar"]
        later.hands.press("Return")
        assert [(one.code, one.text) for one in later.ask(ideas.in_order)] == [("B3-1", "Tätare tåg till Gö")]
        assert later.ask(drafts.kept, key_of(later, 3)) == ()


def test_each_table_keeps_its_own_half_written_idea(fresh: Scene) -> None:
    fresh.hands.type("Vid ett")
    fresh.hands.press("Alt+2")
    assert lines(fresh) == ["", ""]
    fresh.hands.type("Vid två")
    fresh.hands.press("Alt+1")
    assert lines(fresh) == ["Vid ett", ""]
    assert fresh.ask(drafts.kept, key_of(fresh, 2)) == ("Vid två", "")


def test_what_is_half_written_is_no_step_for_undo(fresh: Scene) -> None:
    fresh.hands.type("Tätare tåg")
    fresh.hands.press("Return")
    fresh.hands.type("Halv")
    fresh.hands.press("Ctrl+Z")
    assert fresh.ask(ideas.in_order) == ()
    assert lines(fresh)[0] == "Halv"
    fresh.hands.press("Ctrl+Y")
    assert [one.text for one in fresh.ask(ideas.in_order)] == ["Tätare tåg"]


def test_what_was_wiped_out_does_not_come_back(fresh: Scene) -> None:
    fresh.hands.type("Halv")
    fresh.desk.settling.emit()
    assert fresh.ask(drafts.kept, key_of(fresh, 1)) == ("Halv", "")
    fresh.hands.press("Ctrl+A", "Delete")
    assert fresh.ask(drafts.kept, key_of(fresh, 1)) == ()
