"""The wizard's window: the pages of a new dialogue, with Back and Next and ways out."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from forumdesk.forum import methods
from forumdesk.ui import pages
from forumdesk.ui.booklet import Booklet
from forumdesk.ui.desk import Desk
from forumdesk.ui.widgets.field import PAUSE
from forumdesk.ui.wizard.draft import Draft
from forumdesk.ui.wizard.foot import Foot
from forumdesk.words import _, language, ngettext

SIZE = (1040, 650)
KEYS = {"Alt+Right": 1, "Ctrl+PgDown": 1, "Alt+Left": -1, "Ctrl+PgUp": -1}


class Wizard(QDialog):
    """Ends in one of three ways: opened now, kept for later, or nothing remains."""

    opened = Signal(object)  # Path
    kept = Signal(object)  # Path
    gone = Signal()

    def __init__(self, draft: Draft, pause: int = PAUSE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.desk = Desk(draft.file, parent=self)
        words = _("New dialogue · {method}").format(method=methods.words(draft.method.name, language()))
        self.setWindowTitle(_("New dialogue"))
        guided = [page for page in pages.in_order() if page.in_wizard]
        self.booklet = Booklet(self.desk, guided, words, pause)
        self.foot = Foot()
        self._warned: int | None = None  # the page where Next has said what is missing
        self._ended = False
        self._lay_out()
        self._listen()
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self._store)
        self.booklet.refresh()
        self._turned(0)
        self.booklet.turn(0)

    def go(self, steps: int) -> None:
        """Turn pages; going on from a page that lacks something says first what it is."""
        self.foot.ask_nothing()
        self.booklet.view.flush()
        missing = self.booklet.missing()
        if steps > 0 and missing and self._warned != self.booklet.place:
            self._explain()
        elif steps > 0 and self.booklet.place == len(self.booklet.pages) - 1:
            self.open_dialogue()
        else:
            self.booklet.turn(self.booklet.place + steps)

    def open_dialogue(self) -> None:
        """Done: open it in the window."""
        if self._is_stored():
            self._end(self.draft.keep(), self.opened)

    def keep_for_later(self) -> None:
        """Close; the dialogue stays among the others."""
        if not self.draft.is_touched and not self._holds_typing():
            self.throw_away()
        elif self._is_stored():
            self._end(self.draft.keep(), self.kept)

    def throw_away(self) -> None:
        """Close; nothing of it stays."""
        self._ended = True
        self.desk.close()
        self.draft.throw_away()
        self.accept()
        self.gone.emit()

    def reject(self) -> None:
        """Escape, Cancel and the window's own cross: nothing typed goes at once, else she decides."""
        for view in self.booklet.views:
            view.flush()
        if not self.draft.is_touched and not self._holds_typing():
            self.throw_away()
        elif self.foot.is_asking:
            self.foot.ask_nothing()
            self.booklet.view.go_to("")
        else:
            self.foot.ask_what_to_do()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ended:
            event.accept()
            return
        event.ignore()
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go(1)
        elif enter and isinstance(pressed := self.focusWidget(), QPushButton):
            pressed.click()
        elif not enter:
            super().keyPressEvent(event)

    @Slot()
    def _store(self) -> None:
        """The session ends: what is typed is stored, and the draft stays."""
        if not self._ended:
            self.desk.close()
            self.draft.file.close()

    def _explain(self) -> None:
        missing = self.booklet.missing()
        self._warned = self.booklet.place
        self.booklet.view.point_out(missing)
        words = ngettext("{n} thing is missing here.", "{n} things are missing here.", len(missing))
        self.foot.say(words.format(n=len(missing)) + " " + _("Next again goes on all the same."))
        self.booklet.view.go_to(missing[0].field)

    def _turned(self, place: int) -> None:
        self._warned = None
        self.foot.say("")
        self.foot.show_place(place, len(self.booklet.pages))

    def _touched(self, tables: frozenset[str]) -> None:
        self.booklet.refresh(tables)
        if self._warned is not None and not self.booklet.missing():
            self._warned = None
            self.foot.say("")

    def _holds_typing(self) -> bool:
        return any(field.waiting for view in self.booklet.views for field in view.every_field())

    def _is_stored(self) -> bool:
        """Is all that is typed in the file? If not, the page shows the field, and the foot what to do."""
        if stored := self.booklet.flush():
            return stored
        self.foot.ask_nothing()
        self.foot.say(_("This cannot be stored as it stands. Mend it or empty the field."))
        return False

    def _end(self, path: Path, how: SignalInstance) -> None:
        self._ended = True
        self.desk.close()
        self.accept()
        how.emit(path)

    def _listen(self) -> None:
        self.desk.changed.connect(self._touched)
        self.desk.said.connect(self.foot.say)
        self.desk.noted.connect(self.foot.say)
        self.booklet.turned.connect(self._turned)
        self.foot.back.clicked.connect(lambda: self.go(-1))
        self.foot.next.clicked.connect(lambda: self.go(1))
        for pressed in (self.foot.later, self.foot.keep):
            pressed.clicked.connect(self.keep_for_later)
        self.foot.cancel.clicked.connect(self.reject)
        self.foot.throw.clicked.connect(self.throw_away)
        self.foot.stay.clicked.connect(self.reject)
        for keys, steps in KEYS.items():
            QShortcut(QKeySequence(keys), self).activated.connect(lambda steps=steps: self.go(steps))
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.desk.undo)
        QShortcut(QKeySequence.StandardKey.Redo, self).activated.connect(self.desk.redo)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.booklet)
        self.booklet.right.addWidget(self.foot)
        screen = self.screen() or QGuiApplication.primaryScreen()
        room = screen.availableSize()
        self.resize(min(SIZE[0], room.width() * 24 // 25), min(SIZE[1], room.height() * 23 // 25))


def begin(folder: Path, method: methods.Method | None = None, parent: QWidget | None = None) -> Wizard:
    """A new dialogue in this folder, after a method; who calls shows it and listens. May raise a Fault."""
    chosen = method or methods.known()[0]
    wizard = Wizard(Draft(folder, chosen), parent=parent)
    wizard.setWindowModality(Qt.WindowModality.WindowModal)
    wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return wizard
