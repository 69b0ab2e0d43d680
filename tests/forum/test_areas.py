"""Areas: letters follow places, tables are taken once, and nothing with notes is dissolved."""

import pytest

from forumdesk.forum import areas, tables, themes
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof


def letters(proof: Proof) -> list[tuple[str, str]]:
    return [(area.letter, area.name) for area in proof.ask(areas.in_order)]


def of(proof: Proof, letter: str) -> areas.Area:
    return next(area for area in proof.ask(areas.in_order) if area.letter == letter)


def test_the_reference_board_is_ready(lerum: Proof) -> None:
    assert lerum.ask(areas.guard) == areas.Guard(areas=6, wanted=6, unplaced=0, unnamed=0, without_table=0)
    assert lerum.ask(areas.guard).ready


def test_an_area_without_cards_is_not_ready(lerum: Proof) -> None:
    besok = of(lerum, "E").id
    for card in lerum.ask(themes.hanging_in, besok):
        lerum.do(themes.move, card.head.id, of(lerum, "F").id)
    assert lerum.ask(areas.guard).empty == ("E",)
    assert not lerum.ask(areas.guard).ready


def test_a_new_area_gets_the_next_letter_and_the_guard_sees_one_too_many(lerum: Proof) -> None:
    lerum.do(areas.add, " Kultur ")
    assert letters(lerum)[-1] == ("G", "Kultur")
    assert not lerum.ask(areas.guard).ready


def test_letters_follow_the_places_when_an_area_moves(lerum: Proof) -> None:
    lerum.do(areas.move, of(lerum, "F").id, 0)
    assert letters(lerum)[:2] == [("A", "Grön profil"), ("B", "Kollektivtrafik och infrastruktur")]


def test_an_area_with_notes_is_not_dissolved(lerum: Proof) -> None:
    with pytest.raises(Refusal, match="Skola och näringsliv has 2 notes"):
        lerum.do(areas.remove, of(lerum, "C").id)


def test_the_cards_of_a_dissolved_area_are_ungrouped_with_what_is_behind_them(fresh: Proof) -> None:
    area = fresh.do(areas.add, "A")
    first, second = (fresh.do(themes.write_new, text, area_id=area) for text in ("ett", "två"))
    fresh.do(themes.merge, second, first)
    fresh.do(areas.remove, area)
    (pile,) = fresh.ask(themes.hanging_in, None)
    assert [card.text for card in pile.cards] == ["ett", "två"]
    assert all(card.area_id is None for card in pile.cards)


def test_joining_two_areas_hangs_the_cards_of_one_below_those_of_the_other(fresh: Proof) -> None:
    left, right = (fresh.do(areas.add, name) for name in ("left", "right"))
    one, two = fresh.do(themes.write_new, "1", area_id=left), fresh.do(themes.write_new, "2", area_id=right)
    fresh.do(areas.join, right, left)
    assert [pile.head.id for pile in fresh.ask(themes.hanging_in, left)] == [one, two]
    assert letters(fresh) == [("A", "left")]


def test_two_areas_change_tables_when_one_takes_the_others(lerum: Proof) -> None:
    table = next(table.id for table in lerum.ask(tables.in_order) if table.number == 2)
    lerum.do(areas.assign, of(lerum, "A").id, table)
    assert (of(lerum, "A").table, of(lerum, "B").table) == (2, 1)


def test_areas_without_a_table_get_the_free_ones_in_order(fresh: Proof) -> None:
    for name in ("a", "b", "c"):
        fresh.do(areas.add, name)
    two = next(table.id for table in fresh.ask(tables.in_order) if table.number == 2)
    fresh.do(areas.assign, of(fresh, "A").id, two)
    fresh.do(areas.assign_in_order)
    assert [area.table for area in fresh.ask(areas.in_order)] == [2, 1, 3]


def test_letters_go_on_after_z() -> None:
    assert [areas.letter(place) for place in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]
