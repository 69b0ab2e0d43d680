"""The real paper beside what it is made of: built in the worker a moment after a change, then shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.pdf_view import PdfView
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.worker import Job
from forumdesk.words import _

Make = Callable[[], bytes]
PATIENCE = 400
"""Milliseconds of quiet before the paper is made again."""


class Preview(QWidget):
    """Only the paper wanted last is made; the one before stays on the screen until it is ready."""

    shown = Signal()

    def __init__(
        self,
        desk: Desk,
        name: str,
        patience: int = PATIENCE,
        *,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view = PdfView(name, whole=whole)
        self.words = Text("", "soft", wraps=True)
        self._again = button(_("Try again"), self._make, "link")
        self._job: Job | None = None
        self._wanted: tuple[str, Make] | None = None
        self._timer = QTimer(self, singleShot=True, interval=patience)
        self._timer.timeout.connect(self._make)
        self._lay_out()
        self._say(_("The preview is being made …"))

    def want(self, name: str, make: Make, *, at_once: bool = False) -> None:
        """Show this paper when it is made; `make` runs in the worker and must hold plain data only."""
        self._wanted = (name, make)
        if at_once or not self.view.count:
            self._make()
        else:
            self._timer.start()

    def show_none(self, words: str) -> None:
        """There is nothing to show, and why."""
        self._stop()
        self._wanted = None
        self._say(words)

    def _make(self) -> None:
        if self._wanted is None:
            return
        self._stop()
        name, make = self._wanted
        self._job = self.desk.work(
            _("Making the preview"), make, then=lambda data: self._show(name, data), failed=self._failed
        )
        self._job.ended.connect(self._ended)
        self.destroyed.connect(self._job.cancel)  # nobody is left to show it to

    def _stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()

    def _ended(self) -> None:
        job = self.sender()
        if job is self._job and self._job is not None:
            if self._job.cancelled:
                self._failed(_("The preview was stopped."))
            self._job = None

    def _show(self, name: str, data: bytes) -> None:
        self.view.show_pdf(data, name)
        self._stack.setCurrentIndex(0)
        self.shown.emit()

    def _failed(self, sentence: str) -> None:
        self._say(sentence, again=True)

    def _say(self, words: str, *, again: bool = False) -> None:
        self.words.setText(words)
        self._again.setVisible(again)
        self._stack.setCurrentIndex(1)

    def _lay_out(self) -> None:
        instead = Card(kind="around")
        instead.column.addStretch(1)
        instead.column.addWidget(self.words)
        instead.column.addWidget(self._again)
        instead.column.addStretch(1)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.view)
        self._stack.addWidget(instead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)
