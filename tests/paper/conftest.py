"""Evenings on paper: the reference evening, an empty one and one at the limits."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import files
from forumdesk.forum.evening import Evening
from tests.paper import extreme

Told = dict[str, Any]


def evening_told(told: Told, folder: Path) -> Evening:
    """The evening that a JSON tells."""
    path = folder / "told.forumdesk"
    files.make(path, json.dumps(told).encode(), replace=True)
    return files.evening_in(path)


@pytest.fixture(scope="session")
def lerum(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """The reference evening."""
    return evening_told(json.loads(files.example()), tmp_path_factory.mktemp("lerum"))


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """A dialogue that has nothing but a title."""
    told = {"format": "forumdesk-evening", "version": 1, "dialogue": {"title": "Tom"}}
    return evening_told(told, tmp_path_factory.mktemp("bare"))


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[Callable[[Told], None]], Evening]:
    """The reference evening with something changed in its JSON."""

    def make(change: Callable[[Told], None]) -> Evening:
        told = json.loads(files.example())
        change(told)
        return evening_told(told, tmp_path)

    return make


@pytest.fixture(scope="session")
def limits(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """The evening at the limits."""
    return extreme.evening(tmp_path_factory.mktemp("limits"))
