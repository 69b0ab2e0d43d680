"""The desk: what is asked, done, refused, undone, and worked on beside the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from forumdesk import words
from forumdesk.forum import dialogue
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.schema import SCHEMA
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile
from forumdesk.ui.desk import Desk


@pytest.fixture
def desk(qapp: QApplication, lerum_file: Path) -> Iterator[Desk]:
    assert qapp
    with DialogueFile.open(lerum_file, SCHEMA, copy_at_close=False) as file:
        made = Desk(file)
        yield made
        made.works.finish()
        made.close()


def refuse(_conn: Connection) -> None:
    raise Refusal("No, since it is a test.")


def test_a_change_tells_which_tables_it_touched(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.changed) as told:
        desk.do("Edit title", dialogue.edit, "title", "Skolan")
    assert told.args == [frozenset({"dialogue"})]
    assert desk.ask(the_dialogue).title == "Skolan"


def test_a_refusal_is_said_and_nothing_is_stored(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.said) as said, qtbot.assertNotEmitted(desk.changed):
        answer = desk.do("Refuse", refuse)
    assert (answer, said.args) == (None, ["No, since it is a test."])
    assert desk.undo_label is None


def test_a_refusal_of_a_field_comes_to_the_field(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.said), pytest.raises(Refusal, match="No, since"):
        desk.change("Refuse", refuse)


def test_undo_takes_back_and_says_what(desk: Desk, qtbot: QtBot) -> None:
    before = desk.ask(the_dialogue)
    desk.do("Edit title", dialogue.edit, "title", "Skolan")
    with qtbot.waitSignal(desk.noted) as noted:
        desk.undo()
    assert desk.ask(the_dialogue) == before
    assert noted.args == ["Undone: Edit title"]
    desk.redo()
    assert desk.ask(the_dialogue).title == "Skolan"


def test_a_change_is_named_in_the_language_of_the_screen(desk: Desk) -> None:
    desk.do("Edit title", dialogue.edit, "title", "Skolan")
    words.use("sv")
    assert desk.undo_label not in (None, "Edit title")


def test_what_is_being_typed_is_stored_before_undo(desk: Desk) -> None:
    desk.settling.connect(lambda: desk.do("Edit place", dialogue.edit, "place", "Floda"))
    desk.undo()
    assert desk.redo_label == "Edit place"


def test_a_closed_desk_hears_no_more_changes(desk: Desk, qtbot: QtBot) -> None:
    desk.close()
    with qtbot.assertNotEmitted(desk.changed):
        desk.do("Edit title", dialogue.edit, "title", "Skolan")
