"""The line below the board that tells the most useful keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.ui.stages.board.keys import BY_LETTER
from forumdesk.ui.stages.board.verbs import Verbs
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

GAP = 12


class Hint(QWidget):
    """Some keys and what they do."""

    def __init__(self, words: str, *keys: Text) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for key in keys:
            row.addWidget(key)
        row.addWidget(Text(words, "hint"))


class Hints(QWidget):
    """As many as there is room for, and the sheet with all of them."""

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = Text("A", "key")
        self.hints = (
            Hint(_("choose card"), Text(_("Arrow keys"), "key")),
            Hint(_("move to area"), Text("Ctrl", "key"), Text("+", "hint"), self.letters),
            Hint(_("merge with …"), Text("M", "key")),
            Hint(_("edit"), Text(_("Enter"), "key")),
        )
        self.all = button(_("All keys (?)"), verbs.show_keys, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for hint in self.hints:
            row.addWidget(hint)
        row.addStretch(1)
        row.addWidget(self.all)

    def show_areas(self, count: int) -> None:
        """Name the letters that there are."""
        last = BY_LETTER[min(max(count, 1), len(BY_LETTER)) - 1]
        self.letters.setText("A" if last == "A" else f"A–{last}")
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.all.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        room = self.width() - self.all.sizeHint().width()
        for hint in self.hints:
            room -= hint.sizeHint().width() + GAP
            hint.setVisible(room >= 0)
