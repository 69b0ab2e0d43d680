"""Beside the ideas: the run sheet, the attendance and the parking lot."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forumdesk.forum import agenda, parking, people, rounds
from forumdesk.ui.stages.evening.table_tabs import LOW
from forumdesk.ui.stages.evening.view import EveningView
from tests.ui.scene import Scene


def card(scene: Scene) -> EveningView:
    assert isinstance(scene.view, EveningView)
    return scene.view


def test_the_run_sheet_tells_clock_times_minutes_and_kinds(lerum: Scene) -> None:
    steps = card(lerum).run_sheet.steps.model()
    told = [steps.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(steps.rowCount())]
    assert len(told) == 11
    assert told[4] == "19:05, Borden redovisar, 12 min · Presentations"
    assert card(lerum).heading.pill.text() == "ends 21:00"


def test_minutes_that_are_not_planned_are_told(lerum: Scene) -> None:
    last = lerum.ask(agenda.in_order)[-1]
    lerum.desk.do("Edit step", agenda.edit, last.id, "minutes", 5)
    assert card(lerum).heading.pill.text() == "5 minutes are not planned"


def test_attendance_tells_the_balance_in_words(lerum: Scene) -> None:
    attendance = card(lerum).attendance
    assert (attendance.came.text(), attendance.of_all.text()) == ("51", "of 60")
    assert attendance.who.text() == "17 women · 34 men"
    assert attendance.balance.text() == "33 % women – outside 40–60"


def test_unknown_attendance_offers_to_type_it_in(fresh: Scene) -> None:
    attendance = card(fresh).attendance
    assert attendance.type_in.isVisible()
    assert not attendance.bar.isVisible()
    fresh.desk.do("Edit", people.edit_count, "attended", 0)
    assert attendance.came.text() == "0"
    assert not attendance.type_in.isVisible()


def test_a_comment_is_parked_with_enter_changed_and_taken_away(fresh: Scene) -> None:
    slips = card(fresh).parking.slips
    fresh.hands.go_to(slips.lines[0])
    fresh.hands.type("Hålet i vägen")
    fresh.hands.press("Return")
    assert [slip.text for slip in fresh.ask(parking.in_order)] == ["Hålet i vägen"]
    assert fresh.hands.at is slips.lines[0]
    fresh.hands.press("Down", "F2")
    fresh.hands.type(" vid stationen")
    fresh.hands.press("Return")
    assert [slip.text for slip in fresh.ask(parking.in_order)] == ["Hålet i vägen vid stationen"]
    fresh.hands.press("Del")
    assert fresh.ask(parking.in_order) == ()
    fresh.hands.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert fresh.ask(parking.in_order) == ()
    fresh.hands.press("Ctrl+Y")
    assert [slip.text for slip in fresh.ask(parking.in_order)] == ["Hålet i vägen"]


def test_what_others_change_is_asked_again(fresh: Scene) -> None:
    fresh.desk.do("Park a comment", parking.add, "Från ett annat ställe")
    shown = card(fresh).parking.slips.list.entries.entries
    assert [entry.texts for entry in shown] == [("Från ett annat ställe",)]


def test_at_150_percent_five_ideas_are_seen_and_no_line_is_cut(lerum: Scene, qtbot: QtBot) -> None:
    lerum.window.resize(911, 484)  # what a laptop of 1366 × 768 leaves then
    ideas = card(lerum).ideas
    qtbot.waitUntil(lambda: ideas.tabs.high == LOW)
    qtbot.waitUntil(lambda: all(line.height() >= line.sizeHint().height() for line in ideas.entries.lines))
    listed = ideas.entries.list
    last = listed.entries.index(4)
    qtbot.waitUntil(lambda: listed.viewport().rect().contains(listed.visualRect(last)))


def test_with_little_height_the_parking_lot_takes_turns_with_the_other_parts(
    lerum: Scene, qtbot: QtBot
) -> None:
    lerum.window.resize(911, 484)
    shown = card(lerum).parking
    qtbot.waitUntil(lambda: not shown.isVisible())
    tabs = card(lerum).parts.tabs
    qtbot.waitUntil(lambda: tabs.width() >= tabs.sizeHint().width())
    card(lerum).parts.open_part("rotation")
    lerum.hands.press("Ctrl+PgDown")
    assert shown.isVisible()
    lerum.hands.type("Parkerat")
    lerum.hands.press("Return")
    assert lerum.ask(parking.in_order)[-1].text == "Parkerat"
    lerum.window.resize(1366, 768)
    qtbot.waitUntil(lambda: card(lerum).attendance.isVisible())
    assert shown.isVisible()
    assert card(lerum).parts.shown == "ideas"


def test_a_cut_question_is_read_whole_with_the_cursor_in_it(lerum: Scene, qtbot: QtBot) -> None:
    asked = "Vad ska ha hänt? " * 18
    for one in lerum.ask(rounds.in_order):
        lerum.desk.do("Edit round", rounds.edit, one.id, "question", asked)
    question = card(lerum).ideas.question
    assert question.is_cut
    assert question.text().endswith("…")
    lerum.hands.go_to(question)
    assert question.text() == asked.strip()
    qtbot.waitUntil(lambda: question.height() >= question.heightForWidth(question.width()))
    lerum.hands.press("Escape")
    assert question.is_cut


def test_the_eleven_steps_of_the_evening_are_seen_without_scrolling(lerum: Scene) -> None:
    steps = card(lerum).run_sheet.steps
    assert steps.verticalScrollBar().maximum() == 0
