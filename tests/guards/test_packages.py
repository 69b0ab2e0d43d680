"""Guards what is installed: exact, checked, one list for running and checking, and no address in it."""

import ast
import os
import re
import tomllib
from pathlib import Path

import pytest

LISTS = ("requirements.txt", "requirements-dev.txt")


@pytest.mark.parametrize("name", LISTS)
def test_every_package_is_exact_and_has_its_sums(root: Path, name: str) -> None:
    packages = _read(root, name)
    assert packages
    assert [line for line in packages if "==" not in line.split(";")[0] or "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_names_no_place_to_fetch_from(root: Path, name: str) -> None:
    assert not re.search(
        r"://|--index|--find-links|--extra-index| @ ", (root / "packaging" / name).read_text()
    )


def test_the_checks_run_on_the_packages_that_the_program_runs_on(root: Path) -> None:
    run, dev = (_pins(root, name) for name in LISTS)
    assert run <= dev


def test_what_the_project_asks_for_is_in_the_lists(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    wanted = {_name(line) for line in project["dependencies"]}
    assert wanted <= {_name(pin) for pin in _pins(root, LISTS[0])}
    assert {_name(line) for line in project["optional-dependencies"]["dev"]} <= {
        _name(pin) for pin in _pins(root, LISTS[1])
    }


@pytest.mark.parametrize("name", ["start.py", "test.py"])
def test_an_old_python_can_read_what_tells_it_off(root: Path, name: str) -> None:
    source = (root / "packaging" / name).read_text()
    assert source.isascii()
    assert "needs Python 3.11" in ast.unparse(ast.parse(source, feature_version=(3, 4)))
    assert not re.search(r"""\b[fF]["']|->|:=""", source)


@pytest.mark.skipif(os.name == "nt", reason="files have no execute bit on Windows")
def test_the_door_of_the_checks_can_be_run(root: Path) -> None:
    assert os.access(root / ".ci" / "run", os.X_OK)


def _read(root: Path, name: str) -> list[str]:
    text = (root / "packaging" / name).read_text().replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _pins(root: Path, name: str) -> set[str]:
    return {line.split("--hash")[0].strip() for line in _read(root, name)}


def _name(requirement: str) -> str:
    return re.split(r"[<>=;! ]", requirement, maxsplit=1)[0].lower()
