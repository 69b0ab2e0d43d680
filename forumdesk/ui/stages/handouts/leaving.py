"""How what was chosen leaves the program: opened to be printed, printed directly, or saved."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from forumdesk.paper.bundle import Order
from forumdesk.refusal import Refusal
from forumdesk.ui.desk import Desk
from forumdesk.ui.paper_out import Paper, PaperOut
from forumdesk.ui.printing import ask_printer
from forumdesk.ui.stages.handouts.outgoing import Outgoing
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Band
from forumdesk.ui.widgets.saved import Saved
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext

Chosen = Callable[[str], tuple[Outgoing, list[Order]]]
"""What is chosen just now; of one moment, or of all with ''."""


class Leaving(QObject):
    """Has two bands for the stage: what was saved, and what to do where no program opens a PDF."""

    def __init__(self, desk: Desk, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.chosen, self._window = desk, chosen, parent
        self.out, self.saved = PaperOut(desk, self, self._offer), Saved()
        self.ask_printer: Callable[[QWidget], QPrinter | None] = ask_printer
        self.no_program = Band("warning")
        self.directly = button(_("Print directly …"), self.print_directly, "primary")
        self.directly_action = QAction(_("Print directly …"), self)
        self.directly_action.triggered.connect(self.print_directly)
        self._say_no_program()
        self.out.saved.connect(self.saved.tell)
        self.out.printed.connect(self._tell_printed)

    def print_out(self, when: str = "") -> None:
        """Open it in the system's PDF program, one PDF for each size of sheet."""
        self.no_program.hide()
        outgoing, orders = self.chosen(when)
        if orders:
            self.out.open(outgoing.for_printers(orders))

    def print_directly(self) -> None:
        """Print it without another program."""
        self.no_program.hide()
        outgoing, orders = self.chosen("")
        try:
            printer = self.ask_printer(self._window)
        except Refusal as no:
            self.desk.said.emit(str(no))
            return
        if printer is not None and orders:
            self.out.print(printer, outgoing.copies(orders), partial(outgoing.entries, orders))

    def save_each(self) -> None:
        """One paper under a name, or several in a folder, a PDF each."""
        outgoing, orders = self.chosen("")
        papers = outgoing.one_each(orders)
        if len(papers) == 1:
            self._save_as(papers[0])
        elif papers:
            folder = str(self.desk.file.path.parent)
            chosen = QFileDialog.getExistingDirectory(self._window, _("Save the PDFs in a folder"), folder)
            if chosen:
                self.out.save_all(papers, Path(chosen))

    def save_in_one(self) -> None:
        """All of it in one PDF, with its copies."""
        outgoing, orders = self.chosen("")
        if orders:
            self._save_as(outgoing.in_one(orders))

    def menu(self, parent: QWidget) -> QMenu:
        """The two ways to save; and to print, for where a button has no room."""
        ways = QMenu(parent)
        ways.addAction(_("One PDF for each paper …"), self.save_each)
        ways.addAction(_("All in one PDF, with their copies …"), self.save_in_one)
        ways.addAction(self.directly_action)
        return ways

    def _save_as(self, paper: Paper) -> None:
        proposed, kinds = str(self.desk.file.path.parent / paper.name), _("PDF files (*.pdf)")
        chosen, _kind = QFileDialog.getSaveFileName(self._window, _("Save PDF"), proposed, kinds)
        if chosen:
            self.out.save(paper, Path(chosen))

    def _offer(self) -> None:
        self.no_program.show()
        self.directly.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_printed(self, count: int) -> None:
        words = ngettext(
            "{n} sheet was handed to the printer.", "{n} sheets were handed to the printer.", count
        )
        self.desk.noted.emit(words.format(n=count))

    def _say_no_program(self) -> None:
        words = Text(_("No program for PDF files was found on this computer."), wraps=True)
        self.no_program.row.addWidget(words, 1)
        self.no_program.row.addWidget(self.directly)
        self.no_program.row.addWidget(button(_("Dismiss"), self.no_program.hide, "quiet"))
        self.no_program.hide()
