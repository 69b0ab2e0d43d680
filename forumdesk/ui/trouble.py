"""The page instead of a dialogue that could not be opened: what happened, what is safe, what to do first."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.store import Backup, Fault
from forumdesk.store.backups import folder_of, listed
from forumdesk.ui import dates, first_window
from forumdesk.ui.header import Header
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
        in_use = fault.code == "locked"
        title = _("The dialogue is open in another window") if in_use else _("The dialogue was not opened")
        card = Card()
        card.column.setContentsMargins(28, 24, 28, 24)
        card.column.setSpacing(14)
        card.setMaximumWidth(680)
        card.column.addWidget(Text(title, "page"))
        card.column.addWidget(Text(str(fault), wraps=True))
        card.column.addWidget(Text(str(path.parent), "hint", wraps=True))
        card.column.addLayout(self._ways_on(fault))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 4)
        middle.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Header("Forumdesk"))
        around.addStretch(1)
        around.addLayout(middle)
        around.addStretch(2)
        self.setAccessibleName(str(fault))

    def _ways_on(self, fault: Fault) -> QHBoxLayout:
        row = QHBoxLayout()
        open_copy = None
        copy = newest(self._path) if fault.code in CURED_BY_A_COPY else None
        if copy is not None:
            when = dates.moment(copy.made_at, self._window.today())
            open_copy = button(
                _("Open the copy from {time}").format(time=when), lambda: self._open(copy), "primary"
            )
            row.addWidget(open_copy)
        back = button(_("All dialogues"), self._window.show_start, "plain" if copy else "primary")
        if fault.code == "locked":
            first_window.ask(self._path)
            row.addWidget(button(_("Show that window"), lambda: first_window.ask(self._path)))
        row.addWidget(button(_("Try again"), lambda: self._window.open(self._path)))
        row.addWidget(back)
        row.addStretch(1)
        self.setFocusProxy(open_copy or back)
        return row

    def _open(self, copy: Backup) -> None:
        from forumdesk.ui.start import copies

        copies.bring_back(self._window, copy, self._path)


def newest(path: Path) -> Backup | None:
    """The newest copy whose bytes are those that were checked."""
    return next((copy for copy in listed(path, folder_of(path)) if copy.verified), None)
