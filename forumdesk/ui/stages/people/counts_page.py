"""Counts only: the counts page of the plan, and beside it what follows from the counts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.forum import facts
from forumdesk.ui.desk import Desk
from forumdesk.ui.pages import counts
from forumdesk.ui.stages.people.seats import Seats
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.field import PAUSE
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

NEVER = N_("Never write personal numbers or anything about health. Names of participants are not published.")
WHEN = N_(
    "Counts are enough where nobody needs to know who is coming. As soon as somebody stands in the list, the"
    " figures are counted there instead."
)


class CountsPage(QWidget):
    """How many, without any names."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.counts = counts.PAGE.view(desk, counts.PAGE, PAUSE)
        self.seats, self.right = Seats(), QScrollArea()
        self._lay_out()

    def refresh(self) -> None:
        self.counts.refresh()
        self.seats.show_seats(self.desk.ask(facts.the_facts).seats)

    def settle(self) -> bool:
        self.counts.flush()
        return not any(field.waiting for field in self.counts.every_field())

    def _lay_out(self) -> None:
        page = Card()
        page.column.setContentsMargins(0, 0, 0, 0)
        page.column.addWidget(self.counts)
        about = Card(_("With or without a list"))
        for words, kind in ((_(WHEN), "soft"), (_(NEVER), "hint")):
            about.column.addWidget(Text(words, kind, wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(page, 1)
        row.addWidget(self._beside(about))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.right.setFixedWidth(max(226, min(410, self.width() * 30 // 100)))

    def _beside(self, about: Card) -> QScrollArea:
        """What stands on the right, to be scrolled where the screen is low."""
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.seats)
        column.addWidget(about)
        column.addStretch(1)
        self.right.setWidgetResizable(True)
        self.right.setFrameShape(QScrollArea.Shape.NoFrame)
        self.right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.right.setWidget(inside)
        return self.right
