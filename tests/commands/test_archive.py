"""The archive package: open formats, a manifest that any tool can check, the same bytes each time."""

import hashlib
import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from forumdesk.forum import files
from forumdesk.paper import archive
from tests.commands.test_commands import REFERENCE, forumdesk


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package, and beside it the dialogue it is of."""
    folder = tmp_path_factory.mktemp("archive")
    files.make(folder / "lerum.forumdesk", files.example())
    done = forumdesk("archive", folder / "lerum.forumdesk", "-o", folder / "out.zip")
    assert done.returncode == 0, done.stderr
    return folder / "out.zip"


def test_the_evening_can_be_read_back_from_the_package(made: Path) -> None:
    with zipfile.ZipFile(made) as held:
        assert json.loads(held.read("evening.json")) == json.loads(REFERENCE.read_text("utf-8"))
        assert held.read("report.pdf").startswith(b"%PDF-")
        assert "Snabba besked" in held.read("tables/ideas.csv").decode("utf-8-sig")


def test_the_manifest_agrees_with_another_program(made: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(made) as held:
        held.extractall(tmp_path)
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", archive.MANIFEST], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_a_changed_byte_is_found(made: Path) -> None:
    assert archive.is_whole(made.read_bytes())
    with zipfile.ZipFile(made) as held:
        inside = {name: held.read(name) for name in held.namelist()}
    inside["evening.json"] = inside["evening.json"].replace(b"51", b"52", 1)
    assert not archive.is_whole(archive.as_zip(inside, None))
    assert not archive.is_whole(made.read_bytes()[:-40])


def test_the_same_dialogue_gives_the_same_bytes(made: Path) -> None:
    again = made.with_name("again.zip")
    forumdesk("archive", made.with_name("lerum.forumdesk"), "-o", again)
    sums = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (made, again)}
    assert len(sums) == 1
