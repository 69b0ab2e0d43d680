"""Dots in the report: a small table where people voted, and no word of it where they didn't."""

from collections.abc import Callable
from typing import Any

from forumdesk.forum.evening import Evening
from forumdesk.paper.report import report
from tests.paper.reading import read

Changed = Callable[[Callable[[dict[str, Any]], None]], Evening]


def test_dots_are_told_with_ties_and_the_sum(changed: Changed) -> None:
    def vote(told: dict[str, Any]) -> None:
        told["dialogue"]["dots_per_person"] = 3
        for card, count in (("B1-1", 40), ("B6-1", 12), ("B3-2", 12)):
            next(one for one in told["cards"] if one["id"] == card)["dots"] = count

    heard = read(report(changed(vote), "sv"))
    assert "64 prickar räknades, av 153 som 51 personer hade (3 var)." in heard.words
    cells = heard.of("TD", "TH")
    at = cells.index("Plats")
    assert cells[at : at + 4] == ["Plats", "Prickar", "Tema", "Område"]
    assert cells[at + 4] == "1"
    assert cells.count("2, delad") == 2


def test_where_nobody_voted_the_report_says_nothing_of_dots(lerum: Evening) -> None:
    assert "prick" not in read(report(lerum, "sv")).words.lower()
