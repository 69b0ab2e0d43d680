"""The participants: the counts page of the plan, and beside it what follows from the counts."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.forum import facts
from forumdesk.ui.desk import Desk
from forumdesk.ui.pages import counts
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.people.seats import Seats
from forumdesk.ui.widgets.card import Card
from forumdesk.ui.widgets.field import PAUSE
from forumdesk.ui.widgets.heading import Heading
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _, ngettext

LATER = N_(
    "A list of participants, its import and the invitations come in a later version. Until then, keep"
    " the list where you have it today and type in the counts here: the documentation needs no more."
)
NEVER = N_("Never write personal numbers or anything about health. Names of participants are not published.")


class PeopleView(StageView):
    WATCHES: ClassVar[frozenset[str]] = frozenset({"counts", "person", "inviter", "table", "dialogue"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.heading = Heading(_("Participants"))
        self.counts = counts.PAGE.view(desk, counts.PAGE, PAUSE)
        self.seats, self.right = Seats(), QScrollArea()
        self._lay_out()

    def refresh(self) -> None:
        self.counts.refresh()
        told = self.desk.ask(facts.the_facts)
        self.seats.show_seats(told.seats)
        self.heading.say(_no_shows(told))

    def settle(self) -> bool:
        self.counts.flush()
        return not any(field.waiting for field in self.counts.every_field())

    def _lay_out(self) -> None:
        page = Card()
        page.column.setContentsMargins(0, 0, 0, 0)
        page.column.addWidget(self.counts)
        later = Card(_("Lists and invitations"))
        for words, kind in ((_(LATER), "soft"), (_(NEVER), "hint")):
            later.column.addWidget(Text(words, kind, wraps=True))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(page, 1)
        row.addWidget(self._beside(later))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addLayout(row, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.right.setFixedWidth(max(226, min(410, self.width() * 30 // 100)))

    def _beside(self, later: Card) -> QScrollArea:
        """What stands on the right, to be scrolled where the screen is low."""
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.seats)
        column.addWidget(later)
        column.addStretch(1)
        self.right.setWidgetResizable(True)
        self.right.setFrameShape(QScrollArea.Shape.NoFrame)
        self.right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.right.setWidget(inside)
        return self.right


def _no_shows(told: facts.Facts) -> str:
    """How many had registered and did not come."""
    if told.no_shows is None:
        return ""
    return ngettext(
        "{n} who registered did not come", "{n} who registered did not come", told.no_shows
    ).format(n=told.no_shows)
