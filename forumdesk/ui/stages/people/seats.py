"""How many sit at each table."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

COLUMNS = 2


class Seats(Card):
    """The people spread over the tables as evenly as it goes, unless a table says its seats."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Seats at the tables"), parent=parent)
        self.about = Text("", "hint", wraps=True)
        self._shown: tuple[int, ...] | None = None
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 4, 0, 0)
        self.grid.setHorizontalSpacing(18)
        self.column.addWidget(self.about)
        self.column.addLayout(self.grid)

    def show_seats(self, seats: Sequence[int]) -> None:
        if tuple(seats) == self._shown:
            return
        self._shown = tuple(seats)
        while (item := self.grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        known = sum(seats) > 0
        self.about.setText(
            _("The participants spread evenly.") if known
            else _("Type in how many registered, and the seats are shown here.")
        )  # fmt: skip
        rows = -(-len(seats) // COLUMNS)
        for place, count in enumerate(seats if known else ()):
            row, column = place % rows, place // rows * 2
            self.grid.addWidget(Text(_("Table {number}").format(number=place + 1)), row, column)
            self.grid.addWidget(Text(str(count), "strong"), row, column + 1)
        self.grid.setColumnStretch(2 * COLUMNS, 1)
