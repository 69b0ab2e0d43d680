"""The attendance list: names as in Swedish, room to sign and to walk in, and nothing else about anybody."""

from collections.abc import Callable
from typing import Any

import pytest

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.report import report
from tests.paper import checks
from tests.paper.reading import read

PAPERS = {one.id: one for one in all_handouts()}
LIST = PAPERS["attendance-list"]
Change = Callable[[Callable[[dict[str, Any]], None]], Evening]


def people(*names: str, **more: object) -> Callable[[dict[str, Any]], None]:
    def change(told: dict[str, Any]) -> None:
        told["people"] = [{"name": name, "answer": "yes", **more} for name in names]

    return change


def names(evening: Evening) -> list[str]:
    return read(LIST.build(evening)).of("TR")[1:]


def test_names_are_sorted_as_in_swedish(changed: Change) -> None:
    evening = changed(people("Örjan", "Åsa", "Zita", "Ärla", "anna"))
    assert names(evening) == ["anna", "Zita", "Åsa", "Ärla", "Örjan"]


def test_who_said_no_is_not_awaited(changed: Change) -> None:
    def change(told: dict[str, Any]) -> None:
        told["people"] = [
            {"name": "Bo", "answer": "no"}, {"name": "Cia", "answer": "yes"}, {"name": "Dag"},
        ]  # fmt: skip

    assert names(changed(change)) == ["Cia"]


def test_nothing_but_the_name_is_printed(changed: Change) -> None:
    evening = changed(
        people(
            "Xerxes Namnson", email="xerxes@exempel.se", phone="070-1234567", organisation="Åkeriet", table=6
        )
    )
    heard = read(LIST.build(evening))
    assert heard.of("TR") == ["Namn Underskrift", "Xerxes Namnson"]
    for secret in ("xerxes@", "070-", "Åkeriet", "Bord"):
        assert secret not in heard.words + heard.furniture


@pytest.mark.parametrize("name", [key for key in PAPERS if key not in (LIST.id, "name-badges")])
def test_no_other_paper_names_a_participant(name: str, changed: Change) -> None:
    heard = read(PAPERS[name].build(changed(people("Xerxes Namnson", attended=True, table=1))))
    assert "Xerxes" not in heard.words + heard.furniture


def test_the_report_names_no_participant_of_the_list(changed: Change) -> None:
    heard = read(report(changed(people("Xerxes Namnson", attended=True, table=1)), "sv"))
    assert "Xerxes" not in heard.words + heard.furniture


@pytest.mark.parametrize(("count", "sheets"), [(0, 1), (14, 1), (15, 2), (300, 16)])
def test_there_is_room_for_those_who_just_come(changed: Change, count: int, sheets: int) -> None:
    evening = changed(people(*(f"Person {n} <b & Företaget åt {n}" * 3 for n in range(count))))
    data = LIST.build(evening)
    assert read(data).pages == LIST.sheets(evening) == sheets
    assert checks.faults(data) == []
    assert len(read(data).of("TR")) == count + sheets
