"""The world around every test: a home of its own, no screen unless one is asked for, English words."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from forumdesk import words

_home = tempfile.TemporaryDirectory(prefix="forumdesk-home-")


def pytest_configure() -> None:
    """Take the user's own folders and settings out of reach, before Qt asks where they are."""
    os.environ["HOME"] = _home.name
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ.pop(variable, None)
    os.environ.update(LANGUAGE="en", LC_ALL="C.UTF-8", QT_QPA_PLATFORM="offscreen")
    settings.register_profile("desk", deadline=None, database=None)
    settings.load_profile("desk")


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    _home.cleanup()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Each test begins with the source's words, whatever the one before it chose."""
    words.use("en")
    yield
    words.use("en")


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return Path(__file__).parents[1]
