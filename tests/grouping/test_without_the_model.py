"""A stripped installation: words alone are compared, and the answer says so."""

from pathlib import Path

from forumdesk.grouping import Area, Card, get_ready, suggest
from tests.grouping.scoring import SETS, cards, rows, share_of_pairs


def test_the_light_engine_answers_and_says_so(stripped: Path) -> None:
    assert stripped.is_dir()
    told = rows(SETS[1])
    found = suggest(cards(told), groups=6)
    assert found.engine == "words"
    assert sorted(card for group in found.groups for card in group.cards) == sorted(row["id"] for row in told)
    assert share_of_pairs(told, found) >= 0.25
    assert found == suggest(cards(told), groups=6)


def test_the_light_engine_places_cards_by_their_topic(stripped: Path) -> None:
    assert stripped.is_dir()
    asked = [
        Card("1", "Fler bussturer"),
        Card("2", "Äldreboendet är fullt"),
        Card("3", "Kollektivtrafikens priser"),
    ]
    found = suggest(asked, [Area("A", "Resor och trafik"), Area("B", "Omsorg om äldre")])
    assert [one.areas[0] for one in found.likely] == ["A", "B", "A"]


def test_there_is_nothing_to_get_ready(stripped: Path) -> None:
    assert stripped.is_dir()
    assert not get_ready([Card("1", "Fler bussar")])
