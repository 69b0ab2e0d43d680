"""The parts of the evening that take turns in the middle: arrival, ideas and themes, rotation."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from forumdesk.forum import facts, people, rehearsal
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.evening.arrival_card import ArrivalCard
from forumdesk.ui.stages.evening.ideas_card import IdeasCard
from forumdesk.ui.stages.evening.rotation_card import RotationCard
from forumdesk.ui.style import Sizes
from forumdesk.words import _

PARTS = ("arrival", "ideas", "rotation", "beside")
ROUND_TWO = ("areas", "deepen", "rotation", "closing")
"""Kinds of steps that belong to the second round."""


class Parts(QWidget):
    """One part is shown; the tabs stand in the heading of the stage. Ctrl+PageDown goes to the next."""

    turned = Signal()

    def __init__(self, desk: Desk, ideas: IdeasCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.ideas = desk, ideas
        self.arrival, self.rotation = ArrivalCard(desk), RotationCard(desk)
        self.tabs, self.stack = _Tabs(), QStackedWidget()
        for words in (_("Arrival"), _("Ideas"), _("Rotation")):
            self.tabs.addTab(words)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(_("Parts of the evening"))
        self.tabs.setToolTip(_("Ctrl+PgUp, Ctrl+PgDn"))
        for card in (self.arrival, self.ideas, self.rotation):
            self.stack.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.setFocusProxy(self.arrival)
        self._began, self._step = False, -1
        self._beside: QWidget | None = None  # what stands beside the parts where there is room
        self.tabs.currentChanged.connect(self._turn)

    def listen_on(self, stage: QWidget) -> None:
        """Take the keys that work anywhere in the stage."""
        for keys, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), stage, lambda by=by: self.go(by))
        for number in range(1, 10):
            turn = QShortcut(QKeySequence(f"Alt+{number}"), stage, partial(self._go_to_table, number - 1))
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def fold(self, beside: QWidget) -> None:
        """Let what stood beside the parts be one of them: there is little room."""
        if self._beside is None:
            self._beside = beside
            self.stack.addWidget(beside)
            self.tabs.addTab(_("Parking lot"))
            self.tabs.updateGeometry()  # a bar that is not seen yet does not do so by itself

    def unfold(self) -> QWidget | None:
        """Give it back."""
        beside, self._beside = self._beside, None
        if beside is not None:
            if self.shown == "beside":
                self.show_part("ideas")
            self.stack.removeWidget(beside)
            self.tabs.removeTab(len(PARTS) - 1)
            self.tabs.updateGeometry()
        return beside

    @property
    def shown(self) -> str:
        return PARTS[max(0, self.tabs.currentIndex())]

    def show_part(self, key: str) -> None:
        self.tabs.setCurrentIndex(PARTS.index(key))

    def go(self, by: int) -> None:
        """To the next part, and the cursor into it."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())
        self.begin()

    def open_part(self, key: str) -> None:
        """Show a part with the cursor in it."""
        self.show_part(key)
        self.begin()

    def begin(self) -> None:
        """Put the cursor where the work of this part begins."""
        if self.shown == "arrival":
            self.arrival.begin()
        elif self.shown == "rotation":
            self.rotation.begin()
        elif self.shown == "beside" and self._beside is not None:
            self._beside.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.ideas.entries.lines[0].setFocus()

    def refresh(self) -> None:
        if not self._began:
            self._began = True
            self.show_part("arrival" if self._is_coming() else "ideas")
        self._follow_the_clock()
        for card in (self.arrival, self.ideas, self.rotation):
            card.refresh()

    def _go_to_table(self, place: int) -> None:
        self.show_part("ideas")
        self.ideas.go_to(place)

    def _is_coming(self) -> bool:
        """Are people awaited, and nobody has been counted yet?"""
        counted, told = self.desk.ask(people.counted), self.desk.ask(facts.the_facts)
        begun = told.ideas and not self.desk.ask(rehearsal.is_one)
        return bool(counted.registered) and counted.attended is None and not begun

    def _follow_the_clock(self) -> None:
        """When the clock comes to another step, the part that it needs is shown."""
        step = self.desk.clockwork.step
        if step is None or step.id == self._step:
            return
        came_here, self._step = self._step != -1, step.id
        if step.kind in ROUND_TWO:
            self.ideas.roles.turn_to_round(2)
        if step.kind == "rotation":
            steps = [one.id for one in self.desk.clockwork.seen.steps if one.kind == "rotation"]
            self.rotation.refresh()
            self.rotation.turn_to(steps.index(step.id) + 1)
            self._bring("rotation")
        elif step.kind in ("brainstorm", "agree", "present") and came_here:
            self._bring("ideas")

    def _bring(self, key: str) -> None:
        """Show a part; the cursor comes along if it was in another one."""
        focused, before = QApplication.focusWidget(), self.shown
        inside = focused is not None and self.stack.isAncestorOf(focused)
        self.show_part(key)
        if inside and before != key:
            self.begin()

    def _turn(self, place: int) -> None:
        self.desk.settling.emit()
        self.stack.setCurrentIndex(place)
        self.setFocusProxy(self.stack.currentWidget() or self.ideas)
        self.turned.emit()


class _Tabs(QTabBar):
    """Wide enough for the bold letters of the chosen one."""

    def tabSizeHint(self, index: int) -> QSize:
        return super().tabSizeHint(index) + QSize(Sizes.now().px(8), 0)
