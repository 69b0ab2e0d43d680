"""How a line may go on: by words and lines of the same dialogue, and by nothing else."""

import pytest

from forumdesk.forum import said_before
from forumdesk.forum.said_before import said
from tests.forum.proof import Proof

KNOWN = said(["Kollektivtrafik i hela kommunen", "Kollektivtrafik på kvällen", "Mark för nya företag"])


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("Kol", "lektivtrafik"),
        ("bättre kollektiv", "trafik"),
        ("Kollektivtrafik p", "å kvällen"),
        ("mark f", "ör nya företag"),
        ("Ko", ""),
        ("Kollektivtrafik", ""),
        ("Kollektivtrafi", ""),
        ("Mark för nya företag", ""),
        ("hela komm", "unen"),
        ("Kol ", ""),
        ("", ""),
        ("100 ", ""),
    ],
)
def test_a_line_goes_on_as_one_before_or_else_its_word_does(typed: str, rest: str) -> None:
    assert KNOWN.rest(typed) == rest


def test_ideas_cards_areas_and_notes_are_known_and_the_list_of_people_is_not(lerum: Proof) -> None:
    known = lerum.ask(said_before.in_dialogue)
    assert known.rest("Pende") == "ltåg"
    assert "Kollektivtrafik och infrastruktur" in known.lines
    assert not any("Ledamot" in line for line in known.lines)
