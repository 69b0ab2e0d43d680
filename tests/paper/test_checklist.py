"""The checklist on paper: every item with its day, in the order shown, over as many sheets as it takes."""

from collections.abc import Callable
from typing import Any

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import all_handouts
from forumdesk.words import speaker
from tests.paper.reading import read

PAPER = next(one for one in all_handouts() if one.id == "checklist")


def test_every_item_stands_with_its_day(lerum: Evening) -> None:
    found = read(PAPER.build(lerum, "sv")).of("P")
    for item in lerum.checklist:
        assert any(item.words(speaker("sv")) in paragraph for paragraph in found)
    assert any(paragraph.startswith("4 maj 2011") for paragraph in found)


def test_what_is_done_is_said_and_not_only_drawn(changed: Callable[..., Evening]) -> None:
    def tick(told: dict[str, Any]) -> None:
        told["checklist"] = [{"text": "Blommor", "due": "2011-05-18", "done": True}]

    assert "Blommor – klart" in read(PAPER.build(changed(tick), "sv")).words


def test_many_items_go_on_over_the_sheets(changed: Callable[..., Evening]) -> None:
    def fill(told: dict[str, Any]) -> None:
        told["checklist"] = [{"text": f"Sak {number}"} for number in range(1, 101)]

    evening = changed(fill)
    paper = read(PAPER.build(evening, "sv"))
    assert paper.pages == PAPER.sheets(evening) > 5
    assert "Sak 100" in paper.words


def test_an_evening_without_a_date_counts_days_before_it(changed: Callable[..., Evening]) -> None:
    def forget(told: dict[str, Any]) -> None:
        told["date"] = None

    assert "14 dagar före" in read(PAPER.build(changed(forget), "sv")).words
