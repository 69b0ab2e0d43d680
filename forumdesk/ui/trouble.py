"""The page instead of a dialogue that could not be opened: what happened, what is safe, what to do first."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.store import Backup, Fault
from forumdesk.store.backups import folder_of, listed
from forumdesk.ui import dates
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.window import Window

CURED_BY_A_COPY = {"damaged", "empty", "hostile", "missing", "foreign", "no-migration"}


class TroublePage(QWidget):
    """Calm, and with a way on."""

    def __init__(self, window: "Window", path: Path, fault: Fault) -> None:
        super().__init__()
        self._window, self._path = window, path
        card = Card()
        card.column.setContentsMargins(28, 24, 28, 24)
        card.column.setSpacing(14)
        card.setMaximumWidth(680)
        card.column.addWidget(Text(_("The dialogue was not opened"), "page"))
        card.column.addWidget(Text(str(fault), wraps=True))
        card.column.addWidget(Text(str(path.parent), "hint", wraps=True))
        card.column.addLayout(self._ways_on(fault))
        around = QVBoxLayout(self)
        around.addStretch(1)
        around.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(2)
        self.setAccessibleName(str(fault))

    def _ways_on(self, fault: Fault) -> QHBoxLayout:
        row = QHBoxLayout()
        copy = newest(self._path) if fault.code in CURED_BY_A_COPY else None
        if copy is not None:
            when = dates.moment(copy.made_at, self._window.today())
            open_copy = button(
                _("Open the copy from {time}").format(time=when), lambda: self._open(copy), "primary"
            )
            row.addWidget(open_copy)
        row.addWidget(button(_("Try again"), lambda: self._window.open(self._path)))
        row.addWidget(button(_("All dialogues"), self._window.show_start, "plain" if copy else "primary"))
        row.addStretch(1)
        return row

    def _open(self, copy: Backup) -> None:
        from forumdesk.ui.start import copies

        copies.bring_back(self._window, copy, self._path)


def newest(path: Path) -> Backup | None:
    """The newest copy whose bytes are those that were checked."""
    return next((copy for copy in listed(path, folder_of(path)) if copy.verified), None)
