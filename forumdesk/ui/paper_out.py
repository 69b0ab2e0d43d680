"""Papers leave the program: saved where she says, whole, or opened in the system's PDF program."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from forumdesk import whole
from forumdesk.forum import printed
from forumdesk.forum.evening import Evening
from forumdesk.forum.printed import PrintedSheet
from forumdesk.store import Fault
from forumdesk.ui.desk import Desk
from forumdesk.words import _

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
LONGEST_NAME = 120


@dataclass(frozen=True)
class Paper:
    """A paper still to be made: the name of its file, and how it is made; plain data only.

    `entries` are what the print register keeps of its sheets that come back filled.
    """

    name: str
    make: Callable[[], bytes]
    entries: Callable[[], list[PrintedSheet]] = list


@dataclass(frozen=True)
class Made:
    """What came out of the worker."""

    paths: list[Path]
    entries: list[PrintedSheet]


def file_name(kind: str, evening: Evening) -> str:
    """“Dokumentation Näringslivsstrategi 2011-05-18.pdf”, without signs that file systems refuse."""
    about = evening.dialogue
    told = " ".join(filter(None, (kind, about.title.strip(), about.date)))
    clean = " ".join(_NOT_IN_NAMES.sub(" ", told).split())
    return clean[:LONGEST_NAME].rstrip(" .") + ".pdf"


class PaperOut(QObject):
    """Makes papers in the worker and puts them on the disk there; tells when they are there."""

    saved = Signal(object)  # list[Path]

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._for_viewing: QTemporaryDir | None = None  # goes away with the open dialogue

    def save(self, paper: Paper, path: Path) -> None:
        """One paper under a name that she chose; what was there is replaced, as she was asked."""
        self._write([(paper, path)])

    def save_all(self, papers: Sequence[Paper], folder: Path) -> None:
        """Several papers in a folder; nothing there is replaced."""
        self._write([(paper, free(folder / paper.name)) for paper in papers])

    def open(self, papers: Sequence[Paper]) -> None:
        """Show papers in the system's PDF program, which prints them exactly."""
        if self._for_viewing is None:
            self._for_viewing = QTemporaryDir(QDir.temp().filePath("forumdesk-XXXXXX"))
        folder = Path(self._for_viewing.path())
        planned = [(paper, free(folder / paper.name)) for paper in papers]
        self.desk.work(_("Making the papers"), _make_all, planned, then=self._show)

    def _write(self, planned: list[tuple[Paper, Path]]) -> None:
        self.desk.work(_("Making the papers"), _make_all, planned, then=self._tell)

    def _tell(self, made: Made) -> None:
        if isValid(self):  # the dialogue may have been closed meanwhile; the papers are there all the same
            self._register(made.entries)
            self.saved.emit(made.paths)

    def _register(self, entries: list[PrintedSheet]) -> None:
        """Enter the sheets that come back, for whoever reads them."""
        if not entries or self.desk.file.read_only:
            return
        try:
            with self.desk.file.unrecorded() as conn:
                printed.register(conn, entries, datetime.now().isoformat(timespec="minutes"))
        except Fault as fault:
            self.desk.said.emit(str(fault))

    def _show(self, made: Made) -> None:
        if isValid(self):
            self._register(made.entries)
        for path in made.paths:
            if not show(path):
                self.desk.said.emit(
                    _("No program for PDF files was found. Save the PDF and print it from another computer.")
                )
                return


def show(path: Path) -> bool:
    """Open a file or a folder with the program that the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def free(path: Path) -> Path:
    """The path, or the next like it that is not taken: “name (2).pdf”."""
    tried, number = path, 1
    while tried.exists():
        number += 1
        tried = path.with_stem(f"{path.stem} ({number})")
    return tried


def _make_all(planned: list[tuple[Paper, Path]], progress: Callable[[int, int], None]) -> Made:
    made = Made([], [])
    for done, (paper, path) in enumerate(planned):
        progress(done, len(planned))
        whole.write(path, paper.make(), replace=True)
        made.paths.append(path)
        made.entries.extend(paper.entries())
    return made
