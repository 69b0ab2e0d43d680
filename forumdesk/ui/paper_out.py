"""Papers leave the program: saved where she says, opened in the system's PDF program, or printed here."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from forumdesk import whole
from forumdesk.forum import disposal, printed
from forumdesk.forum.evening import Evening
from forumdesk.forum.printed import PrintedSheet
from forumdesk.store import Fault
from forumdesk.ui.desk import Desk
from forumdesk.ui.worker import Cancelled
from forumdesk.words import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from forumdesk.ui.printing import Copies

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
LONGEST_NAME = 120


@dataclass(frozen=True)
class Paper:
    """A paper still to be made: the name of its file, and how it is made; plain data only.

    `entries` are what the print register keeps of its sheets that come back filled. With `sheets` the paper
    is a bundle, and `make` takes a function that is told how many of them are drawn. Papers with the `names`
    of participants are remembered when they are saved.
    """

    name: str
    make: Callable[..., bytes]
    entries: Callable[[], list[PrintedSheet]] = list
    sheets: int = 0
    names: bool = False


@dataclass(frozen=True)
class Made:
    """What came out of the worker."""

    paths: list[Path] = field(default_factory=list)
    entries: list[PrintedSheet] = field(default_factory=list)


def file_name(kind: str, evening: Evening) -> str:
    """“Dokumentation Näringslivsstrategi 2011-05-18.pdf”, without signs that file systems refuse."""
    about = evening.dialogue
    told = " ".join(filter(None, (kind, about.title.strip(), about.date)))
    clean = " ".join(_NOT_IN_NAMES.sub(" ", told).split())
    return clean[:LONGEST_NAME].rstrip(" .") + ".pdf"


class PaperOut(QObject):
    """Makes papers in the worker and puts them on the disk there; tells when they are there."""

    saved = Signal(object)  # list[Path]
    printed = Signal(int)  # so many sheets were handed to the printer

    def __init__(
        self, desk: Desk, parent: QObject | None = None, otherwise: Callable[[], None] | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._otherwise = otherwise  # what to offer where no program opens a PDF
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

    def print(
        self, printer: QPrinter, papers: Sequence[Copies], entries: Callable[[], list[PrintedSheet]]
    ) -> None:
        """Print papers here, each with its copies."""
        from forumdesk.ui.printing import put_on_paper

        def tell(sheets: int) -> None:
            if isValid(self):
                self._register(entries())
                self.printed.emit(sheets)

        self.desk.work(_("Printing"), put_on_paper, printer, papers, then=tell)

    def _write(self, planned: list[tuple[Paper, Path]]) -> None:
        try:
            disposal.note(self.desk.file, [path for paper, path in planned if paper.names])
        except Fault as fault:
            self.desk.said.emit(str(fault))
            return
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
                self._tell_unopened()
                return

    def _tell_unopened(self) -> None:
        """Whoever can offer another way does; else it is said."""
        if isValid(self) and self._otherwise is not None:
            self._otherwise()
            return
        self.desk.said.emit(
            _("No program for PDF files was found. Save the PDF and print it from another computer.")
        )


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
    """Cancelled halfway, none of them stays: some papers of an evening look like all of them."""
    made, done = Made(), 0
    total = sum(paper.sheets or 1 for paper, _path in planned)
    fresh: list[Path] = []
    try:
        for paper, path in planned:
            progress(done, total)
            fresh += [] if path.exists() else [path]
            drawn = partial(_advance, progress, done, total)
            data = paper.make(drawn) if paper.sheets else paper.make()
            whole.write(path, data, replace=True)
            made.paths.append(path)
            made.entries.extend(paper.entries())
            done += paper.sheets or 1
    except Cancelled:
        for path in fresh:
            path.unlink(missing_ok=True)
        raise
    return made


def _advance(progress: Callable[[int, int], None], before: int, total: int, drawn: int) -> None:
    progress(before + drawn, total)
