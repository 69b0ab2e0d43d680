"""The line below the board that tells the most useful keys."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.ui.stages.board.keys import BY_LETTER
from forumdesk.ui.stages.board.verbs import Verbs
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class Hints(QWidget):
    """“Arrow keys choose a card, Ctrl + A–F move to area …”, and the sheet with all of them."""

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = Text(kind="key")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        for keys, words in self._told():
            for key in keys:
                row.addWidget(key)
            row.addWidget(Text(words, "hint"))
            row.addSpacing(4)
        row.addStretch(1)
        row.addWidget(button(_("All keys (?)"), verbs.show_keys, "link"))

    def show_areas(self, count: int) -> None:
        """Name the letters that there are."""
        last = BY_LETTER[min(max(count, 1), len(BY_LETTER)) - 1]
        self.letters.setText("A" if last == "A" else f"A–{last}")

    def _told(self) -> list[tuple[list[Text], str]]:
        return [
            ([Text(_("Arrow keys"), "key")], _("choose card")),
            ([Text("Ctrl", "key"), Text("+", "hint"), self.letters], _("move to area")),
            ([Text("M", "key")], _("merge with …")),
            ([Text(_("Enter"), "key")], _("edit")),
        ]
