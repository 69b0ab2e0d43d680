"""The stage on the screen, with the reference evening and with a new one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.ui.stages.followup import STAGE
from tests.ui import scene
from tests.ui.scene import Scene


@pytest.fixture
def lerum(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    with scene.lerum(tmp_path, STAGE, qtbot) as shown:
        yield shown


@pytest.fixture
def fresh(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    with scene.fresh(tmp_path, STAGE, qtbot) as shown:
        yield shown


@pytest.fixture
def only_readable(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    with scene.only_readable(tmp_path, STAGE, qtbot) as shown:
        yield shown
