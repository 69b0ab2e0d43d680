"""A dialogue in one row: read by the standard library alone, and wrong files say in words what they are."""

import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from forumdesk import words
from forumdesk.forum import files, summary
from forumdesk.forum.schema import SCHEMA

TODAY = date(2026, 11, 23)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "lerum.forumdesk"
    files.make(made, files.example())
    return made


def test_the_reference_evening_in_one_row(path: Path) -> None:
    words.use("sv")
    told = summary.of(path, TODAY)
    assert (told.title, told.place, told.date) == ("Näringslivsstrategi", "Lerum", "2011-05-18")
    assert (told.attended, told.registered) == (51, 60)
    assert (told.stage, told.next) == ("followup", "Avtryck i beslut saknas för 2 områden")
    assert told.problem == ""


def test_reading_a_summary_leaves_the_file_as_it_is(path: Path) -> None:
    before = (path.read_bytes(), sorted(path.parent.iterdir()))
    summary.of(path, TODAY)
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == before


def test_the_mark_and_the_version_are_those_of_the_schema() -> None:
    assert (SCHEMA.application_id, SCHEMA.version) == (summary.MARK, summary.VERSION)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 500)


def _newer(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")
    raw.close()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


@pytest.mark.parametrize(
    ("spoil", "code"), [(_empty, "empty"), (_foreign, "foreign"), (_newer, "newer"), (_cut, "damaged")]
)
def test_a_file_that_cannot_be_read_says_so(path: Path, spoil: object, code: str) -> None:
    assert callable(spoil)
    spoil(path)
    told = summary.of(path, TODAY)
    assert told.problem == code
    assert path.name in told.next
    assert told.title == path.stem


def test_a_summary_needs_no_sqlalchemy(path: Path, root: Path) -> None:
    asked = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from forumdesk.forum import summary\n"
        f"told = summary.of(Path({str(path)!r}), date(2026, 11, 23))\n"
        "print(ascii(told.title), 'sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == r"'N\xe4ringslivsstrategi' False"
