"""The stage on the screen with the reference evening, its first preview made."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from forumdesk import words
from forumdesk.ui.stages.documentation import STAGE
from forumdesk.ui.stages.documentation.view import DocumentationView
from tests.ui import scene
from tests.ui.scene import Scene


def view(shown: Scene) -> DocumentationView:
    assert isinstance(shown.view, DocumentationView)
    return shown.view


@pytest.fixture(autouse=True)
def swedish() -> None:
    """The screen speaks as the paper does."""
    words.use("sv")


@pytest.fixture
def lerum(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    with scene.lerum(tmp_path, STAGE, qtbot) as shown, _worked(shown, qtbot):
        yield shown


@pytest.fixture
def fresh(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    with scene.fresh(tmp_path, STAGE, qtbot) as shown, _worked(shown, qtbot):
        yield shown


@pytest.fixture
def readable(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    with scene.only_readable(tmp_path, STAGE, qtbot) as shown, _worked(shown, qtbot):
        yield shown


@contextmanager
def _worked(shown: Scene, qtbot: QtBot) -> Iterator[None]:
    """From the first preview until nothing is worked on any more."""
    qtbot.waitUntil(lambda: view(shown).preview.view.count > 0, timeout=20000)
    yield
    shown.desk.works.finish()
    if isValid(shown.screen):
        view(shown).preview.show_none("")
