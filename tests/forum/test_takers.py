"""The table whose cards dominate an area is proposed for it."""

from forumdesk.forum import areas, takers, themes
from tests.forum.proof import Proof


def emptied(proof: Proof) -> Proof:
    """No area has a table."""
    for area in proof.ask(areas.in_order):
        proof.do(areas.assign, area.id, None)
    return proof


def proposed(proof: Proof) -> dict[str, tuple[int, int]]:
    return {one.letter: (one.table, one.cards) for one in proof.ask(takers.proposed)}


def test_every_card_counts_for_its_table_also_those_behind_another(lerum: Proof) -> None:
    said = lerum.ask(takers.said_in)
    (first, second, *_more) = lerum.ask(areas.in_order)
    assert said[first.id] == {1: 1, 2: 1, 4: 1, 5: 1}
    assert said[second.id] == {1: 1, 3: 1, 6: 1}


def test_each_free_table_is_proposed_once_first_where_most_of_its_cards_hang(lerum: Proof) -> None:
    emptied(lerum)
    a, b, *_more = (area.id for area in lerum.ask(areas.in_order))
    for pile in lerum.ask(themes.hanging_in, a):
        if 1 in pile.tables:
            lerum.do(themes.move, pile.head.id, b)
    assert proposed(lerum)["B"] == (1, 2)
    assert sorted(table for table, _cards in proposed(lerum).values()) == [1, 2, 3, 4, 5, 6]


def test_a_table_that_is_taken_is_not_proposed(lerum: Proof) -> None:
    b = lerum.ask(areas.in_order)[1]
    lerum.do(areas.assign, b.id, None)
    assert proposed(lerum) == {"B": (2, 0)}


def test_what_is_proposed_is_assigned_as_one_change(lerum: Proof) -> None:
    wanted = {letter: table for letter, (table, _cards) in proposed(emptied(lerum)).items()}
    lerum.do(takers.assign_proposed)
    assert {area.letter: area.table for area in lerum.ask(areas.in_order)} == wanted
    assert lerum.ask(takers.proposed) == ()


def test_an_area_more_than_there_are_tables_gets_none(lerum: Proof) -> None:
    lerum.do(areas.add, "Kultur")
    assert proposed(lerum) == {}
