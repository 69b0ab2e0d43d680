"""The handouts on the screen with the reference evening, the first preview made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk import words
from forumdesk.ui.stages.handouts import STAGE
from forumdesk.ui.stages.handouts.view import HandoutsView
from tests.ui import scene
from tests.ui.scene import Scene


def view(shown: Scene) -> HandoutsView:
    assert isinstance(shown.view, HandoutsView)
    return shown.view


@pytest.fixture
def lerum(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    words.use("sv")
    with scene.lerum(tmp_path, STAGE, qtbot) as shown:
        qtbot.waitUntil(lambda: view(shown).preview.view.count > 0, timeout=20000)
        yield shown
        view(shown).preview.show_none("")
        shown.desk.works.finish()
