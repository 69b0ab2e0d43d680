"""The wheel carries all that the program needs and answers where no checkout is."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="the wheel is built where its build backend is installed")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without fetching anything."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(place)]
    subprocess.run(build, cwd=Path(__file__).parents[2], check=True, capture_output=True)
    return next(place.glob("forumdesk-*.whl"))


def test_the_wheel_carries_every_data_file(wheel: Path, root: Path) -> None:
    resources = root / "resources"
    wanted = {path.relative_to(resources).as_posix() for path in resources.rglob("*") if path.is_file()}
    carried = {name.removeprefix("forumdesk/_resources/") for name in zipfile.ZipFile(wheel).namelist()}
    assert wanted
    assert wanted - carried == set()


def test_the_wheel_carries_every_module(wheel: Path, root: Path) -> None:
    wanted = {path.relative_to(root).as_posix() for path in (root / "forumdesk").rglob("*.py")}
    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_the_wheel_makes_the_example_and_knows_its_figures(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    _forumdesk(tmp_path, "example", "e.forumdesk")
    facts = json.loads(_forumdesk(tmp_path, "facts", "e.forumdesk", "--json"))
    assert (facts["registered"], facts["attended"], facts["seats"]) == (60, 51, [9, 9, 9, 8, 8, 8])


def _forumdesk(place: Path, *command: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(place / "installed")}
    run = [sys.executable, "-m", "forumdesk", *command]
    return subprocess.run(run, cwd=place, env=env, check=True, capture_output=True, encoding="utf-8").stdout
