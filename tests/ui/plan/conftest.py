"""The example evening in the stage of the plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.forum import files
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.plan import STAGE, PlanView


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "evening.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        made = Desk(file, parent=qapp)
        yield made
        made.close()


@pytest.fixture
def plan(qtbot: QtBot, desk: Desk) -> PlanView:
    """Shown, and asked again after each change as the window does it."""
    view = STAGE.view(desk)
    assert isinstance(view, PlanView)
    qtbot.addWidget(view)
    view.resize(1100, 700)
    desk.changed.connect(lambda tables: view.refresh() if tables & view.WATCHES else None)
    view.refresh()
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view
