"""Proposals: nothing that somebody placed is moved, all at once is one change, a dismissed one stays so."""

import json
from pathlib import Path

import pytest

from forumdesk.forum import areas, dismissed, exchange, files, suggestions, themes
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof
from tests.forum.test_themes import area_id, card, codes


def loosen(proof: Proof, *wanted: str) -> list[int]:
    """Let some cards be ungrouped; their ids."""
    ids = [card(proof, code).id for code in wanted]
    proof.do(themes.move_all, ids, None)
    return ids


def test_a_proposal_hangs_a_loose_card_and_no_other(lerum: Proof) -> None:
    (loose,) = loosen(lerum, "B6-1")
    lerum.do(suggestions.hang, loose, area_id(lerum, "F"))
    assert "B6-1" in codes(lerum, "F")
    with pytest.raises(Refusal, match="placed meanwhile"):
        lerum.do(suggestions.hang, loose, area_id(lerum, "A"))
    assert "B6-1" in codes(lerum, "F")


def test_a_merge_takes_no_card_out_of_another_area(lerum: Proof) -> None:
    placed, other = card(lerum, "B1-1").id, card(lerum, "B6-1").id
    with pytest.raises(Refusal, match="placed meanwhile"):
        lerum.do(suggestions.merge, other, placed)
    loosen(lerum, "B6-1")
    lerum.do(suggestions.merge, other, placed)
    assert card(lerum, "B6-1").merged_into == placed


def test_all_at_once_leaves_out_what_somebody_has_placed_meanwhile(lerum: Proof) -> None:
    first, second = loosen(lerum, "B6-1", "B5-2")
    lerum.do(themes.move, second, area_id(lerum, "C"))
    home = area_id(lerum, "F")
    assert lerum.do(suggestions.accept, [], [(first, home), (second, home)]) == 1
    assert "B6-1" in codes(lerum, "F")
    assert "B5-2" in codes(lerum, "C")


def test_groups_become_areas_whose_names_are_marked_until_they_are_kept(fresh: Proof) -> None:
    cards = [fresh.do(themes.write_new, f"Kort {n}") for n in range(4)]
    fresh.do(areas.add_one_per_table)
    groups = [("Buss och tåg", "pendeltåg", cards[:2]), ("Skola", "elever", cards[2:])]
    fresh.do(suggestions.make_areas, groups)
    assert len(fresh.ask(areas.in_order)) == 6  # the empty areas were filled
    named = [area.name for area in fresh.ask(areas.in_order)][:2]
    assert all(suggestions.is_proposed(name) for name in named)
    assert [len(fresh.ask(themes.hanging_in, area.id)) for area in fresh.ask(areas.in_order)][:2] == [2, 2]
    assert fresh.ask(suggestions.material).proposed_names[0].comment == "pendeltåg"
    fresh.do(suggestions.keep_names)
    assert [area.name for area in fresh.ask(areas.in_order)][:2] == ["Buss och tåg", "Skola"]


def test_a_group_leaves_placed_cards_where_they_hang(lerum: Proof) -> None:
    (loose,) = loosen(lerum, "B6-1")
    lerum.do(suggestions.make_areas, [("Ny", "", [loose, card(lerum, "B1-1").id])])
    assert codes(lerum, "G") == ["B6-1"]
    assert "B1-1" in codes(lerum, "A")


def test_excluded_and_merged_cards_are_no_material(lerum: Proof) -> None:
    seen = {one.text for one in lerum.ask(suggestions.material).cards}
    behind = card(lerum, "B2-2")
    assert behind.merged_into is not None
    assert behind.shown not in seen
    head = next(one for one in lerum.ask(suggestions.material).cards if one.id == card(lerum, "B1-1").id)
    assert behind.text in head.meaning


def test_what_is_dismissed_holds_no_word_of_a_card_and_goes_with_it(lerum: Proof) -> None:
    key = dismissed.area_key(card(lerum, "B6-1").id, area_id(lerum, "E"))
    lerum.do(dismissed.dismiss, key)
    lerum.do(dismissed.dismiss, key)
    assert lerum.ask(dismissed.keys) == {key}
    assert not any(word in key for word in card(lerum, "B6-1").text.split())
    lerum.do(areas.add, "Tillfälligt")
    other = dismissed.area_key(card(lerum, "B6-1").id, area_id(lerum, "G"))
    lerum.do(dismissed.dismiss, other)
    lerum.do(areas.remove, area_id(lerum, "G"))
    assert lerum.ask(dismissed.keys) == {key}


def test_what_was_dismissed_is_told_in_json_by_codes_and_comes_back(lerum: Proof, tmp_path: Path) -> None:
    one, other = card(lerum, "B1-1"), card(lerum, "B6-1")
    kept = (dismissed.area_key(one.id, area_id(lerum, "F")), dismissed.merge_key(other.id, one.id), "groups")
    for key in kept:
        lerum.do(dismissed.dismiss, key)
    told = lerum.ask(exchange.tell)
    assert told["dismissed_suggestions"] == ["area:B1-1:F", "merge:B1-1:B6-1", "groups"]
    files.make(tmp_path / "again.forumdesk", json.dumps(told).encode())
    assert files.ask(tmp_path / "again.forumdesk", dismissed.keys) == set(kept)
    assert files.ask(tmp_path / "again.forumdesk", exchange.tell) == told


def test_a_dismissal_of_a_card_that_is_not_there_stays_as_it_was_told() -> None:
    assert dismissed.as_kept("area:X:Y", {}, {}) == "area:X:Y"
    assert dismissed.as_told("area:X:Y", {}, {}) == "area:X:Y"
    assert dismissed.as_told("area:#1:#2", {}, {}) == ""
