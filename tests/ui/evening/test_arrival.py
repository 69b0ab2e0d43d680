"""At the door and in the rotation: everything by keyboard."""

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.forum import people, seating, sittings, tables
from forumdesk.ui.stages.evening.view import EveningView
from tests.ui.scene import Scene


def view(there: Scene) -> EveningView:
    assert isinstance(there.view, EveningView)
    return there.view


@pytest.fixture
def door(fresh: Scene) -> Scene:
    """Three people said yes, the first has a seat at table 1; the part for arrival is shown."""
    for name in ("Åsa Öberg", "Asmir Basic", "Karl-Erik Åström"):
        fresh.desk.change("Test", people.add, {"name": name, "gender": "woman", "answer": "yes"})
    fresh.desk.change("Test", seating.put, fresh.ask(people.in_order)[0].id, fresh.ask(tables.in_order)[0].id)
    fresh.hands.press("Ctrl+PgUp")
    return fresh


def came(there: Scene) -> list[str]:
    return [one.name for one in there.ask(people.in_order) if one.attended]


def test_three_letters_and_enter_tick_a_person_off_and_tell_the_table(door: Scene) -> None:
    arrival = view(door).parts.arrival
    assert door.hands.at is arrival.search
    door.hands.type("asa")
    door.hands.press("Return")
    assert came(door) == ["Åsa Öberg"]
    assert arrival.told.text() == "✓ Åsa Öberg – Table 1"
    assert (door.hands.at, arrival.search.text()) == (arrival.search, "")
    assert view(door).attendance.came.text() == "1"


def test_the_arrows_choose_among_several_and_undo_takes_the_tick_back(door: Scene) -> None:
    door.hands.type("as")
    door.hands.press("Down", "Return")
    assert came(door) == ["Asmir Basic"]
    door.hands.press("Ctrl+Z")
    assert came(door) == []


def test_undo_takes_back_letters_that_are_nowhere_else_before_it_takes_back_a_tick(door: Scene) -> None:
    door.hands.type("asm")
    door.hands.press("Return")
    door.hands.type("ka")
    door.hands.press("Ctrl+Z")
    assert view(door).parts.arrival.search.text() == ""
    assert came(door) == ["Asmir Basic"]
    door.hands.press("Ctrl+Z")
    assert came(door) == []


def test_who_has_come_already_is_told_and_not_unticked(door: Scene) -> None:
    for _time in range(2):
        door.hands.type("asm")
        door.hands.press("Return")
    assert came(door) == ["Asmir Basic"]
    assert "had already come" in view(door).parts.arrival.told.text()


def test_a_walk_in_takes_one_line(door: Scene) -> None:
    door.hands.go_to(view(door).parts.arrival.walk_in)
    door.hands.type("Greta Ek, woman, Lerums IF")
    door.hands.press("Return")
    assert came(door) == ["Greta Ek"]
    assert view(door).parts.arrival.walk_in.text() == ""


def test_without_a_list_the_arrows_count_women_and_men(fresh: Scene) -> None:
    fresh.hands.press("Ctrl+PgUp")
    fresh.hands.press("Up", "Up", "Down", "Right", "3", "4")
    counted = fresh.ask(people.counted)
    assert (counted.women, counted.men, counted.attended) == (1, 34, 35)


def test_the_rotation_is_counted_with_the_arrows_and_told_in_words(fresh: Scene) -> None:
    fresh.desk.change("Test", people.edit_count, "attended", 51)
    fresh.hands.press("Ctrl+PgDown")
    rotation = view(fresh).parts.rotation
    fresh.hands.press("Up", "Up", "Right", "3", "Space", "Left", "Down")
    first, second = fresh.ask(sittings.in_rotation, 1)[:2]
    assert (first.people, second.people, second.full) == (9, 3, 1)
    assert rotation.sum.text() == "12 of 51 counted"
    assert "2" in rotation.few.text()
    fresh.hands.press("PgDown", "Up")
    assert [one.people for one in fresh.ask(sittings.in_rotation, 2)][:2] == [9, None]


def test_while_people_arrive_the_clock_leaves_them_room(fresh: Scene) -> None:
    parts, figure = view(fresh).parts, view(fresh).clock.figure
    parts.open_part("ideas")
    assert figure.property("kind") == "clock"
    parts.open_part("arrival")
    assert figure.property("kind") == "clock low"
    parts.open_part("ideas")
    assert figure.property("kind") == "clock"


def test_the_name_of_the_step_has_the_room_that_buttons_leave(fresh: Scene, qtbot: QtBot) -> None:
    view(fresh).parts.open_part("arrival")
    title, first = view(fresh).clock.title, fresh.desk.clockwork.following
    assert first is not None
    qtbot.waitUntil(lambda: title.text() == first.title)
    fresh.desk.clockwork.turn()
    fresh.desk.undo()
    qtbot.waitUntil(lambda: title.text() == first.title)
