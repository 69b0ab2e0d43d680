"""The sheet of keys, shown by “?”."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.ui.stages.board.keys import sheet
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class KeySheet(QDialog):
    """All keys of the board in two columns; Esc closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys on the board"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        body = QWidget()
        body.setProperty("kind", "plain")
        self._fill(QGridLayout(body))
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(_("Keys on the board"), "heading"))
        column.addWidget(area)
        column.addWidget(button(_("Close"), self.accept), 0, Qt.AlignmentFlag.AlignRight)
        needed = body.sizeHint() + QSize(60, 130)
        self.resize(needed.boundedTo(self.screen().availableSize() * 0.9))

    def _fill(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        rows = sheet()
        half = (len(rows) + 1) // 2
        for place, (keys, words) in enumerate(rows):
            row, column = place % half, 3 * (place // half)
            grid.addWidget(Text(keys, "key"), row, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Text(words), row, column + 1)
        grid.setColumnMinimumWidth(2, 24)
        grid.setRowStretch(half, 1)
