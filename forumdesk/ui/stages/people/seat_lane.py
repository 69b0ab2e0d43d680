"""One table of the seating: its number, its seats to be typed in, and the people at it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from forumdesk.forum.people import Person
from forumdesk.forum.tables import Table
from forumdesk.ui.stages.people.seat_list import SeatList
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.field import Field
from forumdesk.ui.widgets.number_line import NumberLine
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _, ngettext

LEAST, HIGH = 150, 190


class SeatLane(QFrame):
    """`table` is None for those without a seat."""

    def __init__(
        self, file: str, table: Table | None, store: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self.setProperty("kind", "lane")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(Sizes.now().px(LEAST), Sizes.now().px(HIGH))
        self.title, self.count = Text("", "strong"), Text("", "hint")
        self.list = SeatList(file)
        editor = NumberLine(0, 200)
        editor.setFixedWidth(Sizes.now().px(48))
        self.seats = Field(_("Seats at this table"), editor, store, named=False)
        self._lay_out()
        if table is None:
            self.seats.hide()

    def show_people(self, people: Sequence[Person], seats: int | None) -> None:
        """Who sits here, of so many seats."""
        self.list.seated.show_people(people)
        here = len(people)
        if self.table is None:
            name, words = _("Without a seat"), str(here)
        else:
            name = _("Table {number}").format(number=self.table.number)
            words = _("{n} of").format(n=here)
            self.seats.show_stored("" if self.table.seats is None else str(self.table.seats))
            self.seats.editor.setPlaceholderText(str(seats) if seats is not None else "")  # type: ignore[union-attr]
            self.seats.editor.setAccessibleName(_("Seats at table {number}").format(number=self.table.number))
        self.title.setText(name)
        self.title.setToolTip("")
        self.count.setText(words)
        self.list.setAccessibleName(f"{name}, " + ngettext("{n} person", "{n} people", here).format(n=here))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 2, 0)
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        head.addWidget(self.seats)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list, 1)
