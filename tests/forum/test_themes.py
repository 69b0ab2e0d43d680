"""Theme cards: moving, merging, splitting, excluding – and what the participants said is never lost."""

import pytest

from forumdesk.forum import areas, themes
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof


def card(proof: Proof, code: str) -> themes.ThemeCard:
    return next(card for card in proof.ask(themes.all_cards) if card.code == code)


def area_id(proof: Proof, letter: str) -> int:
    return next(area.id for area in proof.ask(areas.in_order) if area.letter == letter)


def codes(proof: Proof, letter: str | None) -> list[str]:
    found = proof.ask(themes.hanging_in, area_id(proof, letter) if letter else None)
    return [pile.head.code for pile in found]


def test_the_cards_hang_in_their_areas_with_the_merged_ones_behind(lerum: Proof) -> None:
    pile = lerum.ask(themes.hanging_in, area_id(lerum, "A"))[0]
    assert codes(lerum, "A") == ["B1-1", "B4-1", "B5-2"]
    assert [one.code for one in pile.behind] == ["B2-2"]
    assert pile.tables == (1, 2)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (0, ["B6-1", "B1-1", "B4-1", "B5-2"]),
        (1, ["B1-1", "B6-1", "B4-1", "B5-2"]),
        (3, ["B1-1", "B4-1", "B5-2", "B6-1"]),
        (None, ["B1-1", "B4-1", "B5-2", "B6-1"]),
        (99, ["B1-1", "B4-1", "B5-2", "B6-1"]),
    ],
)
def test_a_card_hangs_at_the_place_where_it_was_put(
    lerum: Proof, place: int | None, expected: list[str]
) -> None:
    lerum.do(themes.move, card(lerum, "B6-1").id, area_id(lerum, "A"), place)
    assert codes(lerum, "A") == expected
    assert codes(lerum, "E") == []


def test_a_card_moves_within_its_area(lerum: Proof) -> None:
    lerum.do(themes.move, card(lerum, "B1-1").id, area_id(lerum, "A"), 2)
    assert codes(lerum, "A") == ["B4-1", "B5-2", "B1-1"]


def test_several_cards_keep_their_order_when_they_move(lerum: Proof) -> None:
    moved = [card(lerum, code).id for code in ("B6-1", "B4-1", "B5-2")]
    lerum.do(themes.move_all, moved, area_id(lerum, "A"), 0)
    assert codes(lerum, "A") == ["B6-1", "B4-1", "B5-2", "B1-1"]


def test_a_hundred_cards_find_room_at_the_same_place(lerum: Proof) -> None:
    """The gap between two positions is used up and made anew without changing the order."""
    made = [lerum.do(themes.write_new, f"Card {n}") for n in range(100)]
    for card_id in made:
        lerum.do(themes.move, card_id, area_id(lerum, "A"), 1)
    ids = [pile.head.id for pile in lerum.ask(themes.hanging_in, area_id(lerum, "A"))]
    assert ids[1:101] == made[::-1]


def test_the_cards_behind_a_card_go_with_it(lerum: Proof) -> None:
    lerum.do(themes.move, card(lerum, "B1-1").id, area_id(lerum, "F"))
    assert card(lerum, "B2-2").area_id == area_id(lerum, "F")
    assert card(lerum, "B2-2").merged_into == card(lerum, "B1-1").id


def test_a_merged_card_that_is_moved_hangs_on_its_own(lerum: Proof) -> None:
    lerum.do(themes.move, card(lerum, "B2-2").id, area_id(lerum, "D"))
    assert card(lerum, "B2-2").merged_into is None
    assert codes(lerum, "D") == ["B2-1", "B5-1", "B2-2"]


def test_merging_keeps_the_original_with_its_table_and_meaning(lerum: Proof) -> None:
    before = card(lerum, "B5-2")
    lerum.do(themes.merge, before.id, card(lerum, "B1-1").id)
    pile = lerum.ask(themes.the_pile, card(lerum, "B1-1").id)
    assert [(one.code, one.text, one.meaning, one.table) for one in pile.behind] == [
        ("B2-2", "Tätare tåg och bussar som väntar in varandra", "Kvällar och helger också.", 2),
        ("B5-2", before.text, before.meaning, 5),
    ]


