"""The evening: run sheet, ideas and themes, attendance and parking lot beside each other."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.evening.attendance import Attendance
from forumdesk.ui.stages.evening.ideas_card import IdeasCard
from forumdesk.ui.stages.evening.parking_lot import ParkingLot
from forumdesk.ui.stages.evening.run_sheet import RunSheet
from forumdesk.ui.widgets import typing
from forumdesk.ui.widgets.heading import Heading
from forumdesk.words import _


class EveningView(StageView):
    """Each part asks for itself."""

    WATCHES: ClassVar[frozenset[str]] = frozenset(
        {"idea", "theme", "table", "role", "round", "agenda_step", "dialogue", "counts", "person", "parking"}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.heading = Heading(_("The evening"))
        self.run_sheet = RunSheet(desk)
        self.ideas = IdeasCard(desk)
        self.attendance = Attendance(desk)
        self.parking = ParkingLot(desk)
        beside = QVBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.attendance)
        beside.addWidget(self.parking, 1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.run_sheet)
        row.addWidget(self.ideas, 1)
        row.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addLayout(row, 1)
        self.setFocusProxy(self.ideas)
        typing.watch_over(self, desk)

    def refresh(self) -> None:
        for part in (self.run_sheet, self.ideas, self.attendance, self.parking):
            part.refresh()
        self.heading.mark(*self.run_sheet.state())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.ideas.entries.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> bool:
        return typing.settle(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.run_sheet.setFixedWidth(max(150, min(300, self.width() * 25 // 100)))
        for part in (self.attendance, self.parking):
            part.setFixedWidth(max(145, min(250, self.width() * 21 // 100)))
