"""How many sit where in a rotation."""

import pytest

from forumdesk.forum import facts, people, sittings
from tests.forum.proof import Proof


@pytest.fixture
def came(fresh: Proof) -> Proof:
    """A new dialogue to which 51 came."""
    fresh.do(people.edit_count, "attended", 51)
    return fresh


def people_at(proof: Proof, number: int) -> list[int | None]:
    return [one.people for one in proof.ask(sittings.in_rotation, number)]


def test_the_first_stroke_begins_with_an_even_spread_and_later_ones_count(came: Proof) -> None:
    first = came.ask(sittings.in_rotation, 1)[0]
    came.do(sittings.step, 1, first.table_id, 1)
    assert people_at(came, 1)[:2] == [9, None]
    came.do(sittings.step, 1, first.table_id, -1)
    assert people_at(came, 1)[0] == 8
    came.do(sittings.step, 2, first.table_id, 1)
    assert people_at(came, 2)[0] == 8


def test_counting_one_rotation_leaves_the_planned_ones_planned(came: Proof) -> None:
    first = came.ask(sittings.in_rotation, 1)[0]
    came.do(sittings.count, 1, first.table_id, "7")
    assert came.ask(facts.the_facts).rotations == 2


def test_fewer_than_four_are_too_few_and_full_is_by_itself(came: Proof) -> None:
    first, second, *_rest = came.ask(sittings.in_rotation, 1)
    came.do(sittings.count, 1, first.table_id, 3)
    came.do(sittings.set_full, 1, second.table_id, True)
    now = came.ask(sittings.in_rotation, 1)
    assert [one.too_few for one in now[:2]] == [True, False]
    assert [(one.people, one.full) for one in now[:2]] == [(3, 0), (None, 1)]
