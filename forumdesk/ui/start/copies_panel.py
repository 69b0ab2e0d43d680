"""The panel that tells of the copies: how new the newest is, how many there are and how much they weigh."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from forumdesk.ui import dates
from forumdesk.ui.start.folder import dialogues_in
from forumdesk.ui.start.panel import Panel
from forumdesk.ui.widgets.button import button
from forumdesk.ui.worker import Job, Works
from forumdesk.words import _, ngettext


@dataclass(frozen=True)
class Copies:
    """What the panel tells."""

    count: int
    size: int
    newest: datetime | None


class CopiesPanel(Panel):
    """Counted beside the screen, since every copy is read to see that it is whole."""

    def __init__(self, works: Works, today: Callable[[], date], parent: QWidget | None = None) -> None:
        told = _("A verified copy is made whenever a dialogue is closed.")
        super().__init__(_("Backups"), told, button(_("Show and restore …")), _("Backups …"), parent)
        self._works, self._today = works, today
        self._job: Job | None = None

    def look(self, folder: Path) -> None:
        """Count again."""
        if self._job is None:
            label = _("Checking the backups")
            self._job = self._works.start(
                label, copies_in, folder, then=self._tell, failed=lambda _words: None
            )
            self._job.ended.connect(self._free)

    def _free(self) -> None:
        self._job = None

    def _tell(self, copies: Copies) -> None:
        if copies.newest is None:
            return
        size = QLocale().formattedDataSize(copies.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        self.words.setText(
            ngettext(
                "Newest {when}, verified. {n} kept, {size}.",
                "Newest {when}, verified. {n} kept, {size}.",
                copies.count,
            ).format(when=dates.moment(copies.newest, self._today()), n=copies.count, size=size)
        )


def copies_in(folder: Path, progress: Callable[[int, int], None]) -> Copies:
    """Runs beside the screen, and needs what nobody needs before the first look."""
    from forumdesk.store.backups import folder_of, listed

    found = []
    files = dialogues_in(folder)
    for done, path in enumerate(files):
        progress(done, len(files))
        found += listed(path, folder_of(path))
    sound = [copy.made_at for copy in found if copy.verified]
    return Copies(len(found), sum(copy.size for copy in found), max(sound, default=None))
