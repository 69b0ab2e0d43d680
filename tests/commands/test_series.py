"""A series from the command line: eighteen evenings with 551 people, added up and told in one report."""

import json
from pathlib import Path

import pytest

from forumdesk.forum import files
from tests.commands.test_commands import forumdesk
from tests.paper.reading import read

ATTENDED = [30] * 17 + [41]
"""551 people over eighteen evenings."""


@pytest.fixture(scope="module")
def eighteen(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("series")
    paths = []
    for number, came in enumerate(ATTENDED):
        told = json.loads(files.example())
        women = came // 2
        told["dialogue"]["title"] = f"Framtidsdialog {number + 1}"
        told["mandate"]["assignment"] = "höra hur kommunen ska växa"
        told["date"] = f"2011-{number % 9 + 1:02d}-{number + 1:02d}"
        told["people"] = []
        told["counts"] = {
            "contacted": None, "registered": came + 4, "attended": came, "women": women, "men": came - women,
            "other": 0, "not_stated": 0,
        }  # fmt: skip
        told["areas"][0]["name"] = "Kollektivtrafik" if number % 2 else "kollektivtrafik "
        paths.append(folder / f"{number:02d}.forumdesk")
        files.make(paths[-1], json.dumps(told).encode())
    return paths


def test_participants_and_balance_are_added_up(eighteen: list[Path]) -> None:
    told = json.loads(forumdesk("series", *eighteen, "--json").stdout)
    assert (told["evenings"], told["attended"], told["registered"]) == (18, 551, 551 + 4 * 18)
    assert told["women"] + told["men"] == 551
    assert told["balance"] == "even"
    assert told["title"] == "höra hur kommunen ska växa"
    assert told["contacted"] is None, "what no evening knows is unknown, not 0"


def test_areas_of_one_name_are_one_row_whatever_their_spelling(eighteen: list[Path]) -> None:
    told = json.loads(forumdesk("series", *eighteen, "--json").stdout)
    traffic = next(one for one in told["areas"] if one["name"].casefold() == "kollektivtrafik")
    assert traffic["cards"] == [4] * 18


def test_the_report_tells_all_evenings(eighteen: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "serie.pdf"
    done = forumdesk("series", *eighteen, "-o", out, "--language", "sv")
    assert done.returncode == 0, done.stderr
    text = read(out.read_bytes()).words
    assert "18 kvällar" in text
    assert "551" in text
    assert all(f"Framtidsdialog {number}" in text for number in range(1, 19))


def test_an_evening_that_is_unknown_leaves_the_sum_of_the_others(tmp_path: Path) -> None:
    paths = []
    for number, came in enumerate((20, None)):
        told = {
            "format": "forumdesk-evening",
            "version": 1,
            "dialogue": {"title": "T"},
            "counts": {"attended": came},
        }
        paths.append(tmp_path / f"{number}.forumdesk")
        files.make(paths[-1], json.dumps(told).encode())
    told = json.loads(forumdesk("series", *paths, "--json").stdout)
    assert (told["attended"], told["known"]["attended"]) == (20, 1)


def test_a_rehearsal_is_refused(tmp_path: Path) -> None:
    told = {"format": "forumdesk-evening", "version": 1, "dialogue": {"title": "T", "rehearsal": True}}
    files.make(tmp_path / "r.forumdesk", json.dumps(told).encode())
    no = forumdesk("series", tmp_path / "r.forumdesk", "--json")
    assert (no.returncode, b"rehearsal" in no.stderr) == (1, True)
