"""The sound before and at the end of a step, for those who chose it: the computer's own signal.

Qt's players of sounds are no part of what the program needs elsewhere, so there is no sound of its own.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from forumdesk.ui.clockwork import Clockwork
from forumdesk.ui.settings import Settings


class Chime(QObject):
    """Silent unless the settings say otherwise."""

    def __init__(self, clockwork: Clockwork, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        clockwork.soon.connect(self.sound)
        clockwork.over.connect(self.sound)

    @Slot()
    def sound(self) -> None:
        if self._settings.chime == "on":
            QApplication.beep()
