"""A wizard on the screen, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.forum import methods
from forumdesk.ui.wizard.draft import Draft
from forumdesk.ui.wizard.window import Wizard


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Dialogues"


@pytest.fixture
def wizard(qtbot: QtBot, folder: Path) -> Iterator[Wizard]:
    """Empty, after the default method; what is typed waits for the focus to leave."""
    shown = Wizard(Draft(folder, methods.known()[0]), pause=3_600_000)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: shown.booklet.view.fields["title"].editor.hasFocus())
    yield shown
    shown.desk.close()
    shown.draft.file.close()
