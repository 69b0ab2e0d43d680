"""What she sees while a slow disk takes in what she did: calm words after a moment, and no second action."""

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.status_line import StatusLine

LONG = 0.7
"""Seconds that a disk may take before it is worth a word."""
CLICKS = (
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
)  # fmt: skip


class Waiting(QObject):
    """Lets the disk work beside the screen. No event is handled meanwhile, so nothing can come in between."""

    def __init__(self, status: "StatusLine", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self._swallows = False

    def wait(self, commit: Callable[[], object]) -> None:
        """Commit, and say so if it takes long; what goes wrong is raised here."""
        wrong: list[BaseException] = []
        disk = Thread(target=_caught, args=(commit, wrong), name="disk")
        disk.start()
        disk.join(LONG)
        if disk.is_alive():
            self._tell()
            disk.join()
            self._told()
        if wrong:
            raise wrong[0]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clicks made while nothing moved were meant for what stood there then; what was typed is kept."""
        return event.type() in CLICKS or super().eventFilter(watched, event)

    def _tell(self) -> None:
        self._status.wait_for_disk(_("The disk is slow: storing …"))

    def _told(self) -> None:
        self._status.wait_for_disk("")
        app = QApplication.instance()
        if app is not None and not self._swallows:
            self._swallows = True
            app.installEventFilter(self)
            QTimer.singleShot(0, self._listen_again)

    def _listen_again(self) -> None:
        self._swallows = False
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)


def _caught(commit: Callable[[], object], wrong: list[BaseException]) -> None:
    try:
        commit()
    except BaseException as error:  # noqa: BLE001 - raised again by who waits
        wrong.append(error)
