"""The wizard is left in three ways: opened, kept for later, thrown away; each tells of the file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.forum import files
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.ui.wizard.draft import free_name, safe
from forumdesk.ui.wizard.window import Wizard
from tests.ui.typist import Key, press, write


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def in_folder(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.forumdesk"))


@pytest.mark.usefixtures("wizard")
def test_the_file_is_there_from_the_first_letter(folder: Path) -> None:
    assert in_folder(folder) == ["Untitled dialogue.forumdesk"]


def test_setting_up_is_nothing_to_take_back(wizard: Wizard) -> None:
    assert wizard.desk.undo_label is None


def test_escape_with_nothing_typed_leaves_nothing(wizard: Wizard, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(wizard.gone):
        press(Key.Key_Escape)
    assert in_folder(folder) == []
    assert not wizard.isVisible()


def test_escape_says_what_becomes_of_what_is_typed(wizard: Wizard) -> None:
    write("Lerum")
    press(Key.Key_Escape)
    assert wizard.isVisible()
    assert wizard.foot.is_asking
    assert wizard.foot.words.text() == "What you have written is stored as a draft."
    assert wizard.desk.ask(the_dialogue).title == "Lerum"


def test_escape_again_goes_on_writing(wizard: Wizard) -> None:
    write("Lerum")
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert not wizard.foot.is_asking
    assert wizard.isVisible()


def test_the_windows_cross_asks_the_same(wizard: Wizard) -> None:
    write("Lerum")
    wizard.close()
    assert wizard.isVisible()
    assert wizard.foot.is_asking


def test_the_draft_is_kept_under_its_title(wizard: Wizard, folder: Path, qtbot: QtBot) -> None:
    write("Lerum")
    press(Key.Key_Escape)
    with qtbot.waitSignal(wizard.kept) as told:
        click(wizard.foot.keep)
    assert in_folder(folder) == ["Lerum.forumdesk"]
    assert told.args == [folder / "Lerum.forumdesk"]


def test_going_on_later_keeps_all_that_was_typed(wizard: Wizard, qtbot: QtBot) -> None:
    write("Näringslivsstrategi")
    with qtbot.waitSignal(wizard.kept) as told:
        click(wizard.foot.later)
    assert files.ask(told.args[0], the_dialogue).title == "Näringslivsstrategi"


def test_what_is_refused_is_pointed_at_before_one_leaves(wizard: Wizard) -> None:
    wizard.booklet.turn(1)
    write("snart")
    wizard.booklet.turn(3)
    click(wizard.foot.later)
    assert wizard.isVisible()
    assert wizard.booklet.place == 1
    assert wizard.booklet.view.fields["date"].editor.hasFocus()
    assert wizard.foot.said.text() == "This cannot be stored as it stands. Mend it or empty the field."


def test_a_draft_is_thrown_away_only_when_one_says_so(wizard: Wizard, folder: Path, qtbot: QtBot) -> None:
    write("Lerum")
    press(Key.Key_Escape)
    with qtbot.waitSignal(wizard.gone):
        click(wizard.foot.throw)
    assert in_folder(folder) == []


def test_opening_ends_the_wizard_with_the_file_closed(wizard: Wizard, folder: Path, qtbot: QtBot) -> None:
    write("Lerum")
    wizard.booklet.turn(6)
    with qtbot.waitSignal(wizard.opened) as told:
        click(wizard.foot.next)
    assert told.args == [folder / "Lerum.forumdesk"]
    assert files.ask(told.args[0], the_dialogue).title == "Lerum"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "Lerum.forumdesk").touch()
    assert free_name(tmp_path, "Lerum").name == "Lerum (2).forumdesk"


def test_a_file_name_holds_only_what_every_disk_takes() -> None:
    assert safe('Skola/fritid: "nu"\n\u202e?. ') == "Skola fritid nu"
    assert len(safe("ä" * 300)) == 80


def test_a_title_of_dots_leaves_the_file_where_it_is(wizard: Wizard, folder: Path) -> None:
    write("...")
    click(wizard.foot.later)
    assert in_folder(folder) == ["Untitled dialogue.forumdesk"]
