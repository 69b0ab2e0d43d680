"""Dots: counted for each card, shared places told, against as many as there are."""

import json

import pytest

from forumdesk.forum import dialogue, dots, exchange, themes
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof
from tests.forum.test_themes import card


def ids(proof: Proof) -> dict[str, int]:
    return {one.code: one.id for one in proof.ask(themes.all_cards)}


def test_nobody_votes_until_the_method_or_a_count_says_so(lerum: Proof) -> None:
    assert not lerum.ask(dots.wanted)
    lerum.do(dialogue.edit, "dots_per_person", 3)
    assert lerum.ask(dots.wanted)
    lerum.do(dialogue.edit, "dots_per_person", None)
    lerum.do(dots.give, ids(lerum)["B1-1"], 2)
    assert lerum.ask(dots.wanted)


def test_cards_stand_by_their_dots_and_ties_share_the_place(lerum: Proof) -> None:
    lerum.do(dialogue.edit, "dots_per_person", 3)
    for code, count in (("B1-1", 7), ("B4-1", 12), ("B6-1", 7), ("B5-2", 1)):
        lerum.do(dots.give, ids(lerum)[code], count)
    told = lerum.ask(dots.tally)
    first = [(one.card.code, one.dots, one.place, one.shared) for one in told.scores[:5]]
    assert first[:4] == [
        ("B4-1", 12, 1, False),
        ("B1-1", 7, 2, True),
        ("B6-1", 7, 2, True),
        ("B5-2", 1, 4, False),
    ]
    assert first[4][1:] == (None, None, False)
    assert (told.given, told.possible, told.over) == (27, 51 * 3, 0)


def test_more_dots_than_there_are_is_told_not_refused(lerum: Proof) -> None:
    lerum.do(dialogue.edit, "dots_per_person", 1)
    lerum.do(dots.give, ids(lerum)["B1-1"], "60")
    assert lerum.ask(dots.tally).over == 9


def test_dots_of_merged_cards_count_together_and_setting_them_anew_keeps_the_sum(lerum: Proof) -> None:
    behind, head = card(lerum, "B2-2"), card(lerum, "B1-1")
    assert behind.merged_into == head.id
    lerum.do(dots.give, head.id, 4)
    lerum.do(themes.split, behind.id)
    lerum.do(dots.give, behind.id, 3)
    lerum.do(themes.merge, behind.id, head.id)
    assert lerum.ask(dots.tally).scores[0].dots == 7
    lerum.do(dots.add, head.id, 1)
    assert lerum.ask(dots.tally).scores[0].dots == 8


def test_what_is_no_count_is_refused_in_words(lerum: Proof) -> None:
    for wrong in ("många", "-1", "10000"):
        with pytest.raises(Refusal):
            lerum.do(dots.give, ids(lerum)["B1-1"], wrong)
    with pytest.raises(Refusal, match="no dots"):
        lerum.do(dots.add, ids(lerum)["B1-1"], -1)
    lerum.do(dots.give, ids(lerum)["B1-1"], "")
    assert card(lerum, "B1-1").dots is None


def test_dots_are_told_in_json(lerum: Proof) -> None:
    lerum.do(dots.give, ids(lerum)["B1-1"], 5)
    told = json.loads(json.dumps(lerum.ask(exchange.tell)))
    assert next(one for one in told["cards"] if one["id"] == "B1-1")["dots"] == 5
