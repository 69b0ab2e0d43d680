"""The evening: run sheet, ideas and themes, attendance and parking lot beside each other."""

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.ui.desk import Desk
from forumdesk.ui.projector.control import ProjectorControl, show_button
from forumdesk.ui.reading_ahead import ReadingAhead
from forumdesk.ui.stage import StageView
from forumdesk.ui.stages.evening.attendance import Attendance
from forumdesk.ui.stages.evening.away_band import AwayBand
from forumdesk.ui.stages.evening.clock_card import LOW, ClockCard
from forumdesk.ui.stages.evening.ideas_card import IdeasCard
from forumdesk.ui.stages.evening.parking_lot import ParkingLot
from forumdesk.ui.stages.evening.parts import Parts
from forumdesk.ui.stages.evening.run_sheet import RunSheet
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets import typing
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.heading import Heading
from forumdesk.words import _

NARROW, NARROWEST = 860, 600
"""Pixels of the design: less wide, the heading leaves it to the clock to say how the evening stands, and
offers only what is needed; keys and menu have the rest."""

HIGH = 800
"""Less high than this, the clock is low while people arrive."""

FOLDED = 460
"""Less high than this, what stands beside the parts takes turns with them."""


class EveningView(StageView):
    """Each part asks for itself."""

    WATCHES: ClassVar[frozenset[str]] = frozenset(
        {
            *("idea", "theme", "table", "role", "round", "agenda_step", "dialogue", "counts", "person"),
            *("parking", "clock", "rotation", "occupancy", "area"),
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.heading = Heading(_("The evening"))
        self.late = button(_("Catch up …"), self._catch_up, name=_("Catch up") + " (F9)")
        self.show_slides = show_button(desk)
        self.heading.add(self.late, self.show_slides)
        self.projector = ProjectorControl(desk, self)
        self.ahead = ReadingAhead(desk, self)
        self.run_sheet = RunSheet(desk)
        self.clock, self.away = ClockCard(desk), AwayBand(desk.clockwork)
        self.ideas = IdeasCard(desk)
        self.parts = Parts(desk, self.ideas)
        self.attendance = Attendance(desk)
        self.attendance.wanted.connect(lambda: self.parts.open_part("arrival"))
        self.parking = ParkingLot(desk)
        self.beside = QWidget()
        self.beside.setFocusProxy(self.parking.slips.lines[0])
        beside = QVBoxLayout(self.beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self.attendance)
        beside.addWidget(self.parking, 1)
        self.row = row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.run_sheet)
        self.middle = middle = QVBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.clock)
        middle.addWidget(self.parts, 1)
        row.addLayout(middle, 1)
        row.addWidget(self.beside)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.projector)
        column.addWidget(self.away)
        column.addLayout(row, 1)
        self.heading.put_first(self.parts.tabs)
        self.parts.listen_on(self)
        self.setFocusProxy(self.parts)
        typing.watch_over(self, desk)
        desk.clockwork.ticked.connect(self._tick)
        self.parts.tabs.currentChanged.connect(lambda _place: self._make_room())
        on = QShortcut(QKeySequence("Ctrl+Right"), self, desk.clockwork.next_step)
        on.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        on.setAutoRepeat(False)

    def refresh(self) -> None:
        for part in (self.run_sheet, self.clock, self.parts, self.attendance, self.parking):
            part.refresh()
        self._tick()
        self.ahead.look()

    def _tick(self) -> None:
        """How the evening stands, once a second while it runs."""
        self.run_sheet.tick()
        narrow = self.width() < Sizes.now().px(NARROW)
        words, tone = self.run_sheet.state(short=narrow)
        self.heading.mark("" if narrow else words, tone)
        self.clock.show_standing(words if narrow and tone == "warn" else "", tone)
        state = self.desk.clockwork.state
        needed = not narrow or tone == "warn"
        self.late.setVisible(needed and state in ("running", "paused") and bool(self.desk.clockwork.coming))
        self.show_slides.setVisible(self.width() >= Sizes.now().px(NARROWEST))

    def _catch_up(self) -> None:
        from forumdesk.ui.stages.evening import lateness_dialog

        lateness_dialog.ask(self.desk.clockwork, self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.parts.begin()

    def settle(self) -> bool:
        return typing.settle(self)

    def minimumSizeHint(self) -> QSize:
        """Small: the parts give way as it gets narrow or low; what they need now must not hold it open."""
        return QSize(Sizes.now().px(480), Sizes.now().px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        self._tick()
        self.run_sheet.setFixedWidth(max(150, min(300, self.width() * 27 // 100)))
        self._fold(folded=self.height() < Sizes.now().px(FOLDED))

    def _make_room(self) -> None:
        """At the door, those who come matter more than a clock that has hardly begun."""
        at_the_door = self.parts.shown == "arrival" and self.height() < Sizes.now().px(HIGH)
        self.clock.make_low(at_the_door or self.height() < Sizes.now().px(LOW))

    def _fold(self, *, folded: bool) -> None:
        """With little height, attendance and parking lot are one of the parts instead of a column."""
        for layout in (self.column, self.middle):
            layout.setSpacing(6 if folded else 12)
        self.attendance.setVisible(not folded)  # the part of the arrival counts, too
        if folded:
            self.beside.setMaximumWidth(16777215)
            self.parts.fold(self.beside)
            return
        if self.parts.unfold() is not None:
            self.row.addWidget(self.beside)
            self.beside.show()
        self.beside.setFixedWidth(max(145, min(250, self.width() * 21 // 100)))
