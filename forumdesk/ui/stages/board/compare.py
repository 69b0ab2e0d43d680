"""Two areas side by side: the other lanes step back, and everything goes on working between these two."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from forumdesk.ui.stages.board.verbs import Verbs
from forumdesk.ui.stages.board.wall import Wall
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class Compare(QFrame):
    """The band above the two that says which they are, and leads back to the whole board."""

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "band")
        self.words = Text(kind="strong", wraps=True)
        self.back = button(_("Show the whole board (Esc)"), verbs.whole_board)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.back)
        self.hide()

    def show_for(self, wall: Wall) -> None:
        """Say which two are seen, if it is two."""
        names = [lane.title for lane in wall.shown_lanes]
        if wall.pair:
            told = _("{one} beside {other}. Ctrl+← and Ctrl+→ move a card across.")
            self.words.setText(told.format(one=names[0], other=names[-1]))
        self.setVisible(bool(wall.pair))
