"""Handouts: as many sheets as promised, right way up from both sides, every card with its words."""

from collections.abc import Callable
from typing import Any

import pytest

from forumdesk.forum.evening import Evening
from forumdesk.paper.handout import WHEN
from forumdesk.paper.handouts import all_handouts
from tests.paper.reading import read

HANDOUTS = {one.id: one for one in all_handouts()}
Change = Callable[[Callable[[dict[str, Any]], None]], Evening]


@pytest.mark.parametrize("name", HANDOUTS)
@pytest.mark.parametrize("kind", ["lerum", "bare", "limits"])
def test_it_takes_as_many_sheets_as_it_says(name: str, kind: str, request: pytest.FixtureRequest) -> None:
    evening = request.getfixturevalue(kind)
    assert read(HANDOUTS[name].build(evening)).pages == HANDOUTS[name].sheets(evening)


def test_each_says_when_it_is_needed() -> None:
    assert all(one.when in WHEN for one in HANDOUTS.values())


def test_a_table_sign_is_read_once_and_printed_twice(lerum: Evening) -> None:
    heard = read(HANDOUTS["table-signs"].build(lerum))
    assert heard.of("H1") == [f"BORD {number}" for number in range(1, 7)]
    assert heard.words.count("Vad i kommunen har fått dem") == 6
    assert heard.furniture.count("Vad i kommunen har fått dem") == 6


def test_a_named_table_has_its_name_on_the_sign(changed: Change) -> None:
    evening = changed(lambda told: told["tables"][2].update(name="Sjöarna"))
    assert read(HANDOUTS["table-signs"].build(evening)).of("H1")[2] == "BORD 3 Sjöarna"


def test_theme_cards_carry_the_themes_and_their_codes(lerum: Evening) -> None:
    heard = read(HANDOUTS["theme-cards"].build(lerum))
    for card in lerum.cards:
        assert card.text in heard.words
        assert card.code in heard.words
    assert len(heard.of("H1")) == 12


def test_without_cards_there_are_blank_ones_for_every_table(changed: Change) -> None:
    evening = changed(lambda told: told.update(cards=[], imprints=[]))
    heard = read(HANDOUTS["theme-cards"].build(evening))
    assert heard.of("H1") == [f"Bord {number}" for number in range(1, 7) for _ in range(2)]
    assert "kort 1 av 2" in heard.words


def test_the_paper_speaks_the_dialogues_language_unless_asked(lerum: Evening) -> None:
    assert read(HANDOUTS["table-signs"].build(lerum, "en")).of("H1")[0] == "TABLE 1"
