"""Finds the Pythons of this computer that the program is made for."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from setting_up import identity

VERSIONS = ("3.11", "3.12", "3.13")


def present() -> dict[str, str]:
    """Version → interpreter, of those that really run; the one that runs this comes first for its version."""
    found = {version_of(sys.executable): sys.executable}
    for version in VERSIONS:
        for candidate in _candidates(version):
            if version not in found and version_of(candidate) == version:
                found[version] = candidate
    return found


def version_of(interpreter: str) -> str:
    """Such as 3.12; nothing if it doesn't run."""
    return identity(interpreter).split(" ", 1)[0]


def _candidates(version: str) -> Iterator[str]:
    on_path = shutil.which(f"python{version}")
    if on_path:
        yield on_path
    for home in _version_managers():
        yield from (
            str(python) for python in sorted(home.glob(f"versions/{version}.*/bin/python"), reverse=True)
        )


def _version_managers() -> list[Path]:
    """Where pyenv keeps its versions: as it says itself, beside its shims on the path, or at home."""
    said = [Path(os.environ["PYENV_ROOT"])] if os.environ.get("PYENV_ROOT") else []
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    beside = [folder.parent for folder in folders if folder.name == "shims"]
    return [*said, *beside, Path.home() / ".pyenv"]
