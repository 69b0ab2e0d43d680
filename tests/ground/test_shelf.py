"""A shelf gathers what the files of a folder announce."""

import sys
import zipfile
from pathlib import Path

import pytest

from forumdesk.shelf import gather

THING = "class Thing:\n    def __init__(self, number): self.number = number\n"
FILES = {
    "__init__.py": "",
    "late.py": f"{THING}THING = Thing(2)\n",
    "silent.py": "OTHER = 1\n",
    "early.py": f"{THING}THING = Thing(1)\nNAME = 'early'\n",
    "folder/__init__.py": "NAME = 'folder'\n",
}


@pytest.fixture(params=["folder", "zip"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package on the path, once unpacked and once packed."""
    name = f"shelf_in_a_{request.param}"
    if request.param == "zip":
        place = tmp_path / "packed.zip"
        with zipfile.ZipFile(place, "w") as packed:
            for file, source in FILES.items():
                packed.writestr(f"{name}/{file}", source)
    else:
        place = tmp_path
        for file, source in FILES.items():
            target = tmp_path / name / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(source)
    monkeypatch.setattr(sys, "path", [str(place), *sys.path])
    return name


def test_things_come_in_the_order_of_their_numbers(shelf: str) -> None:
    assert [thing.number for thing in gather(shelf, "THING")] == [1, 2]


def test_things_without_a_number_come_in_the_order_of_their_files(shelf: str) -> None:
    assert gather(shelf, "NAME") == ["early", "folder"]


def test_a_name_that_nobody_announces_gathers_nothing(shelf: str) -> None:
    assert gather(shelf, "ABSENT") == []
