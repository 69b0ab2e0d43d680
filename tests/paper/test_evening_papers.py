"""The papers of the evening itself: the receipt, the run sheet, and the bundle for when the laptop dies."""

from collections.abc import Callable
from typing import Any

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import fallback_kit, receipt, run_sheet
from tests.paper.reading import read

Change = Callable[[Callable[[dict[str, Any]], None]], Evening]


def test_the_receipt_tells_three_lines_a_table_the_most_important_first(lerum: Evening) -> None:
    words = read(receipt.HANDOUT.build(lerum)).words
    for area in lerum.areas:
        said = [note.text for note in lerum.notes if note.area_id == area.id and note.heading == "important"]
        assert area.name in words
        assert all(text in words for text in said[:3])
        assert len(receipt.lines(area, lerum)) <= 3


def test_the_receipt_tells_the_promised_feedback(changed: Change) -> None:
    evening = changed(lambda told: told.update(feedback_promise="2011-06-20"))
    assert "20 juni 2011" in read(receipt.HANDOUT.build(evening)).words


def test_the_receipt_is_one_sheet_also_when_nothing_is_noted_yet(changed: Change) -> None:
    evening = changed(lambda told: told.update(notes=[]))
    heard = read(receipt.HANDOUT.build(evening))
    assert heard.pages == 1
    assert evening.hanging[evening.areas[0].id][0].head.shown in heard.words


def test_the_run_sheet_has_every_step_with_its_time(lerum: Evening) -> None:
    words = read(run_sheet.HANDOUT.build(lerum)).words
    for told in lerum.agenda:
        assert told.step.title in words
        assert told.starts in words


def test_the_kit_holds_all_that_is_needed_by_hand_and_says_on_which_page(lerum: Evening) -> None:
    heard = read(fallback_kit.HANDOUT.build(lerum))
    titles = heard.of("H1")
    assert titles[:3] == ["Om datorn lägger av", "Gör så här", "Körschema"]
    assert sum(title.startswith("Sekreterare") for title in titles) == 6
    assert "B6-10" in heard.words
    assert "sid. 6–11" in heard.words
    assert titles[5] == "Sekreterare – Bord 1"
