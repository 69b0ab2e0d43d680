"""Arrival at the door: search, ticks, walk-ins, and counting without names."""

import pytest

from forumdesk.forum import arrival, people, seating, tables
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof


def listed(proof: Proof) -> tuple[people.Person, ...]:
    return proof.ask(people.in_order)


@pytest.fixture
def door(fresh: Proof) -> Proof:
    """A new dialogue with three people who said yes."""
    for name, gender in (("Åsa Öberg", "woman"), ("Asmir Basic", "man"), ("Karl-Erik Åström", "man")):
        fresh.do(people.add, {"name": name, "gender": gender, "answer": "yes"})
    return fresh


def test_three_letters_find_a_swedish_name_however_they_are_typed(door: Proof) -> None:
    typed = ("åsa", "asa", "ast", "ERI")
    names = {words: [one.name for one in arrival.found(listed(door), words)] for words in typed}
    assert names == {
        "åsa": ["Åsa Öberg"], "asa": ["Åsa Öberg"], "ast": ["Karl-Erik Åström"], "ERI": ["Karl-Erik Åström"],
    }  # fmt: skip


def test_who_has_come_is_found_after_those_awaited(door: Proof) -> None:
    first = arrival.found(listed(door), "as")[0]
    door.do(arrival.tick, first.id)
    assert [one.attended for one in arrival.found(listed(door), "as")] == [0, 0, 1]


def test_a_tick_counts_and_can_be_taken_back(door: Proof) -> None:
    one = arrival.found(listed(door), "asa")[0]
    door.do(arrival.tick, one.id)
    assert door.ask(people.counted).women == 1
    door.do(arrival.tick, one.id, False)
    assert door.ask(people.counted).women is None


def test_a_walk_in_on_one_line_has_come_and_is_seated_where_there_is_room(door: Proof) -> None:
    first, second, *_rest = door.ask(tables.in_order)
    for one in listed(door):
        door.do(seating.put, one.id, first.id)
    door.do(arrival.walk_in, "Greta Ek, kvinna, Lerums IF")
    greta = listed(door)[-1]
    assert (greta.name, greta.gender, greta.organisation, greta.attended, greta.walk_in) == (
        "Greta Ek", "woman", "Lerums IF", 1, 1,
    )  # fmt: skip
    assert greta.table == second.number
    with pytest.raises(Refusal):
        door.do(arrival.walk_in, "  ,kvinna")


def test_counting_without_a_list_changes_the_counts(fresh: Proof) -> None:
    for field, by in (("women", 1), ("women", 1), ("men", 1), ("men", -1), ("men", -1), ("other", 1)):
        fresh.do(arrival.count, field, by)
    counted = fresh.ask(people.counted)
    assert (counted.women, counted.men, counted.other, counted.attended) == (2, 0, 1, 3)


def test_counting_beside_a_list_adds_people_without_a_name(door: Proof) -> None:
    door.do(arrival.tick, listed(door)[0].id)
    door.do(arrival.count, "women", 2)
    assert (door.ask(people.counted).women, len(listed(door))) == (3, 5)
    door.do(arrival.count, "women", -2)
    assert (door.ask(people.counted).women, len(listed(door))) == (1, 3)
    with pytest.raises(Refusal):
        door.do(arrival.count, "women", -1)


def test_who_sits_where_tells_seats_and_who_came(door: Proof) -> None:
    assert door.ask(arrival.places) == ()
    first = door.ask(tables.in_order)[0]
    for one in listed(door)[:2]:
        door.do(seating.put, one.id, first.id)
    door.do(arrival.tick, listed(door)[0].id)
    assert door.ask(arrival.places)[0] == arrival.Place(1, first.name, 2, 1)
