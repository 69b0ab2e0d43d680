"""One row of fields in columns; where there is no room for one line it stands on two."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.text import Text

Widths = Sequence[int]
"""Of each column in pixels of the design; 0 shares what is left."""
LEAST = 170
"""Pixels that a column which shares should have at least."""
GAP = 6


def line_up(row: QHBoxLayout, widgets: Iterable[tuple[QWidget, int]]) -> QHBoxLayout:
    """Put widgets side by side in columns of their widths."""
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    for widget, width in widgets:
        if width:
            widget.setFixedWidth(Sizes.now().px(width))
        row.addWidget(widget, 0 if width else 1, Qt.AlignmentFlag.AlignTop)
    return row


def room_for(widths: Widths) -> int:
    """The narrowest that these columns fit on one line."""
    return sum(Sizes.now().px(width or LEAST) for width in widths) + GAP * (len(widths) - 1)


class Row(QFrame):
    """One thing of a list, found by its id; without room for one line, what is `below` goes to a second."""

    def __init__(
        self, row_id: int, widgets: Sequence[QWidget], widths: Widths, below: Sequence[QWidget] = ()
    ) -> None:
        super().__init__()
        self.row_id = row_id
        self._parts, self._below = list(zip(widgets, widths, strict=True)), set(below)
        self._lines = QHBoxLayout(), QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for line in self._lines:
            column.addLayout(line)
        self.fold(False)

    def fold(self, folded: bool) -> None:
        """Stand on two lines, each field with its name, or on one."""
        for line in self._lines:
            while line.takeAt(0):
                pass
        down = self._below if folded else set()
        line_up(self._lines[0], (part for part in self._parts if part[0] not in down))
        line_up(self._lines[1], (part for part in self._parts if part[0] in down))
        self._lines[1].setContentsMargins(self._indent() if folded else 0, 0, 0, GAP if folded else 0)
        if folded and all(width for widget, width in self._parts if widget in down):
            self._lines[1].addStretch(1)
        for widget, _width in self._parts:
            if isinstance(widget, Field):
                widget.show_name(folded)

    def _indent(self) -> int:
        """Where the first wide column begins."""
        indent = 0
        for _widget, width in takewhile(lambda part: part[1] and part[0] not in self._below, self._parts):
            indent += Sizes.now().px(width) + GAP
        return indent


def head(words: str, width: int) -> Text:
    """A heading; above a column that shares it gives way, for the rows decide how narrow that can be."""
    made = Text(words, "hint")
    if not width:
        made.setMinimumWidth(1)
    return made