def test_merging_a_pile_brings_all_its_cards(lerum: Proof) -> None:
    lerum.do(themes.merge, card(lerum, "B1-1").id, card(lerum, "B4-1").id)
    pile = lerum.ask(themes.the_pile, card(lerum, "B4-1").id)
    assert {one.code for one in pile.behind} == {"B1-1", "B2-2"}


def test_merging_into_a_hidden_card_means_the_card_in_front(lerum: Proof) -> None:
    lerum.do(themes.merge, card(lerum, "B4-1").id, card(lerum, "B2-2").id)
    assert card(lerum, "B4-1").merged_into == card(lerum, "B1-1").id


@pytest.mark.parametrize("into", ["B1-1", "B2-2"])
def test_a_card_is_not_merged_with_itself(lerum: Proof, into: str) -> None:
    with pytest.raises(Refusal, match="itself"):
        lerum.do(themes.merge, card(lerum, "B1-1").id, card(lerum, into).id)


def test_a_split_card_hangs_just_below(lerum: Proof) -> None:
    lerum.do(themes.split, card(lerum, "B2-2").id)
    assert codes(lerum, "A") == ["B1-1", "B2-2", "B4-1", "B5-2"]


def test_a_pile_is_split_into_all_its_cards_in_order(lerum: Proof) -> None:
    lerum.do(themes.merge_all, [card(lerum, "B4-1").id, card(lerum, "B5-2").id], card(lerum, "B1-1").id)
    lerum.do(themes.split_all, card(lerum, "B1-1").id)
    assert codes(lerum, "A") == ["B1-1", "B2-2", "B4-1", "B5-2"]


def test_splitting_what_is_not_merged_is_refused_in_words(lerum: Proof) -> None:
    with pytest.raises(Refusal, match="“Bredband i hela kommunen” is not merged"):
        lerum.do(themes.split, card(lerum, "B4-1").id)


def test_excluding_needs_a_reason(lerum: Proof) -> None:
    with pytest.raises(Refusal, match="why"):
        lerum.do(themes.exclude, card(lerum, "B4-1").id, "  ")


def test_an_excluded_card_leaves_the_board_with_its_reason_and_comes_back(lerum: Proof) -> None:
    lerum.do(themes.exclude, card(lerum, "B1-1").id, "Hör till regionen")
    assert [(pile.head.code, pile.head.excluded_because) for pile in lerum.ask(themes.excluded)] == [
        ("B1-1", "Hör till regionen")
    ]
    assert codes(lerum, "A") == ["B4-1", "B5-2"]
    lerum.do(themes.restore, card(lerum, "B1-1").id)
    assert codes(lerum, None) == ["B1-1"]
    assert lerum.ask(themes.excluded) == ()


def test_the_process_leaders_wording_stands_beside_the_participants_words(lerum: Proof) -> None:
    lerum.do(themes.reword, card(lerum, "B4-1").id, "Fiber överallt")
    reworded = card(lerum, "B4-1")
    assert (reworded.shown, reworded.text) == ("Fiber överallt", "Bredband i hela kommunen")
    lerum.do(themes.reword, card(lerum, "B4-1").id, "")
    assert card(lerum, "B4-1").shown == "Bredband i hela kommunen"


def test_a_card_from_a_table_is_not_thrown_away(lerum: Proof) -> None:
    with pytest.raises(Refusal, match="handed in by a table"):
        lerum.do(themes.remove, card(lerum, "B4-1").id)


def test_a_card_written_on_the_board_can_be_removed_and_frees_what_lay_behind(lerum: Proof) -> None:
    written = lerum.do(themes.write_new, "Något nytt", area_id=area_id(lerum, "E"))
    lerum.do(themes.merge, card(lerum, "B6-1").id, written)
    lerum.do(themes.remove, written)
    assert codes(lerum, "E") == ["B6-1"]
