"""Name badges: on the grid of the labels, and nothing about a person but the name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import name_badges
from forumdesk.paper.labels import LabelSheet, all_sheets
from tests.paper import checks, looking
from tests.paper.reading import read

BADGES = name_badges.HANDOUT
EXACT = 0.3
Change = Callable[[Callable[[dict[str, Any]], None]], Evening]


def guests(*names: str, **more: object) -> Callable[[dict[str, Any]], None]:
    def change(told: dict[str, Any]) -> None:
        told["people"] = [{"name": name, "answer": "yes", **more} for name in names]

    return change


@pytest.mark.parametrize("labels", all_sheets(), ids=lambda labels: labels.id)
def test_badges_lie_on_the_grid_of_the_labels(labels: LabelSheet, lerum: Evening, tmp_path: Path) -> None:
    """Each blank badge has a line to write on, so far from the label's edges as everything is kept."""
    page = looking.rendered(BADGES.varied(labels.id).build(lerum), tmp_path)
    assert page.size == pytest.approx((2100, 2970), abs=2)
    found = looking.lines(page, labels.width - 2 * name_badges.EDGE - 1)
    for row in range(labels.rows):
        for column in range(labels.columns):
            left = labels.left + column * labels.across + name_badges.EDGE
            right = left + labels.width - 2 * name_badges.EDGE
            top = labels.top + row * labels.down
            inside = [
                line for line in found if top < line[2] < top + labels.height and abs(line[0] - left) < 20
            ]
            assert inside, (row, column)
            assert all(abs(line[0] - left) <= EXACT and abs(line[1] - right) <= EXACT for line in inside)
            inner = labels.height - 2 * name_badges.EDGE
            assert abs(inside[0][2] - (top + name_badges.EDGE + 0.7 * inner)) <= EXACT


@pytest.mark.parametrize("labels", all_sheets(), ids=lambda labels: labels.id)
def test_names_of_any_length_stay_inside_their_labels(
    labels: LabelSheet, changed: Change, tmp_path: Path
) -> None:
    names = [
        "Wolfeschlegelsteinhausenbergerdorff-Bindestrecksson Alexandrina",
        "Ng Ô",
        "M" * 90,
        "Bo " + "ord " * 30,
    ]
    evening = changed(guests(*names, organisation="Föreningen för ett levande centrum i hela kommunen"))
    data = BADGES.varied(f"{labels.id}-organisation").build(evening)
    words, _sizes = looking.words(data, tmp_path)
    fields = labels.fields()
    assert words
    for word in words:
        middle = (word.left + word.right) / 2 * 25.4 / 72, 297 - (word.top + word.bottom) / 2 * 25.4 / 72
        field = next(
            one for one in fields
            if one.left < middle[0] < one.left + one.width and one.foot < middle[1] < one.top
        )  # fmt: skip
        assert field.left < word.left * 25.4 / 72
        assert word.right * 25.4 / 72 < field.left + field.width
    assert looking.colliding(words) == []


@pytest.mark.parametrize("variant", [one.key for one in BADGES.variants])
def test_a_badge_tells_the_name_and_the_organisation_only_if_asked(variant: str, changed: Change) -> None:
    more = {
        "email": "x@exempel.se",
        "phone": "070-1",
        "organisation": "Åkeriet",
        "table": 3,
        "gender": "woman",
    }
    data = BADGES.varied(variant).build(changed(guests("Xerxes Namnson", **more)))
    heard = read(data)
    told = "Xerxes Namnson Åkeriet" if variant.endswith("organisation") else "Xerxes Namnson"
    assert heard.words == told
    assert heard.furniture == ""
    assert checks.faults(data) == []


def test_there_are_ten_a_page(changed: Change) -> None:
    evening = changed(guests(*(f"Person {n}" for n in range(41))))
    assert all(labels.count == 10 for labels in all_sheets())
    assert read(BADGES.build(evening)).pages == BADGES.sheets(evening) == 5


def test_who_said_no_gets_none(changed: Change) -> None:
    def change(told: dict[str, Any]) -> None:
        told["people"] = [{"name": "Bo", "answer": "no"}, {"name": "Cia", "answer": "yes"}]

    assert read(BADGES.build(changed(change))).of("H1") == ["Cia"]
