"""How the documentation leaves the program: as a file by its ending, as a package, or by the clipboard."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from forumdesk.forum import disposal, exchange
from forumdesk.forum.documentation import names_in
from forumdesk.forum.evening import Evening
from forumdesk.forum.files import evening_of
from forumdesk.store import Fault
from forumdesk.ui.desk import Desk
from forumdesk.ui.paper_out import Paper, PaperOut, file_name
from forumdesk.words import N_, _, speaker

PACKAGE = ".zip"
KINDS = {
    ".pdf": N_("PDF files (*.pdf)"),
    ".docx": N_("Word documents (*.docx)"),
    ".html": N_("Web pages (*.html)"),
    ".txt": N_("Plain text (*.txt)"),
    ".md": N_("Markdown (*.md)"),
    PACKAGE: N_("Package for the archive (*.zip)"),
}
"""What the documentation can be saved as, by the ending of its name."""


class Leaving:
    """Asks where, makes it beside the screen, and tells when it is there."""

    def __init__(self, desk: Desk, out: PaperOut, parent: QWidget, audience: Callable[[], str]) -> None:
        self.desk, self.out, self.parent, self.audience = desk, out, parent, audience

    def paper(self, ending: str = ".pdf") -> Paper:
        """The documentation as it is now, in one of its formats."""
        evening = evening_of(self.desk.file)
        name = file_name(speaker(evening.dialogue.language)("Documentation"), evening)
        audience = self.audience()
        names = audience != "publish" and bool(names_in(evening))
        return Paper(Path(name).stem + ending, partial(made, evening, ending, audience), names=names)

    def save(self) -> None:
        """Ask where and as what, then write it there, whole or not at all."""
        proposed = self.desk.file.path.parent / self.paper().name
        filters = ";;".join(_(kind) for kind in KINDS.values())
        chosen, kind = QFileDialog.getSaveFileName(
            self.parent, _("Save the documentation"), str(proposed), filters
        )
        if chosen:
            self.save_as(named(Path(chosen), kind))

    def save_as(self, path: Path) -> None:
        """Write it in the format that the name ends in."""
        if path.suffix.lower() == PACKAGE:
            self._pack(path)
        else:
            self.out.save(self.paper(path.suffix.lower()), path)

    def copy(self, only: str = "") -> None:
        """Put the case page, or one section of it, on the clipboard: with its looks, and as words."""
        evening = evening_of(self.desk.file)
        self.desk.work(_("Copying the documentation"), clip, evening, only, then=self._put)

    def _put(self, told: Any) -> None:
        held = QMimeData()
        held.setHtml(told.html)
        held.setText(told.text)
        QGuiApplication.clipboard().setMimeData(held)
        self.desk.noted.emit(_("Copied, without the names of participants: paste it in the web form"))

    def _pack(self, path: Path) -> None:
        """A package holds the whole dialogue; where that names somebody, it is remembered first."""
        evening, told = evening_of(self.desk.file), self.desk.ask(exchange.tell)
        try:
            if told.get("people"):
                disposal.note(self.desk.file, [path])
        except Fault as fault:
            self.desk.said.emit(str(fault))
            return
        self.desk.work(_("Making the package"), packed, evening, told, path, then=self._tell)

    def _tell(self, path: Path) -> None:
        self.desk.noted.emit(_("The package was read back and is whole"))
        self.out.saved.emit([path])


def named(path: Path, kind: str) -> Path:
    """The name with an ending: as she wrote it, else that of the kind she chose."""
    wanted = next((ending for ending, words in KINDS.items() if _(words) == kind), ".pdf")
    written = path.suffix.lower()
    if written in KINDS and (written != ".pdf" or wanted == ".pdf"):
        return path
    return path.with_suffix(wanted) if written == ".pdf" else path.with_name(f"{path.name}{wanted}")


def made(evening: Evening, ending: str, audience: str) -> bytes:
    """For the worker: what makes it is imported there, when the first one is made."""
    from forumdesk.paper.outputs import WRITERS
    from forumdesk.paper.publishing import for_audience

    return WRITERS[ending](for_audience(evening, audience), evening.dialogue.language)


def clip(evening: Evening, only: str) -> Any:
    """For the worker: the clipboard's two forms."""
    from forumdesk.paper import web_form

    return web_form.clip(evening, only)


def packed(evening: Evening, told: dict[str, Any], path: Path) -> Path:
    """For the worker: the package written, then read back from the disk and proved."""
    from forumdesk.paper import archive

    return archive.write(evening, told, path, replace=True)
