"""Every handout of the extreme evening: nothing cut, nothing on top of another, nothing beyond the sheet."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from forumdesk.forum.evening import Evening
from forumdesk.paper.handout import Handout
from forumdesk.paper.handouts import all_handouts
from tests.paper import checks, extreme, looking
from tests.paper.reading import Read, read

OWN = (
    "agenda-poster", "area-signs", "attendance-list", "cue-cards", "feedback-letter",
    "invitation-letter", "leader-guide", "name-badges", "parked-answers", "receipt", "rotation-overview",
    "rules", "run-sheet", "story", "table-signs",
)  # fmt: skip
PAPERS = {one.id: one for one in all_handouts() if one.id in OWN} | {
    "agenda-poster-tiled": next(one for one in all_handouts() if one.id == "agenda-poster").varied("tiled")
}


@dataclass(frozen=True)
class Made:
    """A paper of the extreme evening."""

    paper: Handout
    data: bytes
    heard: Read


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    return extreme.evening(tmp_path_factory.mktemp("extreme"))


@pytest.fixture(scope="module", params=PAPERS)
def made(request: pytest.FixtureRequest, held: Evening) -> Made:
    paper = PAPERS[request.param]
    data = paper.build(held, "sv")
    return Made(paper, data, read(data))


def test_all_own_papers_are_there() -> None:
    assert {one.id for one in PAPERS.values()} == set(OWN)


def test_it_passes_the_gates_and_takes_as_many_sheets_as_it_says(made: Made, held: Evening) -> None:
    assert checks.faults(made.data) == []
    assert made.heard.outside == ""
    assert made.heard.pages == made.paper.sheets(held)


def test_no_word_stands_on_another_or_beyond_the_sheet(made: Made, tmp_path: Path) -> None:
    if made.paper == PAPERS["agenda-poster-tiled"]:
        pytest.skip("its parts go on beyond their sheets on purpose")
    words, sizes = looking.words(made.data, tmp_path)
    assert looking.colliding(words) == []
    for word in words:
        wide, high = sizes[word.page]
        assert 8 < word.left < word.right < wide - 8, word
        assert 8 < word.head < word.foot < high - 8, word


def test_nothing_is_cut(made: Made, held: Evening) -> None:
    """No ellipsis but those that were typed, or that the receipt sets on purpose."""
    if made.paper.id == "receipt":
        return
    typed = 1 if held.story.text.rstrip().endswith("…") else 0
    wanted = typed if made.paper.id == "story" else 0
    assert made.heard.words.count("…") + made.heard.furniture.count("…") == wanted


def test_the_question_stands_whole_wherever_it_is_told(held: Evening) -> None:
    question = " ".join(held.rounds[0].question.split())
    for name in ("table-signs", "invitation-letter", "cue-cards", "leader-guide"):
        assert question in read(PAPERS[name].build(held, "sv")).words
