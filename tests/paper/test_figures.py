"""The report's figures: who came and how the cards spread, for eye and ear, and pointing at nobody."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum.evening import Evening
from forumdesk.forum.groups import GroupCount
from forumdesk.paper import bars, groups, press, styles
from forumdesk.paper.bars import PATTERNS, Bar
from forumdesk.paper.formats import A4
from forumdesk.paper.press import Heading, Meta, Sheet
from forumdesk.paper.report import report
from forumdesk.words import speaker
from tests.paper import checks, looking
from tests.paper.reading import read

Change = Callable[[Callable[[dict[str, Any]], None]], Evening]
_ = speaker("en")
AGES = ("18–29", "30–44", "45–64", "65–")


def figures_of(data: bytes) -> list[str]:
    return [node.alt for node in read(data).root.walk() if node.role == "Figure"]


def people(ages: list[str]) -> Callable[[dict[str, Any]], None]:
    def change(told: dict[str, Any]) -> None:
        told["people"] = [
            {"name": f"Namn{n}", "attended": True, "answer": "yes", "age_band": age}
            for n, age in enumerate(ages)
        ]

    return change


def by_age(sizes: dict[str, int], whole: int | None = None) -> dict[str, int | None]:
    counted = [GroupCount("age_band", value, size, size) for value, size in sizes.items()]
    return {one.name: one.size for one in groups.by_field(counted, "age_band", whole, _)}


def test_the_report_shows_who_came_and_how_the_cards_spread(lerum: Evening) -> None:
    genders, areas = figures_of(report(lerum, "en"))
    assert "Women: 17 · 33.3%, Men: 34 · 66.7%" in genders
    for area in lerum.areas:
        assert f"{area.letter} {area.name}: {lerum.facts.areas_by_letter[area.letter].cards}" in areas


def test_groups_of_the_list_are_shown(changed: Change) -> None:
    data = report(changed(people([*AGES[:2] * 6])), "en")
    assert "18–29: 6 · 50.0%, 30–44: 6 · 50.0%" in figures_of(data)[-1]
    assert checks.faults(data) == []


def test_groups_counted_before_disposal_are_shown_after_it(changed: Change) -> None:
    def without_a_list(told: dict[str, Any]) -> None:
        told["group_counts"] = [
            {"field": "place", "value": "Floda", "registered": 30, "attended": 20},
            {"field": "place", "value": "Gråbo", "registered": 20, "attended": 21},
        ]

    data = report(changed(without_a_list), "en")
    assert "Gråbo: 21 · 41.2%, Floda: 20 · 39.2%, Not stated: 10 · 19.6%" in figures_of(data)[-1]


def test_without_groups_nothing_is_shown_of_them(lerum: Evening) -> None:
    assert len(figures_of(report(lerum, "sv"))) == 2


def test_small_groups_are_put_together_until_they_point_at_nobody() -> None:
    assert by_age({"a": 20, "b": 10, "c": 3, "d": 2}) == {"a": 20, "b": 10, "Other groups": 5}


def test_a_single_small_group_takes_the_next_one_with_it() -> None:
    assert by_age({"a": 20, "b": 10, "c": 7, "d": 2}) == {"a": 20, "b": 10, "Other groups": 9}


def test_few_who_stated_nothing_can_not_be_reckoned_either() -> None:
    assert by_age({"a": 20, "b": 10, "c": 8}, whole=40) == {"a": 20, "b": 10, "Other or not stated": 10}


@pytest.mark.parametrize("sizes", [{}, {"a": 30}, {"a": 20, "b": 4}, {"a": 3, "b": 1}])
def test_nothing_is_told_where_nothing_could_be_compared(sizes: dict[str, int]) -> None:
    assert by_age(sizes) == {}


def test_many_groups_are_few_enough_to_read() -> None:
    told = by_age({f"{n:02}": n for n in range(5, 40)})
    assert len(told) == groups.MOST_TOLD + 1
    assert sum(size or 0 for size in told.values()) == sum(range(5, 40))


def test_the_bars_differ_in_black_and_white(tmp_path: Path) -> None:
    rows = [Bar("", 10, "", pattern) for pattern in PATTERNS]
    heading = Heading("Bild", styles.HEADING, 1, "picture")
    data = press.build([heading, *bars.figure("Bild", rows, _)], Sheet(A4.size, 60, 60, 60, 60), Meta("Bild"))
    page = looking.rendered(data, tmp_path).point(lambda level: 255 * (level < 128))
    left = (60 + 475 * bars.NAMES) / 72 * 25.4 * looking.DOTS
    shares = sorted(_ink(page, round(left) + 20, row) for row in _rows(page, round(left) + 20))
    assert len(shares) == len(PATTERNS)
    assert all(more - less > 0.08 for less, more in pairwise(shares))


def test_forty_areas_are_drawn_in_as_many_figures_as_pages_hold() -> None:
    rows = [
        Bar(f"{n} Ett område med ett namn som inte vill ta slut här heller", n, str(n)) for n in range(40)
    ]
    heading = Heading("Bild", styles.HEADING, 1, "picture")
    data = press.build([heading, *bars.figure("Bild", rows, _)], Sheet(A4.size, 60, 60, 60, 60), Meta("Bild"))
    assert len(figures_of(data)) == 2
    assert checks.faults(data) == []


def _rows(page: Any, x: int) -> list[tuple[int, int]]:
    """From where to where each bar reaches, by its dark edges."""
    column = [bool(page.getpixel((x, y)) or page.getpixel((x + 2, y))) for y in range(page.height)]
    wide = round(bars.BAR / 72 * 25.4 * looking.DOTS)
    dark = [y for y, black in enumerate(column) if black and _is_edge(page, x, y)]
    found: list[tuple[int, int]] = []
    for y in dark:
        if not found or y > found[-1][1] + 4:
            found.append((y, y + wide))
    return found


def _is_edge(page: Any, x: int, y: int) -> bool:
    return all(page.getpixel((x + step, y)) for step in range(0, 400, 7))


def _ink(page: Any, x: int, row: tuple[int, int]) -> float:
    inside = page.crop((x, row[0] + 5, x + 400, row[1] - 5))
    share: float = sum(map(bool, inside.tobytes())) / (inside.width * inside.height)
    return share
