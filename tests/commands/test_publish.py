"""From the command line: a report for publishing, and what can't be printed said before it is."""

import json
from pathlib import Path

import pytest

from forumdesk.forum import files
from tests.commands.test_commands import forumdesk
from tests.paper.reading import read


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    told = json.loads(files.example())
    told["people"] = [{"name": "Xerxes 李 Namnson", "attended": True}]
    told["notes"][0]["text"] = "Så sade Xerxes 李 Namnson om saken."
    path = tmp_path / "evening.forumdesk"
    files.make(path, json.dumps(told).encode())
    return path


def test_a_published_report_names_nobody(evening: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    done = forumdesk("report", evening, "-o", out, "--publish")
    assert done.returncode == 0, done.stderr
    assert "Xerxes" not in read(out.read_bytes()).words


def test_signs_without_a_glyph_are_told_before_the_papers_are_made(evening: Path, tmp_path: Path) -> None:
    done = forumdesk("handouts", evening, "-o", tmp_path / "papers", "--only", "name-badges")
    assert done.returncode == 0
    assert "李" in done.stderr.decode()
    assert "李" in forumdesk("report", evening, "-o", tmp_path / "out.pdf").stderr.decode()


def test_nothing_is_told_where_every_sign_can_be_printed(tmp_path: Path) -> None:
    path = tmp_path / "evening.forumdesk"
    files.make(path, files.example())
    assert forumdesk("report", path, "-o", tmp_path / "out.pdf").stderr == b""
