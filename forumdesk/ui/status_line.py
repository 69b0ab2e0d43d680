"""The line at the bottom: when it was stored, the newest copy, and work that takes its time."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.worker import Job, Works
from forumdesk.words import _

NOTE = 8000
"""Milliseconds that a short word of good news stands."""


class StatusLine(QFrame):
    """Words on the left; what is being worked on, with progress and Cancel, on the right."""

    def __init__(self, works: Works, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "status")
        self._works = works
        self._job: Job | None = None
        self._standing = self._noted = ""
        self.words = Text()
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.work = Text()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(140)
        self.cancel = button(_("Cancel"), self._cancel, "link")
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._show_work)
        self._note = QTimer(self, singleShot=True, interval=NOTE)
        self._note.timeout.connect(self._restore)
        self._lay_out()
        works.started.connect(self._watch)

    def say(self, words: str) -> None:
        """The standing words."""
        self._standing = words
        self._show()

    def note(self, words: str) -> None:
        """A few words of good news, for a while, before the standing ones."""
        self._noted = words
        self._note.start()
        self._show()

    def forget(self) -> None:
        """The good news was about something that is closed now."""
        self._note.stop()
        self._restore()

    def wait_for_disk(self, words: str) -> None:
        """Painted at once, since nothing else is until the disk has answered; '' for the usual words."""
        if not words:
            self._show()
            return
        self.words.setText(words)
        self.repaint()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 3, 18, 3)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        for part in (self.work, self.bar, self.cancel):
            row.addWidget(part)
            part.hide()

    @Slot()
    def _restore(self) -> None:
        self._noted = ""
        self._show()

    def _show(self) -> None:
        self.words.setText("  ·  ".join(part for part in (self._noted, self._standing) if part))

    @Slot(object)
    def _watch(self, job: Job) -> None:
        job.advanced.connect(self._advance)
        job.ended.connect(self._next)
        if self._job is None and job.patience is not None:
            self._take(job)

    @Slot()
    def _next(self) -> None:
        """The work shown has ended: show another that is still going on, or none."""
        ended = self.sender()
        if ended is not self._job:
            return
        self._wait.stop()
        left = [
            job
            for job in self._works.running
            if job is not ended and not job.cancelled and job.patience is not None
        ]
        self._job = None
        for part in (self.work, self.bar, self.cancel):
            part.hide()
        if left:
            self._take(left[0])

    def _take(self, job: Job) -> None:
        self._job = job
        self.bar.setRange(0, 0)  # nobody knows how much until it tells
        self._wait.start(job.patience or 0)

    @Slot()
    def _show_work(self) -> None:
        if self._job is None:
            return
        self.work.setText(self._job.label)
        self.bar.setAccessibleName(self._job.label)
        for part in (self.work, self.bar, self.cancel):
            part.show()

    @Slot(int, int)
    def _advance(self, done: int, total: int) -> None:
        if self.sender() is self._job:
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.work.setText(_("Stopping …"))
            self.cancel.hide()
