"""Keeps what is half written in a list's lines, while it is being typed, so that no crash takes it."""

from PySide6.QtCore import QObject, QTimer

from forumdesk.forum import drafts
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.entries import Entries

SOON = 500
"""Milliseconds from the first key that is not kept yet; typing on does not put it off."""


class DraftKeeper(QObject):
    """One place at a time: a table, or an area and a heading."""

    def __init__(self, desk: Desk, entries: Entries, place: str = "") -> None:
        super().__init__(entries)
        self.desk, self.entries = desk, entries
        self._place, self._kept = "", entries.draft
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.keep)
        for line in entries.lines:
            line.textChanged.connect(self._typed)
        desk.settling.connect(self.keep)
        self.turn(place)

    def turn(self, place: str) -> None:
        """Put aside what is half written here, and take up what was half written there."""
        if place == self._place:
            return
        self.keep()
        self._place = ""
        self.entries.put_aside()
        blank = tuple("" for _line in self.entries.lines)
        found = self.desk.ask(drafts.kept, place)
        self._kept = found if len(found) == len(blank) else blank
        self.entries.take_draft(self._kept)
        self._place = place

    def keep(self) -> None:
        """Store it now."""
        self._soon.stop()
        texts = self.entries.draft
        if self._place and texts != self._kept and not self.desk.file.read_only:
            self._kept = texts
            self.desk.aside(drafts.keep, self._place, texts)

    def _typed(self) -> None:
        if not any(self.entries.draft):
            self.keep()  # stored as an entry, or wiped out: then it must not come back
        elif not self._soon.isActive():
            self._soon.start()
