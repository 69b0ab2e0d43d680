"""A stage on the screen with a file of its own, undo on its keys, and two hands."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from forumdesk.forum import files, methods
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui.desk import Desk
from forumdesk.ui.dialogue_screen import DialogueScreen
from forumdesk.ui.stage import Stage, StageView
from forumdesk.ui.style.dress import dress
from tests.ui.hands import Hands

T = TypeVar("T")


class Scene:
    """What a test of a stage needs."""

    def __init__(self, file: DialogueFile, stage: Stage, qtbot: QtBot) -> None:
        self.file, self.desk, self.hands = file, Desk(file), Hands()
        self.said: list[str] = []
        self.desk.said.connect(self.said.append)
        self.screen = DialogueScreen(self.desk, [stage])
        self.window = QMainWindow()
        self.window.setCentralWidget(self.screen)
        self._undo_keys()
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.screen.show_stage(stage.key)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def view(self) -> StageView:
        return self.screen.views[self.screen.current]

    def ask(self, query: Callable[..., T], *args: object) -> T:
        """Ask the file itself, not the screen."""
        return self.desk.ask(query, *args)

    def _undo_keys(self) -> None:
        edit = self.window.menuBar().addMenu("Edit")
        for words, keys, verb in (("Undo", "Ctrl+Z", self.desk.undo), ("Redo", "Ctrl+Y", self.desk.redo)):
            action = edit.addAction(words)
            action.setShortcut(keys)
            action.triggered.connect(lambda _checked=False, verb=verb: verb())


@contextmanager
def lerum(folder: Path, stage: Stage, qtbot: QtBot) -> Iterator[Scene]:
    """The stage with the reference evening, as it was when all was over."""
    path = folder / "lerum.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        yield _scene(file, stage, qtbot)


@contextmanager
def fresh(folder: Path, stage: Stage, qtbot: QtBot) -> Iterator[Scene]:
    """The stage with a new dialogue after the default method: six tables, nothing said yet."""
    with DialogueFile.create(folder / "fresh.forumdesk", SCHEMA, copy_at_close=False) as file:
        with file.change("New dialogue") as conn:
            methods.begin(conn, methods.known()[0], "sv")
        yield _scene(file, stage, qtbot)


@contextmanager
def only_readable(folder: Path, stage: Stage, qtbot: QtBot) -> Iterator[Scene]:
    """The reference evening as if its folder were write protected, which an administrator never meets."""
    path = folder / "lerum.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        file.read_only = True
        yield _scene(file, stage, qtbot)


def _scene(file: DialogueFile, stage: Stage, qtbot: QtBot) -> Scene:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not app.styleSheet():
        dress(app, "light")
    return Scene(file, stage, qtbot)
