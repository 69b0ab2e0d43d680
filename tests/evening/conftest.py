"""The evening's stage on the screen, with a new dialogue."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.ui.stages.evening import STAGE
from tests.ui import scene
from tests.ui.scene import Scene


@pytest.fixture
def fresh(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    with scene.fresh(tmp_path, STAGE, qtbot) as shown:
        yield shown
