"""A real window over a folder of its own, with settings of its own; the day is fixed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from forumdesk.forum import files
from forumdesk.ui.settings import Settings
from forumdesk.ui.window import Window

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard() -> Iterator[None]:
    """What was copied goes before Python does: without a screen, Qt keeps it until after that and falls."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the dialogues lie."""
    made = tmp_path / "Forumdesk"
    made.mkdir()
    return made


@pytest.fixture
def lerum_file(folder: Path) -> Path:
    """The reference evening as a file."""
    path = folder / "lerum.forumdesk"
    files.make(path, files.example())
    return path


@pytest.fixture
def settings(tmp_path: Path, folder: Path) -> Settings:
    """Settings in a file that nobody else reads."""
    made = Settings(tmp_path / "settings.ini")
    made.choose(folder=folder)
    return made


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> Iterator[Window]:
    """The whole window on its start screen, closed in good order afterwards."""
    shown = Window(settings, lambda: TODAY)
    shown.setWindowState(shown.windowState() & ~shown.windowState())
    shown.resize(1366, 768)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
