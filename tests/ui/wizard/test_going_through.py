"""One goes through the wizard by Next and Back, or jumps; nothing is locked, and what is missing is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.ui.widgets.steps import DONE
from forumdesk.ui.wizard.window import Wizard
from tests.ui.typist import ALT, CTRL, Key, cursor, press, tab, write


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def done(wizard: Wizard) -> list[bool]:
    steps = wizard.booklet.steps
    return [bool(steps.item(place).data(DONE)) for place in range(steps.count())]


def test_next_says_first_what_is_missing_beside_each_field(wizard: Wizard) -> None:
    click(wizard.foot.next)
    fields = wizard.booklet.view.fields
    assert wizard.booklet.place == 0
    assert fields["title"].said.text() == "Write what the dialogue is called."
    assert fields["purpose"].said.text() == "Say what you want to learn from those who come."
    assert wizard.foot.said.text() == "2 things are missing here. Next again goes on all the same."
    assert cursor() is fields["title"].editor


def test_what_is_missing_is_in_sight_with_its_words(wizard: Wizard, qtbot: QtBot) -> None:
    write("Lerum")
    click(wizard.foot.next)
    reason = wizard.booklet.view.fields["purpose"].said
    assert wizard.booklet.view.fields["purpose"].editor.hasFocus()
    qtbot.waitUntil(lambda: reason.visibleRegion().boundingRect() == reason.rect())


def test_next_again_goes_on_all_the_same(wizard: Wizard) -> None:
    click(wizard.foot.next)
    click(wizard.foot.next)
    assert wizard.booklet.place == 1


def test_the_reason_goes_when_the_field_is_filled(wizard: Wizard) -> None:
    click(wizard.foot.next)
    write("Lerum")
    press(Key.Key_Tab)
    assert not wizard.booklet.view.fields["title"].wrong
    assert wizard.booklet.view.fields["purpose"].wrong


def test_a_day_in_words_is_as_good_as_a_date(wizard: Wizard) -> None:
    wizard.booklet.turn(1)
    click(wizard.foot.next)
    assert wizard.booklet.view.fields["date"].wrong
    tab("en vardagskväll i maj")
    press(Key.Key_Tab)
    assert not wizard.booklet.view.fields["date"].wrong
    assert wizard.foot.said.text() == ""


def test_a_page_that_lacks_nothing_is_left_at_once(wizard: Wizard) -> None:
    wizard.booklet.turn(4)
    press(Key.Key_Right, ALT)
    assert wizard.booklet.place == 5


def test_back_goes_back_without_asking(wizard: Wizard) -> None:
    wizard.booklet.turn(2)
    press(Key.Key_PageUp, CTRL)
    assert wizard.booklet.place == 1


def test_every_step_can_be_jumped_to(wizard: Wizard) -> None:
    steps = wizard.booklet.steps
    for place in (5, 2, 6, 0):
        middle = steps.visualItemRect(steps.item(place)).center()
        QTest.mouseClick(steps.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        assert wizard.booklet.place == place


def test_arrow_keys_walk_through_the_steps(wizard: Wizard) -> None:
    wizard.booklet.steps.setFocus()
    press(Key.Key_Down, times=3)
    assert wizard.booklet.place == 3
    assert cursor() is wizard.booklet.steps


def test_a_step_is_ticked_when_nothing_is_missing_there(wizard: Wizard) -> None:
    assert done(wizard) == [False, False, False, False, True, False, False]
    wizard.booklet.turn(5)
    tab("60")
    press(Key.Key_Tab)
    assert done(wizard)[5]


def test_a_step_says_aloud_whether_it_is_done(wizard: Wizard) -> None:
    spoken = wizard.booklet.steps.item(4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "5 Agenda, done"


def test_one_round_needs_no_second_question(wizard: Wizard) -> None:
    wizard.booklet.turn(2)
    fields = wizard.booklet.view.fields
    fields["question 1"].setFocus()
    write("Vad?")
    fields["one_round_only"].setFocus()
    press(Key.Key_Space)
    assert not fields["question 2"].isVisible()
    assert done(wizard)[2]


def test_the_second_question_is_asked_for_in_words(wizard: Wizard) -> None:
    wizard.booklet.turn(2)
    wizard.booklet.view.fields["question 1"].setFocus()
    write("Vad?")
    click(wizard.foot.next)
    said = wizard.booklet.view.fields["question 2"].said.text()
    assert said == "Write the question for round 2, or choose “One round only”."


def test_the_questions_say_what_they_lead_to(wizard: Wizard) -> None:
    from forumdesk.ui.pages.questions import QuestionsView

    wizard.booklet.turn(2)
    view = wizard.booklet.view
    assert isinstance(view, QuestionsView)
    assert view.outcome.text() == "gives 12 theme cards on the board, which become 6 areas in round 2"


def test_the_length_of_a_question_is_counted_while_it_is_typed(wizard: Wizard) -> None:
    wizard.booklet.turn(2)
    question = wizard.booklet.view.fields["question 1"]
    question.setFocus()
    write("Vad får företag att stanna?")
    assert question.said.text() == "27 characters"


def test_the_last_page_leads_to_what_is_missing(wizard: Wizard) -> None:
    from PySide6.QtWidgets import QPushButton

    wizard.booklet.turn(6)
    link = next(
        found
        for found in wizard.booklet.view.findChildren(QPushButton)
        if found.text() == "Write the question for round 1."
    )
    click(link)
    assert wizard.booklet.place == 2
    assert cursor() is wizard.booklet.view.fields["question 1"].editor


def test_everything_one_can_reach_has_a_name(wizard: Wizard) -> None:
    from PySide6.QtWidgets import QWidget

    nameless = []
    for place in range(len(wizard.booklet.pages)):
        wizard.booklet.turn(place)
        for widget in wizard.findChildren(QWidget):
            if (
                widget.isVisible()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and not widget.accessibleName()
            ):
                nameless.append((place, widget))
    assert nameless == []


@pytest.mark.usefixtures("wizard")
def test_tab_goes_through_a_page_as_one_reads_it() -> None:
    names = []
    for _ in range(5):
        names.append(cursor().accessibleName())
        press(Key.Key_Tab)
    assert names == [
        "What the dialogue is called", "Place", "Municipality", "Registry number", "Language of the papers",
    ]  # fmt: skip
