"""The reference evening's board in a window, and a hand to work on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.forum import files, methods, themes
from forumdesk.forum.schema import SCHEMA
from forumdesk.grouping.vectors import encoder
from forumdesk.store import DialogueFile
from forumdesk.ui.desk import Desk
from forumdesk.ui.dialogue_screen import DialogueScreen
from forumdesk.ui.stages.board import STAGE
from forumdesk.ui.stages.board.view import BoardView
from forumdesk.ui.style.dress import dress
from tests.ui.board.hand import Hand

Open = Callable[[DialogueFile], Hand]


@pytest.fixture(autouse=True)
def stripped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without the language model, whose reading would take these tests' time."""
    monkeypatch.setattr(encoder, "path", lambda: tmp_path / "no model")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DialogueFile]:
    """The reference evening."""
    path = tmp_path / "lerum.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as opened:
        yield opened


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[DialogueFile]:
    """A dialogue in which nothing is."""
    with DialogueFile.create(tmp_path / "bare.forumdesk", SCHEMA, copy_at_close=False) as opened:
        with opened.change("New dialogue") as conn:
            methods.begin(conn, methods.known()[0], "sv")
        opened.empty_journal()
        yield opened


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The program in its clothes."""
    dress(qapp, "light")
    return qapp


@pytest.fixture
def show(qtbot: QtBot, dressed: QApplication) -> Open:
    """Opens a file on its board, as the window does, at the size of the smallest laptop."""

    def opened(file: DialogueFile) -> Hand:
        desk = Desk(file)
        screen = DialogueScreen(desk, [STAGE])
        qtbot.addWidget(screen)
        screen.resize(1366, 690)
        screen.show_stage("board")
        screen.show()
        qtbot.waitExposed(screen)
        screen.activateWindow()
        qtbot.waitActive(screen)
        board = screen.views["board"]
        assert isinstance(board, BoardView)
        dressed.processEvents()
        return Hand(desk, board, screen)

    return opened


@pytest.fixture
def hand(show: Open, file: DialogueFile) -> Hand:
    """On the board of the reference evening."""
    return show(file)


@pytest.fixture
def thousand(show: Open, file: DialogueFile) -> Hand:
    """On a board with a thousand cards more, spread over all lanes."""
    with file.change("Many cards") as conn:
        for number in range(1000):
            area = None if number % 7 == 0 else number % 7
            themes.write(
                conn, f"X-{number}", f"Kort nummer {number} om något som många bryr sig om", "", area
            )
    file.empty_journal()
    return show(file)
