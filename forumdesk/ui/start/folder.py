"""Reads the folder of dialogues a few files at a time, beside the screen, and only what has changed since."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from forumdesk.forum import summary
from forumdesk.forum.summary import Summary
from forumdesk.ui.worker import Job, Works
from forumdesk.words import _

ENDING = ".forumdesk"
AT_ONCE = 24
"""Files read between two looks at the screen."""
QUIET = 400
"""Milliseconds after the last sign of change in the folder."""

Stamp = tuple[int, int, bool]


class Folder(QObject):
    """Tells the files first, then each summary as soon as it is read."""

    listed = Signal(object)  # list[Path]
    read = Signal(object)  # list[Summary]
    finished = Signal()

    def __init__(self, works: Works, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works, self._today = works, today
        self._known: dict[Path, tuple[Stamp, date, Summary]] = {}
        self._waiting: list[Path] = []
        self._job: Job | None = None
        self._watcher = QFileSystemWatcher(self)
        self._path: Path | None = None
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self.look_again)
        self._watcher.directoryChanged.connect(lambda: self._quiet.start())

    @property
    def busy(self) -> bool:
        return self._job is not None

    def look(self, path: Path) -> None:
        """Read this folder from now on."""
        self._path = path
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        if path.is_dir():
            self._watcher.addPath(str(path))
        self.look_again()

    def pause(self) -> None:
        """Stop reading; what is read already is kept."""
        self._waiting.clear()
        self._quiet.stop()

    @Slot()
    def look_again(self) -> None:
        """See what is there now."""
        if self._path is None:
            return
        files = dialogues_in(self._path)
        self.listed.emit(files)
        fresh = [kept[2] for file in files if (kept := self._known.get(file)) and self._is_fresh(file, kept)]
        self.read.emit(fresh)
        known = {one.path for one in fresh}
        self._waiting = [file for file in files if file not in known]
        if self._job is None:
            self._next()

    def _is_fresh(self, file: Path, kept: tuple[Stamp, date, Summary]) -> bool:
        return kept[0] == stamp(file) and kept[1] == self._today() and not kept[2].is_in_use

    def _next(self) -> None:
        some, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        if not some:
            self._job = None
            self.finished.emit()
            return
        label = _("Reading the folder")
        self._job = self._works.start(
            label, read_some, some, self._today(), then=self._take, failed=self._skip
        )

    def _take(self, answer: list[tuple[Stamp, Summary]]) -> None:
        told = [(found, self._named(one)) for found, one in answer]
        for found, one in told:
            self._known[one.path] = (found, self._today(), one)
        self.read.emit([one for _found, one in told])
        self._next()

    def _named(self, one: Summary) -> Summary:
        """What is open can't be read now, but it still bears the name it was read under."""
        kept = self._known.get(one.path)
        if not one.is_in_use or kept is None:
            return one
        before = kept[2]
        return replace(before, stage=one.stage, next=one.next, problem=one.problem)

    def _skip(self, _sentence: str) -> None:
        self._next()


def dialogues_in(path: Path) -> list[Path]:
    """The dialogue files of a folder, the one changed last first."""
    try:
        found = [file for file in path.iterdir() if file.suffix == ENDING and not file.name.startswith(".")]
        return sorted(found, key=lambda file: (-stamp(file)[0], file.name))
    except OSError:
        return []


def read_some(files: list[Path], today: date) -> list[tuple[Stamp, Summary]]:
    """Runs beside the screen."""
    return [(stamp(file), summary.of(file, today)) for file in files]


def stamp(file: Path) -> Stamp:
    """What tells whether a file has changed."""
    try:
        seen = file.stat()
    except OSError:
        return (0, 0, False)
    in_use = file.with_name(file.name + "-wal").exists()  # as far as one can see from outside
    return (seen.st_mtime_ns, seen.st_size, in_use)
