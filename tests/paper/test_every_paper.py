"""Every paper there is, gathered from the shelves: accessible, archivable, whole, and the same each time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.report import report
from tests.forum.evenings import evenings
from tests.paper import checks
from tests.paper.conftest import evening_told
from tests.paper.reading import Read, read

Build = Callable[[Evening, str], bytes]
PAPERS: dict[str, Build] = {"report": report, **{one.id: one.build for one in all_handouts()}}
EVENINGS = ("lerum", "bare", "limits")
MANY = 60
"""Guests of a random evening: more of them only mean more slips of the same kind."""


@dataclass(frozen=True)
class Paper:
    """One paper of one evening, printed once for all tests."""

    data: bytes
    again: Callable[[], bytes]

    @cached_property
    def heard(self) -> Read:
        return read(self.data)


@pytest.fixture(scope="module", params=EVENINGS)
def evening(request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module", params=PAPERS)
def paper(request: pytest.FixtureRequest, evening: Evening) -> Paper:
    build = PAPERS[request.param]
    return Paper(build(evening, "sv"), lambda: build(evening, "sv"))


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_accessible_and_archivable_in_english(name: str, lerum: Evening) -> None:
    assert checks.faults(PAPERS[name](lerum, "en")) == []


def test_it_is_accessible_and_archivable(paper: Paper) -> None:
    assert checks.faults(paper.data) == []


def test_it_is_a_sound_file(paper: Paper, tmp_path: Path) -> None:
    assert checks.damage(paper.data, tmp_path) == ""


def test_two_builds_are_the_same_to_the_byte(paper: Paper) -> None:
    assert paper.again() == paper.data


def test_no_text_stands_outside_what_is_read_out(paper: Paper) -> None:
    assert paper.heard.outside == ""


def test_headings_begin_with_the_first_level_and_leave_none_out(paper: Paper) -> None:
    levels = [int(node.role[1]) for node in paper.heard.root.walk() if node.role in ("H1", "H2", "H3")]
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


def test_what_is_heard_is_what_is_seen(paper: Paper, tmp_path: Path) -> None:
    """Another program finds every word that is read out on the page, whole and inside the sheet."""
    seen = "".join(checks.text(paper.data, tmp_path).split())
    heard = [word for node in paper.heard.root.walk() if not node.kids for word in node.words.split()]
    assert heard
    assert [word for word in heard if word[:40] not in seen] == []


def test_papers_printed_at_the_same_time_do_not_disturb_each_other(lerum: Evening) -> None:
    jobs = [(build, language) for build in PAPERS.values() for language in ("sv", "en")]
    alone = [build(lerum, language) for build, language in jobs]
    with ThreadPoolExecutor(4) as workers:
        together = list(workers.map(lambda job: job[0](lerum, job[1]), jobs))
    assert together == alone


@pytest.mark.parametrize("name", PAPERS)
def test_it_says_its_title_and_its_language(name: str, lerum: Evening) -> None:
    heard = read(PAPERS[name](lerum, "en"))
    assert "Näringslivsstrategi" in heard.title
    assert heard.language == "en-GB"


@given(told=evenings())
@settings(
    max_examples=12, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_evening_can_be_printed(told: dict[str, Any], tmp_path: Path) -> None:
    told["counts"] = {key: count and min(count, MANY) for key, count in told.get("counts", {}).items()}
    evening = evening_told(told, tmp_path)
    for build in PAPERS.values():
        data = build(evening, evening.dialogue.language)
        assert checks.faults(data) == []
        assert read(data).outside == ""
