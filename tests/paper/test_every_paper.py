"""Every paper there is, gathered from the shelves: accessible, archivable, whole, and the same each time."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum.evening import Evening
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.report import report
from tests.paper import checks
from tests.paper.reading import read

Build = Callable[[Evening, str], bytes]
PAPERS: dict[str, Build] = {"report": report, **{one.id: one.build for one in all_handouts()}}
EVENINGS = ("lerum", "bare", "limits")


@pytest.fixture(params=EVENINGS)
def evening(request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue(request.param)


@pytest.fixture(params=PAPERS)
def build(request: pytest.FixtureRequest) -> Build:
    return PAPERS[request.param]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_accessible_and_archivable(build: Build, evening: Evening, language: str) -> None:
    assert checks.faults(build(evening, language)) == []


def test_it_is_a_sound_file(build: Build, evening: Evening, tmp_path: Path) -> None:
    assert checks.damage(build(evening, "sv"), tmp_path) == ""


def test_two_builds_are_the_same_to_the_byte(build: Build, lerum: Evening) -> None:
    assert build(lerum, "sv") == build(lerum, "sv")


def test_no_text_stands_outside_what_is_read_out(build: Build, evening: Evening) -> None:
    assert read(build(evening, "sv")).outside == ""


def test_headings_begin_with_the_first_level_and_leave_none_out(build: Build, evening: Evening) -> None:
    levels = [int(node.role[1]) for node in read(build(evening, "sv")).root.walk() if node.role[0] == "H"]
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert set(levels) <= {1, 2, 3}


def test_it_says_its_title_and_its_language(build: Build, lerum: Evening) -> None:
    heard = read(build(lerum, "en"))
    assert "Näringslivsstrategi" in heard.title
    assert heard.language == "en-GB"


def test_nothing_is_drawn_beside_the_sheet(build: Build, limits: Evening, tmp_path: Path) -> None:
    """What pdftotext finds on the page when it looks at the page only is all that is read out."""
    data = build(limits, "sv")
    seen = "".join(checks.text(data, tmp_path).split())
    heard = [word for node in read(data).root.walk() if not node.kids for word in node.words.split()]
    assert all(word[:40] in seen for word in heard if word != "•")
