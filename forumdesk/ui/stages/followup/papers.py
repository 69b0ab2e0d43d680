"""What leaves the stage: the feedback letter, the answers' sheet, and the package for the archive."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from forumdesk.forum import disposal, exchange
from forumdesk.forum.evening import Evening
from forumdesk.forum.files import evening_of
from forumdesk.ui.desk import Desk
from forumdesk.ui.paper_out import Paper, PaperOut, file_name
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.saved import Saved
from forumdesk.words import _, speaker


class Papers:
    """The buttons of the heading, and the band that says what was saved."""

    def __init__(self, desk: Desk, stage: QWidget) -> None:
        self.desk, self._stage = desk, stage
        self.out, self.saved = PaperOut(desk, stage), Saved()
        self.out.saved.connect(self.saved.tell)
        self.letter = button(_("Print feedback to the participants"), partial(self._print, "feedback-letter"))
        self.answers = button(_("Answers to parked questions"), partial(self._print, "parked-answers"))
        self.archive = button(_("Archive package …"), self.ask_archive)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return self.archive, self.answers, self.letter

    def _print(self, handout_id: str) -> None:
        """Open it in the system's PDF program, which prints it exactly."""
        self.desk.settling.emit()
        self.out.open([paper(handout_id, evening_of(self.desk.file))])

    def ask_archive(self) -> None:
        """Ask where the package goes, then write it there and read it back."""
        self.desk.settling.emit()
        name = Path(file_name(_("Archive"), evening_of(self.desk.file))).with_suffix(".zip").name
        chosen, _kind = QFileDialog.getSaveFileName(
            self._stage,
            _("Save the archive package"),
            str(self.desk.file.path.parent / name),
            _("Zip files (*.zip)"),
        )
        if chosen:
            path = Path(chosen)
            self.save_archive(path if path.suffix.lower() == ".zip" else path.with_name(f"{path.name}.zip"))

    def save_archive(self, path: Path) -> None:
        """Where names go out, the file remembers that before they are written."""
        evening, told = evening_of(self.desk.file), self.desk.ask(exchange.tell)
        if told.get("people"):
            disposal.note(self.desk.file, [path])
        self.desk.work(
            _("Making the archive package"), write_archive, evening, told, path,
            then=lambda written: self.saved.tell([written]),
        )  # fmt: skip


def paper(handout_id: str, evening: Evening) -> Paper:
    """A handout in the language of the dialogue, still to be made."""
    from forumdesk.paper.handouts import all_handouts

    handout = next(one for one in all_handouts() if one.id == handout_id)
    speak = speaker(evening.dialogue.language)
    make = partial(handout.build, evening, evening.dialogue.language)
    return Paper(file_name(speak(handout.title), evening), make)


def write_archive(evening: Evening, told: Mapping[str, Any], path: Path) -> Path:
    """Made, written and read back beside the screen; Refusal if the disk holds something else."""
    from forumdesk.paper import archive

    return archive.write(evening, told, path, replace=True)
