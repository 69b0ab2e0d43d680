"""What the search found inside the dialogues: a line each, which opens the dialogue where it stands."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from forumdesk.forum.search import KINDS, Hit, Searcher
from forumdesk.ui.start.folder import dialogues_in
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.worker import Job, Works
from forumdesk.words import _, ngettext

PAUSE = 150
"""Milliseconds after the last key until it is looked for."""
FEWEST = 2
"""A single letter stands everywhere."""


class Hits(Card):
    """Hidden until something is found. The folder is read beside the screen, at the first word."""

    chosen = Signal(Path, str)
    found = Signal()

    def __init__(self, works: Works, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._works, self._searcher = works, Searcher()
        self._job: Job | None = None
        self._words, self._folder = "", Path()
        self.hits: tuple[Hit, ...] = ()
        self.told = Text("", "heading")
        self.list = QListWidget()
        self.list.setProperty("kind", "bare")
        self.list.setAccessibleName(_("Found in the dialogues"))
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(lambda _item: self._choose())
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self.column.addWidget(self.told)
        self.column.addWidget(self.list, 1)
        self.hide()

    def seek(self, words: str, folder: Path) -> None:
        """Look for these words in every dialogue of the folder, in a moment."""
        self._words, self._folder = words.strip(), folder
        if len(self._words) < FEWEST:
            self._pause.stop()
            self._show(())
        else:
            self._pause.start()

    def _look(self) -> None:
        if self._job is not None:
            return  # it looks again when it has ended
        words = self._words
        self._job = self._works.start(
            _("Searching the dialogues"), _read_and_find, self._searcher, self._folder, words,
            then=self._take, failed=lambda _words: None,
        )  # fmt: skip
        self._job.ended.connect(lambda: self._ended(words))

    def _ended(self, words: str) -> None:
        self._job = None
        if words != self._words and len(self._words) >= FEWEST:
            self._look()

    def _take(self, answer: tuple[str, tuple[Hit, ...]]) -> None:
        words, hits = answer
        if words == self._words:
            self._show(hits)

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self.hits = tuple(hit for hit in hits if hit.kind != "title")  # those stand in the table
        self.list.clear()
        for hit in self.hits:
            self.list.addItem(QListWidgetItem(f"{hit.excerpt}\n{_where(hit)}"))
        self.told.setText(
            ngettext("{n} hit in the dialogues", "{n} hits in the dialogues", len(self.hits)).format(
                n=len(self.hits)
            )
        )
        self.setVisible(bool(self.hits))
        self.found.emit()

    def _choose(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self.hits):
            self.chosen.emit(self.hits[at].path, self.hits[at].stage)


def _where(hit: Hit) -> str:
    kind = " ".join(part for part in (_(KINDS[hit.kind][0]), hit.code) if part)
    return f"{kind} · {hit.title}"


def _read_and_find(searcher: Searcher, folder: Path, words: str) -> tuple[str, tuple[Hit, ...]]:
    """Runs beside the screen."""
    searcher.read(dialogues_in(folder))
    return words, searcher.find(words)
