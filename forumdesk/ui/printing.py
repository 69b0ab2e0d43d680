"""Printing without another program: each page as a picture at 300 dpi, to a printer that she chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from forumdesk.refusal import Refusal
from forumdesk.words import _

DPI, POINTS = 300, 72
KEPT = 3
"""Pages of a paper that are kept as pictures for its next copies; one on A4 takes 9 to 26 MB."""
STRIP = 256
"""Rows of a picture that are handed over at a time: packing a whole one would hold up the screen."""


@dataclass(frozen=True)
class Copies:
    """A paper as PDF, still to be made; each of its copies takes so many sheets of that size."""

    make: Callable[[], bytes]
    copies: int
    sheets: int
    size: str


def ask_printer(parent: QWidget) -> QPrinter | None:
    """The printer that she chooses in the system's dialogue; None if she thinks better of it."""
    if not QPrinterInfo.availablePrinterNames():
        raise Refusal(_("No printer was found on this computer. Save the PDF and print it from another one."))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
    dialog.setWindowTitle(_("Print"))
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def put_on_paper(printer: QPrinter, papers: Sequence[Copies], progress: Callable[[int, int], None]) -> int:
    """All copies of all papers, for the worker; tells how many sheets were printed.

    Printers take one size of sheet at a time, so each has a job of its own; a file holds all of them.
    """
    total, done = sum(one.copies * one.sheets for one in papers), 0
    printer.setFullPage(True)
    printer.setResolution(DPI)
    for job in _jobs(printer, papers):
        try:
            done = _print(printer, job, done, lambda done: progress(done, max(total, done)))
        except BaseException:
            if printer.outputFileName():
                Path(printer.outputFileName()).unlink(missing_ok=True)
            raise
    return done


def _jobs(printer: QPrinter, papers: Sequence[Copies]) -> Iterator[Sequence[Copies]]:
    if printer.outputFileName():
        yield papers
        return
    for _size, job in groupby(sorted(papers, key=lambda one: one.size), key=lambda one: one.size):
        yield list(job)


def _print(printer: QPrinter, papers: Sequence[Copies], done: int, progress: Callable[[int], None]) -> int:
    """One job; what `progress` raises takes it back."""
    painter = QPainter()
    try:
        for paper in papers:
            progress(done)
            with _Pages(paper.make()) as pages:
                for _copy in range(paper.copies):
                    for page in range(pages.count):
                        progress(done)
                        _begin(painter, printer, pages.size(page))
                        _draw(painter, printer, pages.picture(page))
                        done += 1
    except BaseException:
        if painter.isActive():
            printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    return done


def _begin(painter: QPainter, printer: QPrinter, size: QSizeF) -> None:
    """A new sheet of that size, in points."""
    lying = size.width() > size.height()
    upright = size.transposed() if lying else size
    orientation = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    sheet = QPageSize(upright, QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(sheet, orientation, QMarginsF(0, 0, 0, 0)))
    begun = printer.newPage() if painter.isActive() else painter.begin(printer)
    if not begun:
        raise Refusal(_("The printer does not answer. See whether it is on, and try again."))


def _draw(painter: QPainter, printer: QPrinter, picture: Sequence[QImage]) -> None:
    """At its true size; smaller only where the printer has no sheet as large as that."""
    room = printer.pageLayout().fullRectPixels(printer.resolution()).size()
    size = QSize(picture[0].width(), sum(strip.height() for strip in picture))
    wanted = size * (printer.resolution() / DPI)
    if wanted.width() > room.width() * 1.01 or wanted.height() > room.height() * 1.01:
        wanted = wanted.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    drawn, by = 0, wanted.height() / size.height()
    for strip in picture:
        top, foot = round(drawn * by), round((drawn + strip.height()) * by)
        painter.drawImage(QRect(0, top, wanted.width(), foot - top), strip)
        drawn += strip.height()


class _Pages:
    """The pages of a PDF in memory; pictures of a short one are kept, for copies are alike."""

    def __init__(self, data: bytes) -> None:
        self._buffer, self._document = QBuffer(), QPdfDocument()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.count = max(0, self._document.pageCount())
        self._kept: dict[int, list[QImage]] = {}

    def __enter__(self) -> _Pages:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._document.close()
        self._buffer.close()

    def size(self, page: int) -> QSizeF:
        """In points."""
        return self._document.pagePointSize(page)

    def picture(self, page: int) -> list[QImage]:
        """The page as it looks on white paper, in strips, those without colour in grey."""
        if page in self._kept:
            return self._kept[page]
        painted = self._painted(page)
        strips = [
            painted.copy(0, top, painted.width(), min(STRIP, painted.height() - top))
            for top in range(0, painted.height(), STRIP)
        ]
        grey = QImage.Format.Format_Grayscale8
        picture = [strip.convertToFormat(grey) if strip.allGray() else strip for strip in strips]
        if self.count <= KEPT:
            self._kept[page] = picture
        return picture

    def _painted(self, page: int) -> QImage:
        size = self.size(page) * (DPI / POINTS)
        drawn = self._document.render(page, QSize(round(size.width()), round(size.height())))
        painted = QImage(drawn.size(), QImage.Format.Format_RGB888)
        painted.fill(Qt.GlobalColor.white)
        painter = QPainter(painted)
        painter.drawImage(0, 0, drawn)
        painter.end()
        return painted
