"""A second start on a dialogue that is open asks the first window to come to the front.

It asks by a note in the program's own folder, which the first window watches: no socket, nothing that another
user or computer could reach, and nothing of the dialogue's name in it.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from forumdesk.ui.settings import logs

PRIVATE = 0o600


def ask(path: Path) -> None:
    """Ask whoever has the dialogue open to show it. Without an answer nothing happens."""
    with suppress(OSError):
        logs().mkdir(mode=0o700, parents=True, exist_ok=True)
        note = _note(path)
        note.unlink(missing_ok=True)
        os.close(os.open(note, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))


class FirstWindow(QObject):
    """Listens for as long as a dialogue is open."""

    def __init__(self, window: QWidget, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._note = window, _note(path)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        with suppress(OSError):
            logs().mkdir(mode=0o700, parents=True, exist_ok=True)
            self._note.unlink(missing_ok=True)  # of an earlier time
            self._watcher.addPath(str(logs()))

    @Slot()
    def _look(self) -> None:
        if not self._note.exists():
            return
        with suppress(OSError):
            self._note.unlink()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        QApplication.alert(self._window)  # where a program may not put itself in front


def _note(path: Path) -> Path:
    """Not by the file's name, which can be a person's."""
    sum_of_place = hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()
    return logs() / f"show-{sum_of_place[:32]}"
