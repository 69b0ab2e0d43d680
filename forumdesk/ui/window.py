"""The main window: the start screen or one open dialogue, with message line, status line and menus."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.ui import menus, tab_order
from forumdesk.ui.evening_verbs import EveningVerbs
from forumdesk.ui.message_line import MessageLine
from forumdesk.ui.settings import SCALES, Settings
from forumdesk.ui.start.screen import StartScreen
from forumdesk.ui.status_line import StatusLine
from forumdesk.ui.times import Times
from forumdesk.ui.worker import Works
from forumdesk.words import _

if TYPE_CHECKING:
    from forumdesk.ui.dialogue_screen import DialogueScreen
    from forumdesk.ui.opening import Session
    from forumdesk.ui.trouble import TroublePage


class Window(QMainWindow):
    """Routes between screens; what a screen does is the screen's."""

    def __init__(
        self, settings: Settings, today: Callable[[], date] = date.today, times: Times | None = None
    ) -> None:
        super().__init__()
        self.settings, self.today, self.times = settings, today, times or Times()
        self.works = Works(self)
        self.message, self.pages, self.status = MessageLine(), QStackedWidget(), StatusLine(self.works)
        column = self._lay_out()
        self.start = StartScreen(settings, self.works, today, self.pages)
        self.pages.addWidget(self.start)
        column.addWidget(self.status)  # behind the start screen also for the Tab key
        self.session: Session | None = None
        self.trouble: TroublePage | None = None
        self.evening = EveningVerbs(self)
        self.actions_by_verb = menus.fill(self)
        self._listen()
        self.show_start()

    # --- from screen to screen ----------------------------------------------------------------------

    def show_start(self) -> None:
        """All dialogues; an open one is closed, for everything in it is stored."""
        if not self.close_dialogue():
            return
        self.pages.setCurrentWidget(self.start)
        self.setWindowTitle("Forumdesk")
        self.status.say(
            " · ".join((_("Everything is kept on this computer"), _("No network connection is used")))
        )
        self.offer()
        self.start.look_again()
        self.start.take_focus()

    def open(self, path: Path, stage: str = "") -> None:
        """Open a dialogue and show a stage, else the one where the next thing to do is."""
        from forumdesk.ui import opening

        if self.close_dialogue():
            self.start.pause()
            opening.show(self, path, stage)

    def close_dialogue(self) -> bool:
        """Close what is open, with what is being typed stored first; False if that could not be stored."""
        self.message.dismiss()
        self.status.forget()
        if self.session is not None:
            if not self.session.close():
                return False
            self.session = None
        if self.trouble is not None:
            self._drop(self.trouble)
            self.trouble = None
        return True

    def put_up(self, page: QWidget) -> None:
        """Show a page instead of the start screen."""
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.offer()

    def _drop(self, page: QWidget) -> None:
        self.pages.removeWidget(page)
        page.deleteLater()

    # --- verbs of the menus -------------------------------------------------------------------------

    def new_dialogue(self) -> None:
        from forumdesk.ui.start import beginning

        beginning.new(self)

    def choose_method(self) -> None:
        from forumdesk.ui.start import beginning

        beginning.choose_method(self)

    def open_example(self) -> None:
        from forumdesk.ui.start import beginning

        beginning.example(self)

    def import_evening(self) -> None:
        from forumdesk.ui.start import beginning

        beginning.import_evening(self)

    def choose_file(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Open a dialogue"), str(self.settings.folder), _("Dialogues (*.forumdesk);;All files (*)")
        )
        if chosen:
            self.open(Path(chosen))

    def back_up(self) -> None:
        if self.session is not None and self.session.back_up():
            self.status.note(_("A verified backup was made"))

    def save_template(self) -> None:
        from forumdesk.ui import own_template

        own_template.ask(self)

    def save_copy(self) -> None:
        from forumdesk.ui import copy_out

        copy_out.ask(self)

    def show_series(self) -> None:
        from forumdesk.ui.start import series_dialog

        series_dialog.show(self)

    def show_backups(self) -> None:
        from forumdesk.ui.start import copies

        copies.show(self)

    def show_settings(self) -> None:
        from forumdesk.ui.start.settings_dialog import SettingsDialog

        SettingsDialog(self.settings, self).exec()

    def show_help(self) -> None:
        from forumdesk.ui.help import show_help

        show_help(self, self.settings)

    def show_about(self) -> None:
        from forumdesk.ui.help import show_about

        show_about(self)

    def undo(self) -> None:
        if self.session is not None:
            self.session.desk.undo()

    def redo(self) -> None:
        if self.session is not None:
            self.session.desk.redo()

    def show_projector(self) -> None:
        if self.session is not None:
            self.session.desk.projector.toggle()

    def step_between(self) -> None:
        if self.session is not None:
            self.session.screen.step_between()

    def park(self) -> None:
        if self.session is not None:
            self.session.screen.parking.open_line()

    def rehearse(self) -> None:
        from forumdesk.ui import rehearsing

        rehearsing.begin(self)

    def throw_away(self, path: Path) -> None:
        from forumdesk.ui import rehearsing

        rehearsing.clear_away(self, path)

    def larger_text(self) -> None:
        self._step_text(1)

    def smaller_text(self) -> None:
        self._step_text(-1)

    def _step_text(self, step: int) -> None:
        at = SCALES.index(self.settings.text_percent) + step
        if 0 <= at < len(SCALES):
            self.settings.choose(text_percent=SCALES[at])

    # --- inside ---------------------------------------------------------------------------------------

    def _lay_out(self) -> QVBoxLayout:
        """The window's column, with the message line and the pages in it."""
        whole = QWidget()
        self.setCentralWidget(whole)
        for part in (whole, self.pages):
            part.setProperty("kind", "desk")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.pages, 1)
        self.setMinimumSize(640, 400)
        self.resize(1280, 800)
        if not self.restoreGeometry(QByteArray.fromBase64(self.settings.shape.encode())):
            self.setWindowState(Qt.WindowState.WindowMaximized)
        return column

    def _listen(self) -> None:
        self.start.opened.connect(self.open)
        self.start.thrown_away.connect(self.throw_away)
        self.start.found.connect(self.open)
        self.start.verb.connect(lambda verb: getattr(self, verb)())

    def offer(self) -> None:
        """Let the menus offer what can be done just now."""
        desk = self.session.desk if self.session is not None else None
        undo, redo = (desk.undo_label, desk.redo_label) if desk else (None, None)
        true = {
            "always": True, "open": desk is not None, "away": self.pages.currentWidget() is not self.start,
            "undo": undo is not None, "redo": redo is not None,
            "under way": self.evening.under_way, "begun": self.evening.begun,
        }  # fmt: skip
        for verb, when in menus.conditions().items():
            self.actions_by_verb[verb].setEnabled(true[when])
        self.actions_by_verb["undo"].setText(_("Undo: {change}").format(change=undo) if undo else _("Undo"))
        self.actions_by_verb["redo"].setText(_("Redo: {change}").format(change=redo) if redo else _("Redo"))

    def offer_stages(self, screen: "DialogueScreen") -> None:
        """The stages in the View menu, each with its key, for as long as the dialogue is open."""
        view = self.menuBar().findChild(QMenu, "&View", Qt.FindChildOption.FindDirectChildrenOnly)
        assert view is not None
        first = view.actions()[0]
        for stage in screen.stages.values():
            action = QAction(_(stage.title), screen)
            action.setShortcut(QKeySequence(f"Ctrl+{stage.number}"))
            action.triggered.connect(lambda _checked=False, key=stage.key: screen.show_stage(key))
            view.insertAction(first, action)
        line = QAction(screen)
        line.setSeparator(True)
        view.insertAction(first, line)

    def dressed(self) -> None:
        """Text has another size or other colours: what was measured or drawn is done again."""
        self.start.dressed()
        if self.session is not None:
            self.session.screen.dressed()

    def focusNextPrevChild(self, onwards: bool) -> bool:
        with tab_order.not_sent_inside(self.session.screen.stack if self.session else self.pages):
            return super().focusNextPrevChild(onwards)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_dialogue():
            event.ignore()
            return
        self.settings.remember_shape(bytes(self.saveGeometry().toBase64().data()).decode())
        self.works.finish()
        event.accept()


def after_paint(do: Callable[[], object]) -> None:
    """Do it when the window has been painted."""
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, do))
