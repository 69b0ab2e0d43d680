"""What is typed in the wizard is stored, refused beside its field, taken back by its name, and never lost."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from forumdesk.forum import dialogue, mandate, purpose, rounds
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.wizard.window import Wizard
from tests.ui.typist import ALT, CTRL, Key, cursor, press, tab, write


def field(wizard: Wizard, key: str) -> Field:
    return wizard.booklet.view.fields[key]


def title(wizard: Wizard) -> str:
    return wizard.desk.ask(dialogue.the_dialogue).title


@pytest.mark.usefixtures("wizard")
def test_the_cursor_begins_in_the_title() -> None:
    assert cursor().accessibleName() == "What the dialogue is called"


def test_leaving_a_field_stores_it(wizard: Wizard) -> None:
    write("Näringslivsstrategi")
    assert title(wizard) == ""
    press(Key.Key_Tab)
    assert title(wizard) == "Näringslivsstrategi"


def test_a_pause_in_typing_stores_it(wizard: Wizard, qtbot: QtBot) -> None:
    field(wizard, "title")._timer.setInterval(0)
    write("Floda")
    qtbot.waitUntil(lambda: title(wizard) == "Floda")
    assert cursor() is field(wizard, "title").editor


def test_typing_on_is_one_step_to_take_back(wizard: Wizard) -> None:
    for part in ("När", "ings", "liv"):
        write(part)
        wizard.booklet.view.flush()
    press(Key.Key_Z, CTRL)
    assert title(wizard) == ""
    assert field(wizard, "title").editor.value() == ""


def test_undo_has_the_name_of_what_was_typed(wizard: Wizard) -> None:
    wizard.booklet.turn(2)
    field(wizard, "question 1").setFocus()
    write("Vad?")
    wizard.booklet.view.flush()
    assert wizard.desk.undo_label == "Edit question"


def test_each_question_is_a_step_of_its_own(wizard: Wizard) -> None:
    wizard.booklet.turn(2)
    for number in (1, 2):
        field(wizard, f"question {number}").setFocus()
        write(f"Q{number}")
    wizard.desk.undo()
    assert [one.question for one in wizard.desk.ask(rounds.in_order)] == ["Q1", ""]


def test_undo_in_the_middle_of_a_word_takes_that_word_back(wizard: Wizard) -> None:
    write("Lerum")
    tab("Floda")
    press(Key.Key_Z, CTRL)
    assert (title(wizard), field(wizard, "place").editor.value()) == ("Lerum", "")
    assert cursor() is field(wizard, "place").editor


def test_redo_brings_it_back(wizard: Wizard) -> None:
    write("Lerum")
    press(Key.Key_Z, CTRL)
    wizard.desk.redo()
    assert field(wizard, "title").editor.value() == "Lerum"


def test_no_such_day_is_refused_beside_the_field_and_stays_there(wizard: Wizard) -> None:
    wizard.booklet.turn(1)
    write("31 februari")
    press(Key.Key_Tab)
    day = field(wizard, "date")
    assert day.wrong
    assert day.said.text() == "“31 februari” is not a date. Write it as 2027-03-18, or leave it empty."
    assert day.editor.value() == "31 februari"
    assert wizard.desk.ask(dialogue.the_dialogue).date == ""


def test_what_was_refused_can_be_mended(wizard: Wizard) -> None:
    wizard.booklet.turn(1)
    write("2011-05-")
    press(Key.Key_Tab)
    press(Key.Key_Backtab)
    press(Key.Key_End)
    write("18")
    press(Key.Key_Tab)
    day = field(wizard, "date")
    assert (day.wrong, day.said.text()) == (False, "Wednesday 18 May 2011")
    assert wizard.desk.ask(dialogue.the_dialogue).date == "2011-05-18"


def test_a_screen_reader_hears_what_is_wrong(wizard: Wizard) -> None:
    wizard.booklet.turn(1)
    write("x")
    press(Key.Key_Tab)
    assert "is not a date" in field(wizard, "date").editor.accessibleDescription()


def test_a_refused_text_stays_while_other_fields_are_stored(wizard: Wizard) -> None:
    wizard.booklet.turn(1)
    write("x")
    tab("en vardagskväll")
    press(Key.Key_Tab)
    assert field(wizard, "date").editor.value() == "x"
    assert wizard.desk.ask(dialogue.the_dialogue).date_text == "en vardagskväll"


def test_half_past_six_is_understood_and_written_out(wizard: Wizard) -> None:
    wizard.booklet.turn(1)
    field(wizard, "start").setFocus()
    press(Key.Key_A, CTRL)
    write("18.30")
    press(Key.Key_Tab)
    assert field(wizard, "start").editor.value() == "18:30"
    assert field(wizard, "duration_min").said.text() == "Ends at 21:30"


def test_the_arrow_keys_count(wizard: Wizard) -> None:
    wizard.booklet.turn(1)
    field(wizard, "duration_min").setFocus()
    press(Key.Key_Up, times=2)
    press(Key.Key_Tab)
    assert wizard.desk.ask(dialogue.the_dialogue).duration_min == 190


def test_aims_are_one_on_each_line(wizard: Wizard) -> None:
    field(wizard, "aims").setFocus()
    write("fler företag\n\nen grön profil\n")
    press(Key.Key_Tab)
    assert [aim.text for aim in wizard.desk.ask(purpose.aims)] == ["fler företag", "en grön profil"]


def test_an_aim_being_typed_keeps_its_empty_line(wizard: Wizard) -> None:
    field(wizard, "aims").setFocus()
    write("fler företag\n")
    wizard.booklet.view.flush()
    assert field(wizard, "aims").editor.value() == "fler företag\n"


@pytest.mark.parametrize("key", ["title", "assignment"])
def test_what_is_longer_than_a_field_is_refused_whole_and_aloud(wizard: Wizard, key: str) -> None:
    field(wizard, key).setFocus()
    QGuiApplication.clipboard().setText("å" * 20_001)
    write("Hej ")
    press(Key.Key_V, CTRL)
    assert field(wizard, key).said.text() == (
        "That would be 20005 characters; a field holds 20000. Nothing was pasted."
    )
    assert field(wizard, key).editor.value() == "Hej "


@pytest.mark.parametrize("key", ["title", "assignment"])
def test_markup_is_pasted_as_what_it_says(wizard: Wizard, key: str) -> None:
    data = QMimeData()
    data.setHtml("<b>fet</b>")
    data.setText("fet <skola> & co")
    QGuiApplication.clipboard().setMimeData(data)
    field(wizard, key).setFocus()
    press(Key.Key_V, CTRL)
    assert field(wizard, key).editor.value() == "fet <skola> & co"


def test_signs_that_cannot_be_shown_are_left_out_with_a_word(wizard: Wizard) -> None:
    QGuiApplication.clipboard().setText("Ler\u202eum")
    press(Key.Key_V, CTRL)
    wizard.booklet.view.flush()
    assert title(wizard) == "Lerum"
    assert field(wizard, "title").said.text() == "Characters that cannot be shown were left out."


def test_leaving_a_page_stores_what_stands_in_it(wizard: Wizard) -> None:
    write("Lerum")
    press(Key.Key_PageDown, CTRL)
    press(Key.Key_Right, ALT)
    assert (title(wizard), wizard.booklet.place) == ("Lerum", 1)


def test_a_reason_for_what_never_came_in_goes_when_one_leaves(wizard: Wizard) -> None:
    QGuiApplication.clipboard().setText("å" * 20_001)
    press(Key.Key_V, CTRL)
    assert field(wizard, "title").wrong
    press(Key.Key_Tab)
    assert not field(wizard, "title").wrong


def test_a_full_disk_keeps_the_text_on_the_screen_until_it_can_be_stored(wizard: Wizard) -> None:
    raw = wizard.desk.file._raw
    raw.execute("PRAGMA max_page_count = 1")  # SQLite then says that the disk is full
    field(wizard, "assignment").setFocus()
    write("ta fram förslag " * 400)
    press(Key.Key_Tab)
    assert "disk is full" in field(wizard, "assignment").said.text()
    assert field(wizard, "assignment").editor.value() == "ta fram förslag " * 400
    raw.execute("PRAGMA max_page_count = 1000000")
    wizard.booklet.view.flush()
    assert not field(wizard, "assignment").wrong
    assert wizard.desk.ask(mandate.the_mandate).assignment == "ta fram förslag " * 400
