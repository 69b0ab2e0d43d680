"""“+ Write a card” below the ungrouped, with its key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from forumdesk.ui.stages.board.verbs import Verbs
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class Write(QWidget):
    """Writes a card that no table handed in."""

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        press = QToolButton()
        press.setText(_("+ Write a card"))
        press.setAccessibleName(_("Write a card among the ungrouped (N)"))
        press.setToolTip(press.accessibleName())
        press.setProperty("kind", "write")
        press.setCursor(Qt.CursorShape.PointingHandCursor)
        press.clicked.connect(self._write)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 2)
        row.setSpacing(2)
        row.addWidget(press)
        row.addWidget(Text("N", "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def _write(self) -> None:
        self._verbs.wall.here = self._verbs.wall.ungrouped.list
        self._verbs.new_card()
