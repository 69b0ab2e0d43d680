"""The seating on the screen: proposed, taken as one change, moved by key, mouse and menu, locked."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.forum import people, tables
from forumdesk.ui.stages.people.seating_page import SeatingPage
from tests.ui.people.test_people import view
from tests.ui.scene import Scene


def seated(scene: Scene, qtbot: QtBot, count: int = 51) -> SeatingPage:
    """The page with so many who said yes, and a proposal for them."""
    told = [
        {
            "name": f"P{n}", "organisation": f"Org {n % 11}", "gender": "woman" if n < 17 else "man",
            "answer": "yes",
        }
        for n in range(count)
    ]  # fmt: skip
    with scene.file.change("Test") as conn:
        people.add_all(conn, told)
    view(scene).show_page("seating")
    shown = view(scene).seating
    shown.propose_button.click()
    qtbot.waitUntil(lambda: shown.proposal is not None)
    return shown


def at_tables(scene: Scene) -> list[int]:
    listed = scene.ask(people.in_order)
    numbers = [table.number for table in scene.ask(tables.in_order)]
    return [sum(one.table == number for one in listed) for number in numbers]


def test_a_proposal_is_stored_only_when_it_is_taken_and_then_as_one_change(
    fresh: Scene, qtbot: QtBot
) -> None:
    shown = seated(fresh, qtbot)
    assert [len(lane.list.seated.people) for lane in shown.board.lanes] == [9, 9, 9, 8, 8, 8]
    assert at_tables(fresh) == [0] * 6
    shown.take_button.click()
    assert at_tables(fresh) == [9, 9, 9, 8, 8, 8]
    fresh.hands.press("Ctrl+Z")
    assert at_tables(fresh) == [0] * 6


def test_how_good_it_is_stands_beside_chance_and_the_best_possible(fresh: Scene, qtbot: QtBot) -> None:
    shown = seated(fresh, qtbot)
    figure, compared = shown.quality.told["organisation"]
    assert figure.text() == "the same organisation: 0"
    assert compared.text().startswith("by chance ")
    assert compared.text().endswith("fewest possible 0")
    assert shown.quality.pill.text() == "as good as can be"
    by_hand = 5 * 3 + 1 + 4 * 15 + 2 * 10  # 17 women as 3 3 3 3 3 2, and 34 men as 6 6 6 6 5 5
    assert f"the same gender: {by_hand}, by chance" in shown.quality.accessibleName()


def test_someone_moved_by_key_is_locked_and_stays_in_the_next_proposal(fresh: Scene, qtbot: QtBot) -> None:
    shown = seated(fresh, qtbot, 12)
    shown.take_button.click()
    first = shown.board.lanes[0].list
    one = first.seated.people[0]
    fresh.hands.go_to(first)
    first.choose([one.id])
    fresh.hands.press("3")
    moved = next(person for person in fresh.ask(people.in_order) if person.id == one.id)
    assert (moved.table, moved.seat_locked) == (3, 1)
    assert shown.board.lanes[2].list.hasFocus()
    assert [person.id for person in shown.board.chosen()] == [one.id]
    with fresh.file.change("Test") as conn:
        tables.edit(conn, fresh.ask(tables.in_order)[2].id, "seats", 3)
    shown.propose_button.click()
    qtbot.waitUntil(lambda: shown.proposal is not None)
    assert shown.proposal is not None
    assert shown.proposal.tables[one.id] == fresh.ask(tables.in_order)[2].id


def test_l_locks_and_unlocks_and_delete_takes_the_seat_away(fresh: Scene, qtbot: QtBot) -> None:
    shown = seated(fresh, qtbot, 12)
    shown.take_button.click()
    one = shown.board.lanes[1].list.seated.people[0]
    fresh.hands.go_to(shown.board.lanes[1].list)
    shown.board.lanes[1].list.choose([one.id])
    fresh.hands.press("L")
    assert [person.id for person in fresh.ask(people.in_order) if person.seat_locked] == [one.id]
    fresh.hands.press("L")
    assert [person.id for person in fresh.ask(people.in_order) if person.seat_locked] == []
    fresh.hands.press("Delete")
    assert [person.id for person in fresh.ask(people.in_order) if person.table is None] == [one.id]
    assert shown.board.unseated.isVisible()


def test_someone_dropped_on_a_table_sits_there(fresh: Scene, qtbot: QtBot) -> None:
    shown = seated(fresh, qtbot, 12)
    shown.take_button.click()
    source, target = shown.board.lanes[0].list, shown.board.lanes[5].list
    mime: QMimeData = source.seated.mimeData([source.seated.index(0)])
    one = source.seated.people[0]
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target.viewport(), QDragEnterEvent(QPoint(5, 5), move, mime, left, none))
    QApplication.sendEvent(target.viewport(), QDragMoveEvent(QPoint(5, 5), move, mime, left, none))
    QApplication.sendEvent(target.viewport(), QDropEvent(QPointF(5, 5), move, mime, left, none))
    assert next(person.table for person in fresh.ask(people.in_order) if person.id == one.id) == 6


def test_the_menu_moves_too(fresh: Scene, qtbot: QtBot) -> None:
    shown = seated(fresh, qtbot, 12)
    shown.take_button.click()
    one = shown.board.lanes[0].list.seated.people[0]
    shown.board.choose([one.id])
    action = next(action for action in shown.menu().actions() if action.text().startswith("To table 4"))
    action.trigger()
    assert next(person.table for person in fresh.ask(people.in_order) if person.id == one.id) == 4


def test_too_few_seats_are_said_in_words(fresh: Scene, qtbot: QtBot) -> None:
    shown = seated(fresh, qtbot, 12)
    with fresh.file.change("Test") as conn:
        for table in tables.in_order(conn):
            tables.edit(conn, table.id, "seats", 1)
    shown.propose()
    assert fresh.said == ["12 people are coming and there are 6 seats. Give the tables more seats."]


def test_seats_are_typed_in_above_the_table(fresh: Scene, qtbot: QtBot) -> None:
    shown = seated(fresh, qtbot, 12)
    shown.drop()
    fresh.hands.go_to(shown.board.lanes[0].seats.editor)
    fresh.hands.type("4")
    fresh.hands.press("Tab")
    assert fresh.ask(tables.in_order)[0].seats == 4
    assert shown.board.lanes[1].seats.editor.placeholderText() == "2"  # type: ignore[union-attr]


def test_before_anybody_said_yes_the_page_says_what_it_is_for(fresh: Scene) -> None:
    view(fresh).show_page("seating")
    assert view(fresh).seating.empty.isVisible()
    assert not view(fresh).seating.propose_button.isVisible()
