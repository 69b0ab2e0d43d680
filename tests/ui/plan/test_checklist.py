"""The checklist is worked through by keys; everything can be undone."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.forum import checklist, dialogue, files, tables
from forumdesk.ui.desk import Desk
from forumdesk.ui.pages.checklist import ChecklistView
from forumdesk.ui.stages.plan import PlanView
from tests.ui.typist import Key, anew, cursor, press, write


@pytest.fixture
def page(plan: PlanView, desk: Desk) -> ChecklistView:
    """The evening is in a week, so that some things are late."""
    desk.do("Edit date", dialogue.edit, "date", (date.today() + timedelta(days=7)).isoformat())
    plan.booklet.turn(7)
    view = plan.booklet.view
    assert isinstance(view, ChecklistView)
    view.list_focus()
    return view


def turn(page: ChecklistView, key: str) -> None:
    page.list.turn_to(key)
    page.list_focus()


def shown(page: ChecklistView, key: str) -> tuple[str, str, str, bool | None]:
    found = next(one for one in page.list.rows.rows if one.key == key)
    return found.title, found.second, found.right, found.ticked


def test_space_ticks_and_undo_takes_the_tick_back(page: ChecklistView, desk: Desk) -> None:
    turn(page, "plan:signs")
    press(Key.Key_Space)
    assert shown(page, "plan:signs")[3] is True
    assert desk.undo_label == "Tick item"
    desk.undo()
    assert shown(page, "plan:signs")[3] is False
    assert page.list.current
    assert page.list.current.key == "plan:signs"


def test_what_is_late_says_so_in_words(page: ChecklistView) -> None:
    assert shown(page, "plan:signs")[:2] == ("Print table signs: 6", "7 days late")
    assert page.late.text().endswith("are late")
    assert shown(page, "plan:chairs")[1] == ""


def test_after_the_evening_nothing_is_late(page: ChecklistView, desk: Desk) -> None:
    desk.do("Edit date", dialogue.edit, "date", "2011-05-18")
    assert page.late.isHidden()


def test_without_a_date_the_days_before_are_told(page: ChecklistView, desk: Desk) -> None:
    desk.do("Edit date", dialogue.edit, "date", "")
    assert shown(page, "plan:signs")[2] == "14 days before"
    turn(page, "plan:signs")
    assert page.due.said.text() == "14 days before"


def test_the_head_counts_and_says_what_it_rests_on(page: ChecklistView) -> None:
    press(Key.Key_Space)
    assert page.done.text() == f"1 of {len(page.items)} done"
    assert page.based_on.text() == "Reckoned for 6 tables and 60 registered."


def test_more_tables_ask_again(page: ChecklistView, desk: Desk) -> None:
    turn(page, "plan:signs")
    press(Key.Key_Space)
    desk.do("Change number of tables", tables.set_count, 8)
    title, second, _right, ticked = shown(page, "plan:signs")
    assert (title, ticked) == ("Print table signs: 8", False)
    assert "ticked for 6, the plan needs more now" in second


def test_words_and_day_are_changed_below_the_list(page: ChecklistView) -> None:
    turn(page, "plan:signs")
    press(Key.Key_Return)
    assert cursor() is page.text.editor
    anew("Skyltar från tryckeriet")
    press(Key.Key_Tab)
    anew("18/5 2031")
    press(Key.Key_Tab)
    assert shown(page, "plan:signs")[0::2] == ("Skyltar från tryckeriet", "18 May 2031")


def test_emptied_words_and_day_follow_the_plan_again(page: ChecklistView) -> None:
    before = shown(page, "plan:signs")
    turn(page, "plan:signs")
    page.text.setFocus()
    anew("Annat")
    press(Key.Key_Tab)
    page.text.setFocus()
    anew("")
    press(Key.Key_Tab)
    assert shown(page, "plan:signs") == before
    assert page.text.editor.value() == "Print table signs: 6"


def test_a_day_that_is_none_is_refused_beside_it_and_forgotten_at_the_next_item(page: ChecklistView) -> None:
    turn(page, "plan:signs")
    page.due.setFocus()
    anew("snart")
    press(Key.Key_Tab)
    assert page.due.wrong
    turn(page, "plan:chairs")
    assert not page.due.wrong
    assert page.due.editor.value() == page.items["plan:chairs"].due.isoformat()


def test_an_item_of_her_own_is_typed_and_turned_to(page: ChecklistView, desk: Desk) -> None:
    page.new.setFocus()
    write("Blommor")
    press(Key.Key_Return)
    assert page.list.current
    assert page.list.current.title == "Blommor"
    assert page.new.text() == ""
    press(Key.Key_Return)
    assert page.no.text() == "Write what is to be done first."
    assert desk.undo_label == "Add item"


def test_del_takes_away_and_the_neighbour_is_next(page: ChecklistView) -> None:
    count = len(page.items)
    turn(page, "plan:coffee")
    press(Key.Key_Delete)
    assert len(page.items) == count - 1
    assert page.list.current
    assert not page.bring_back.isHidden()
    page.bring_back.click()
    assert len(page.items) == count


def test_typing_for_one_item_is_stored_before_another_is_held(page: ChecklistView) -> None:
    turn(page, "plan:signs")
    page.text.setFocus()
    anew("Skyltar")
    page.list.turn_to("plan:chairs")
    assert shown(page, "plan:signs")[0] == "Skyltar"
    assert page.text.editor.value().startswith("Set out tables")


def test_lessons_of_other_dialogues_are_proposed_taken_and_left(
    page: ChecklistView, desk: Desk, qtbot: QtBot
) -> None:
    files.make(desk.file.path.parent / "other.forumdesk", files.example())
    page.earlier._asked = False
    page.refresh()
    qtbot.waitUntil(lambda: len(page.earlier.shown) > 1)
    assert "Last time: Näringslivsstrategi" in page.earlier.list.rows.rows[0].second
    first, second = page.earlier.shown[:2]
    page.earlier.list.setFocus()
    press(Key.Key_Return)
    press(Key.Key_Delete)
    assert first not in page.earlier.shown
    assert second not in page.earlier.shown
    taken = [item for item in desk.ask(checklist.in_order) if item.lesson_of]
    assert [item.text for item in taken] == [first.text]


def test_a_folder_without_other_dialogues_proposes_nothing(page: ChecklistView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.desk.works.running)
    assert page.earlier.isHidden()


def test_the_list_of_pages_says_whether_all_is_done(plan: PlanView, desk: Desk) -> None:
    page = next(one for one in plan.booklet.pages if one.key == "checklist")
    assert page.done
    assert not page.done(desk)
    for item in desk.ask(checklist.in_order):
        desk.do("Tick item", checklist.tick, item.key, True)
    assert page.done(desk)


def test_hostile_text_comes_back_as_it_was_typed(page: ChecklistView, desk: Desk) -> None:
    for text in ("<b>fet</b>", "=1+1", "å ä ö", "{n}", "%s", "🙂"):
        desk.do("Add item", checklist.add, text)
        assert text in [one.title for one in page.list.rows.rows]
