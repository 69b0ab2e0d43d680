"""Setting up on a strange computer ends well or with one sentence, never with a traceback."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import opening
from setting_up import Environment
from trouble import Trouble

PARTS = (
    "packaging",
    "forumdesk/__init__.py",
    "forumdesk/words.py",
    "forumdesk/resources.py",
    "resources/translations",
)


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A copy of what the scripts need of the checkout, in a folder with a blank and an å in its name."""
    place = tmp_path / "på disken"
    for part in PARTS:
        source, target = root / part, place / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return place


def start(place: Path, script: str = "start.py", **surroundings: str) -> tuple[int, list[str]]:
    """Run a script as a person would; its exit code and what it said last, on standard error."""
    env = {"PATH": os.environ["PATH"], "HOME": str(place), "PYTHONUTF8": "1", **surroundings}
    ran = subprocess.run(
        [sys.executable, str(place / "packaging" / script)], env=env, capture_output=True, encoding="utf-8"
    )
    return ran.returncode, ran.stderr.splitlines()


@pytest.mark.parametrize("script", ["start.py", "test.py"])
def test_a_checkout_that_cannot_be_written_is_told_in_one_sentence(copy: Path, script: str) -> None:
    (copy / ".venv").write_text("in the way")
    code, said = start(copy, script)
    assert code == 1
    assert len(said) == 1
    assert said[0].startswith("Nothing can be written in ")


def test_the_sentence_is_swedish_on_a_swedish_computer(copy: Path) -> None:
    (copy / ".venv").write_text("in the way")
    _code, said = start(copy, LANG="sv_SE.UTF-8")
    assert said[0].startswith("Det går inte att skriva i ")


def test_packages_that_cannot_be_had_are_told_in_one_sentence_with_the_details_in_a_file(copy: Path) -> None:
    code, said = start(copy, PIP_NO_INDEX="1")
    assert code == 1
    assert len(said) == 1
    assert said[0].startswith("The packages that the program needs could not be installed.")
    assert not list((copy / ".venv").glob("*/complete"))
    assert "No matching distribution" in next((copy / ".venv").glob("*.log")).read_text()


def test_an_unreachable_network_is_told_in_one_sentence(copy: Path) -> None:
    code, said = start(copy, PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="1")
    assert code == 1
    assert len(said) == 1
    assert said[0].startswith("Setting up needs the internet once")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves libraries of Qt to the system")
def test_libraries_that_qt_lacks_are_named_with_the_packages_that_hold_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qt = tmp_path / "lib" / "python3.11" / "site-packages" / "PySide6" / "Qt" / "lib" / "libQt6Widgets.so.6"
    qt.parent.mkdir(parents=True)
    qt.touch()
    ldd = tmp_path / "ldd"
    ldd.write_text("#!/bin/sh\necho '\tlibEGL.so.1 => not found'; echo '\tlibxcb-icccm.so.4 => not found'\n")
    ldd.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))  # no apt-get here
    with pytest.raises(Trouble) as told:
        opening.supply_libraries(Environment(tmp_path, tmp_path / "list", sys.executable), [])
    assert "sudo apt install libegl1 libxcb-icccm4”" in str(told.value)
    assert "sudo dnf install libglvnd-egl xcb-util-wm”" in str(told.value)
