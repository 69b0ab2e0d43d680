"""The agenda is edited by keys, buttons and drags; the clock times and the sum follow."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QToolButton

from forumdesk.forum import agenda
from forumdesk.ui.desk import Desk
from forumdesk.ui.pages.agenda import AgendaView
from forumdesk.ui.stages.plan import PlanView
from forumdesk.ui.widgets.row import Row
from forumdesk.ui.widgets.rows import Rows
from tests.ui.typist import ALT, CTRL, Key, anew, cursor, press, write


@pytest.fixture
def page(plan: PlanView) -> AgendaView:
    plan.booklet.turn(4)
    view = plan.booklet.view
    assert isinstance(view, AgendaView)
    return view


def titles(desk: Desk) -> list[str]:
    return [step.title for step in desk.ask(agenda.in_order)]


def edit(page: AgendaView, key: str, place: int, text: str) -> None:
    page.fields[f"{key} {page.steps.ids[place]}"].setFocus()
    anew(text)
    press(Key.Key_Tab)


def test_it_says_that_the_evening_is_filled(page: AgendaView) -> None:
    assert page.fit.text() == "The agenda fills the evening exactly: 180 min."


@pytest.mark.parametrize(
    ("minutes", "words"),
    [("20", "The agenda is 10 min too long."), ("4", "6 min of the evening are left to plan.")],
)
def test_it_says_by_how_much_it_misses(page: AgendaView, minutes: str, words: str) -> None:
    edit(page, "minutes", 0, minutes)
    assert page.fit.text() == words


def test_the_clock_times_follow(page: AgendaView) -> None:
    edit(page, "minutes", 0, "15")
    shown = [page._clocks[step_id].text() for step_id in page.steps.ids]
    assert shown[:3] == ["18:00", "18:15", "18:25"]


def test_minutes_that_are_no_number_are_refused_beside_them(page: AgendaView, desk: Desk) -> None:
    edit(page, "minutes", 0, "tio")
    field = page.fields[f"minutes {page.steps.ids[0]}"]
    assert field.wrong
    assert field.editor.value() == "tio"
    assert desk.ask(agenda.planned_minutes) == 180


def test_alt_down_moves_the_step_and_the_cursor_goes_with_it(page: AgendaView, desk: Desk) -> None:
    first, second = titles(desk)[:2]
    page.fields[f"title {page.steps.ids[0]}"].setFocus()
    held = cursor()
    press(Key.Key_Down, ALT)
    assert titles(desk)[:2] == [second, first]
    assert cursor() is held
    assert desk.undo_label == "Move step"


def test_what_is_being_typed_moves_along(page: AgendaView, desk: Desk) -> None:
    page.fields[f"title {page.steps.ids[1]}"].setFocus()
    press(Key.Key_A, CTRL)
    write("Kaffe")
    press(Key.Key_Up, ALT)
    press(Key.Key_Tab)
    assert titles(desk)[0] == "Kaffe"


def test_tab_follows_the_new_order(page: AgendaView) -> None:
    moved = page.steps.ids[0]
    page.steps.moved.emit(moved, 2)
    page.fields[f"kind {page.steps.ids[0]}"].setFocus()
    press(Key.Key_Tab, times=8)
    assert cursor() is page.fields[f"kind {page.steps.ids[1]}"].editor


def test_the_first_step_goes_no_higher(page: AgendaView, desk: Desk) -> None:
    before = titles(desk)
    page.fields[f"title {page.steps.ids[0]}"].setFocus()
    press(Key.Key_Up, ALT)
    assert titles(desk) == before


def test_buttons_do_what_the_keys_do(page: AgendaView, desk: Desk) -> None:
    third = titles(desk)[2]
    buttons = page.steps.row(page.steps.ids[2]).findChildren(QToolButton)
    assert [made.accessibleName() for made in buttons] == ["Move up", "Move down", "Remove step"]
    buttons[0].click()
    assert titles(desk)[1] == third
    buttons[2].click()
    assert third not in titles(desk)


def test_a_removed_step_comes_back_where_it_was(page: AgendaView, desk: Desk) -> None:
    before = titles(desk)
    page.steps.row(page.steps.ids[3]).findChildren(QToolButton)[2].click()
    desk.undo()
    assert titles(desk) == before
    assert page.fields[f"title {page.steps.ids[3]}"].editor.value() == before[3]


def test_a_new_step_is_ready_to_be_named(page: AgendaView, desk: Desk) -> None:
    page.add_step.setFocus()
    press(Key.Key_Space)
    write("Utvärdering")
    press(Key.Key_Tab)
    assert titles(desk)[-1] == "Utvärdering"


def test_a_step_is_dragged_to_another_place(page: AgendaView, desk: Desk) -> None:
    rows = [page.steps.row(step_id) for step_id in page.steps.ids]
    moved = titles(desk)[0]
    end = rows[2].geometry().bottomLeft() + QPoint(40, 1)
    drop(page, page.steps.packed(page.steps.ids[0]), end)
    assert titles(desk)[2] == moved


def test_a_row_of_another_list_is_not_taken(page: AgendaView) -> None:
    stranger = Rows(lambda row_id: Row(row_id, [], []))
    assert not enter(page, stranger.packed(page.steps.ids[0]), QPoint(10, 10)).isAccepted()


def test_without_room_each_step_stands_on_two_lines(page: AgendaView, plan: PlanView) -> None:
    plan.resize(640, 500)
    QApplication.processEvents()
    first = page.steps.ids[0]
    title, minutes = page.fields[f"title {first}"], page.fields[f"minutes {first}"]
    assert minutes.y() > title.y()
    assert minutes.label.isVisible()
    assert title.width() > 170


def drop(page: AgendaView, data: QMimeData, where: QPoint) -> None:
    assert enter(page, data, where).isAccepted()
    button, no = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    moving = QDragMoveEvent(where, Qt.DropAction.MoveAction, data, button, no)
    dropping = QDropEvent(QPointF(where), Qt.DropAction.MoveAction, data, button, no)
    for event in (moving, dropping):
        QApplication.sendEvent(page.steps, event)


def enter(page: AgendaView, data: QMimeData, where: QPoint) -> QDragEnterEvent:
    entering = QDragEnterEvent(
        where, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entering.ignore()
    QApplication.sendEvent(page.steps, entering)
    return entering


def present(desk: Desk) -> agenda.AgendaStep:
    return next(step for step in desk.ask(agenda.in_order) if step.kind == "present")


def test_minutes_per_table_give_the_presentations_their_minutes(page: AgendaView, desk: Desk) -> None:
    step = present(desk)
    assert page._sums[step.id].text() == "for each table; empty: as a whole"
    page.fields[f"each {step.id}"].setFocus()
    anew("3")
    press(Key.Key_Tab)
    assert present(desk).minutes == 18
    assert page.fields[f"minutes {step.id}"].editor.value() == "18"
    assert page._sums[step.id].text() == "× 6 tables = 18 min"
    assert desk.undo_label == "Edit minutes per table"


def test_minutes_that_are_others_than_the_sum_are_told(page: AgendaView, desk: Desk) -> None:
    desk.do("Edit minutes", agenda.set_per_table, present(desk).id, "2")
    desk.do("Edit minutes", agenda.edit, present(desk).id, "minutes", "20")
    told = page._sums[present(desk).id].text()
    assert told == "× 6 tables = 12 min, but the step has 20"


def test_steps_are_pasted_from_a_spreadsheet(page: AgendaView, desk: Desk) -> None:
    before = titles(desk)
    QApplication.clipboard().setText("Mingel\t15\nTack\t5")
    page.paste.setFocus()
    press(Key.Key_Space)
    assert titles(desk) == [*before, "Mingel", "Tack"]
    assert page.fit.text() == "The agenda is 20 min too long."
    desk.undo()
    assert titles(desk) == before


def test_what_can_not_be_pasted_is_said_below_the_buttons(page: AgendaView, desk: Desk) -> None:
    before = titles(desk)
    QApplication.clipboard().setText("Mingel\tlänge")
    page.paste.click()
    assert page.no.text() == "Row 1 has no minutes. Nothing was pasted."
    assert titles(desk) == before


def test_advice_stands_above_the_steps_until_it_is_followed(page: AgendaView, desk: Desk) -> None:
    assert page.advice.isHidden()
    edit(page, "min_minutes", 0, "30")
    assert page.advice.text() == "• “Välkomna och kvällens spelregler” has 10 min, but needs at least 30."
    desk.undo()
    assert page.advice.isHidden()
