"""An open dialogue: header, rail, and the stage that is shown; hidden stages ask again when they are seen."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from forumdesk.forum import methods, progress
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.ui import dates
from forumdesk.ui.desk import Desk
from forumdesk.ui.header import Header
from forumdesk.ui.parking_line import ParkingLine
from forumdesk.ui.rail import Rail
from forumdesk.ui.rehearsing import RehearsalMark
from forumdesk.ui.stage import Stage, StageView
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import plain
from forumdesk.words import _, language


class DialogueScreen(QWidget):
    """Owns the stage views and shows one at a time."""

    left = Signal()  # back to all dialogues
    shown = Signal(str)  # the key of the stage now on the screen
    told = Signal()  # header and rail say something new

    def __init__(
        self,
        desk: Desk,
        stages: Sequence[Stage],
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.today = desk, today
        self.clockwork = desk.clockwork  # made first, so that it has looked again when the stages do
        self.clockwork.setParent(self)
        desk.projector.stand_beside(self)
        self.stages = {stage.key: stage for stage in stages}
        self.views: dict[str, StageView] = {}
        self._stale: set[str] = set()
        self._method = ""
        self.rail = Rail(stages)
        self.stack = QStackedWidget()
        self.undo_button = button(_("↶ Undo"), desk.undo, name=_("Undo"))
        self.redo_button = button("↷", desk.redo, name=_("Redo"))
        back = button(_("‹ All dialogues"), self.left.emit, "quiet")
        self.header = Header(before=back)
        self.rehearsal = RehearsalMark(desk)
        self.header.add(self.rehearsal, self.undo_button, self.redo_button)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._tell_touched)
        self._untold: set[str] = set()
        self.parking = ParkingLine(desk)
        self._lay_out()
        self.rail.chosen.connect(self.show_stage)
        desk.changed.connect(self._touched)
        desk.wanted.connect(self.show_stage)
        desk.pointed.connect(self.point_to)
        self.tell()

    @property
    def current(self) -> str:
        """The key of the stage on the screen."""
        return next((key for key, view in self.views.items() if view is self.stack.currentWidget()), "")

    def show_stage(self, key: str) -> None:
        """Bring a stage to the front; made when first seen, asked again if it is stale."""
        if key not in self.stages:
            return
        self.desk.settling.emit()
        if key not in self.views:
            self.views[key] = view = self.stages[key].view(self.desk)
            view.setAccessibleName(_(self.stages[key].title))
            self.stack.addWidget(view)
            self._stale.add(key)
        if key in self._stale:
            self._refresh(key)
        self.stack.setCurrentWidget(self.views[key])
        self.rail.show_chosen(key)
        if not self._in_rail():
            self.focus_stage()
        self.shown.emit(key)

    def point_to(self, key: str, page: str, field: str) -> None:
        """Bring a stage to the front, with the cursor where something is mended."""
        self.show_stage(key)
        if key in self.views:
            self.views[key].go_to(page, field)

    def step_between(self) -> None:
        """From the rail to the stage and back."""
        if self._in_rail():
            self.focus_stage()
        else:
            self.rail.take_focus()

    def tell(self) -> None:
        """Say again what the header and the rail say."""
        self._name_dialogue()
        for key in self.stages:
            self._tell_of(key)
        self._tell_changes()

    def _tell_touched(self) -> None:
        """Say again what the changes since the last time can have changed."""
        tables, self._untold = self._untold, set()
        if "dialogue" in tables:
            self._name_dialogue()
        for key, stage in self.stages.items():
            self._tell_of(key, subtitle=stage.reads is None or bool(stage.reads & tables))
        self._tell_changes()

    def _name_dialogue(self) -> None:
        about = self.desk.ask(the_dialogue)
        self.header.title.setText(about.title or _("Untitled dialogue"))
        told = [part for part in (about.place, dates.evening(about.date, about.date_text)) if part]
        self.header.about.setText("".join(f" · {part}" for part in told))
        self._name_method(about.method_template)

    def _tell_of(self, key: str, *, subtitle: bool = True) -> None:
        stage, entry = self.stages[key], self.rail.entries[key]
        entry.say(stage.subtitle(self.desk) if subtitle else entry.second, stage.state(self.desk))

    def _tell_changes(self) -> None:
        _name(self.undo_button, self.desk.undo_label, _("Undo: {change}"), _("Nothing to undo"))
        _name(self.redo_button, self.desk.redo_label, _("Redo: {change}"), _("Nothing to redo"))
        self.told.emit()

    def _name_method(self, method_id: str) -> None:
        """Read from its file only when it is another one."""
        if method_id != self._method:
            self._method = method_id
            method = methods.named(method_id)
            name = method.name.get(language(), "") if method else method_id
            self.rail.method.setText(_("Method: {name}").format(name=name) if name else "")

    def settle(self) -> bool:
        """Store whatever is being typed in any stage; False if that can't be done."""
        self.desk.settling.emit()
        return False not in [view.settle() for view in self.views.values()]

    def dressed(self) -> None:
        """Measure again, and let what was drawn be drawn again."""
        self._size_rail()
        for key in self.views:
            self._stale.add(key)
        if self.current:
            self._refresh(self.current)

    def next_stage(self) -> str:
        """Where the next thing to do is."""
        stage = self.desk.ask(progress.the_progress, self.today()).stage
        return stage if stage in self.stages else next(reversed(self.stages))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nobody else wants takes the projector's window away; a hall is left in the light."""
        if event.key() == Qt.Key.Key_Escape and self.desk.projector.place == "window":
            self.desk.projector.hide()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_rail()

    def _size_rail(self) -> None:
        self.rail.setFixedWidth(min(self.rail.width_for(self.size()), self.width() // 3))

    def _lay_out(self) -> None:
        self.stack.setContentsMargins(20, 14, 20, 14)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.rail)
        beside.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(beside, 1)
        column.addWidget(self.parking)

    def _touched(self, tables: frozenset[str]) -> None:
        here = self.current
        for key, view in self.views.items():
            if view.WATCHES & tables and (key != here or key in self._stale):
                self._stale.add(key)
        if here in self._stale:
            self._refresh(here)
        elif here and self.views[here].WATCHES & tables:
            self.views[here].refresh_after(tables)
        self._untold |= tables
        self._later.start()

    def _refresh(self, key: str) -> None:
        self._stale.discard(key)
        self.views[key].refresh()

    def _in_rail(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.rail.isAncestorOf(focused)

    def focus_stage(self) -> None:
        """Put the focus where it was last in the stage shown, or where one begins."""
        view = self.stack.currentWidget()
        if view is None:
            return
        wanted: QWidget | None = view.focusProxy() or view.focusWidget()
        if wanted is None or not wanted.isVisibleTo(view):
            wanted = _first_to_focus(view)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _first_to_focus(view: QWidget) -> QWidget | None:
    within = view.nextInFocusChain()
    while within is not None and within is not view:
        takes = within.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and within.isVisible() and within.isEnabled() and view.isAncestorOf(within):
            return within
        within = within.nextInFocusChain()
    return None


def _name(pressed: QPushButton, change: str | None, words: str, none: str) -> None:
    told = words.format(change=change) if change else none
    if pressed.accessibleName() == told:
        return
    pressed.setEnabled(change is not None)
    pressed.setToolTip(plain(told))
    pressed.setAccessibleName(told)
