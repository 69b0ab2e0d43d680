"""The evaluation slips: counted by keys, taken back, and told in the report."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk import words
from forumdesk.forum import evaluation
from forumdesk.forum.evening import the_evening
from forumdesk.paper import plain_text
from forumdesk.paper.sheets import evaluation as slip
from forumdesk.ui.stages.followup import STAGE
from forumdesk.ui.stages.followup.view import FollowupView
from tests.ui import scene
from tests.ui.scene import Scene


@pytest.fixture
def lerum(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    words.use("sv")
    with scene.lerum(tmp_path, STAGE, qtbot) as shown:
        assert isinstance(shown.view, FollowupView)
        shown.hands.go_to(shown.view.evaluation.tally)
        yield shown


def counts(shown: Scene) -> dict[str, list[int]]:
    told = evaluation.tally(shown.ask(evaluation.in_order))
    return {question: list(chosen.values()) for question, chosen in told.items()}


def test_a_slip_is_five_digits_and_the_next_one_begins_at_the_top(lerum: Scene) -> None:
    lerum.hands.type("43040")
    lerum.hands.type("1")
    assert counts(lerum) == {
        "purpose": [1, 0, 0, 1], "heard": [0, 0, 1, 0], "listened": [0, 0, 0, 0],
        "use": [0, 0, 0, 1], "again": [0, 0, 0, 0],
    }  # fmt: skip
    assert isinstance(lerum.view, FollowupView)
    assert lerum.view.evaluation.slips.text() == "2 lappar räknade"


def test_arrows_and_space_count_and_each_stroke_is_undone_alone(lerum: Scene) -> None:
    lerum.hands.press("Down", "Right", "Space", "Space", "Backspace", "Space")
    assert counts(lerum)["heard"] == [0, 2, 0, 0]
    lerum.hands.press("Ctrl+Z")
    assert counts(lerum)["heard"] == [0, 1, 0, 0]


def test_less_than_nobody_is_refused(lerum: Scene) -> None:
    said: list[str] = []
    lerum.desk.said.connect(said.append)
    lerum.hands.press("Backspace")
    assert said == ["Ingen är räknad där."]
    assert lerum.ask(evaluation.in_order) == ()


def test_the_tally_asks_what_the_printed_slip_asks(lerum: Scene) -> None:
    assert isinstance(lerum.view, FollowupView)
    tally = lerum.view.evaluation.tally
    asked = [tally.verticalHeaderItem(row).text() for row in range(tally.rowCount())]
    assert asked == [words.speaker("sv")(said) for said in evaluation.STATEMENTS.values()]
    spots = {spot.name for spot in slip.LAYOUT.spots}
    assert {f"{one} {choice}" for one in evaluation.STATEMENTS for choice in evaluation.CHOICES} <= spots


def test_the_report_tells_counts_and_words(lerum: Scene) -> None:
    assert "Utvärdering" not in plain_text.documentation(lerum.ask(the_evening), "sv")
    lerum.hands.type("4444434344")
    lerum.desk.do("Add answer", evaluation.add_words, "Mer tid i pass 2.")
    told = plain_text.documentation(lerum.ask(the_evening), "sv").replace("\u00a0", " ")
    assert "Bilaga 5 · Utvärdering" in told
    assert "Jag förstod vad dialogen ska användas till." in told or "2 av 2 · 100 %" in told
    assert "- Mer tid i pass 2." in told
