"""The reference evening in a language, also grown to its extremes, and a canvas to look at."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from forumdesk.forum import files
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui.desk import Desk
from forumdesk.ui.projector.canvas import Canvas
from forumdesk.ui.style.dress import dress
from tests.ui.projector.hall import Hall


@pytest.fixture
def hall(tmp_path: Path, qtbot: QtBot, qapp: object) -> Iterator[Callable[[str], Hall]]:
    """A canvas over the reference evening: `hall("sv")`."""
    if not qapp.styleSheet():  # type: ignore[attr-defined]
        dress(qapp, "light")  # type: ignore[arg-type]
    opened: list[DialogueFile] = []

    def make(language: str = "sv") -> Hall:
        path = tmp_path / f"{language}{len(opened)}.forumdesk"
        files.make(path, files.example())
        file = DialogueFile.open(path, SCHEMA, copy_at_close=False)
        opened.append(file)
        canvas = Canvas()
        qtbot.addWidget(canvas)
        return Hall(file, canvas, language)

    yield make
    for file in opened:
        file.close()


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    """The desk of the reference evening; its clock waits."""
    if not qapp.styleSheet():  # type: ignore[attr-defined]
        dress(qapp, "light")  # type: ignore[arg-type]
    path = tmp_path / "lerum.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        desk = Desk(file)
        yield desk
        for timer in desk.clockwork.findChildren(QTimer):
            timer.stop()
        desk.close()
