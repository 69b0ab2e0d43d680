"""Opens a dialogue into the window, keeps copies while it is open, and closes it again."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from forumdesk.forum import disposal
from forumdesk.forum.disposal import unfinished
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile, Fault
from forumdesk.store.backups import Backup, listed
from forumdesk.ui import dates, rehearsing, shared_folders
from forumdesk.ui.chime import Chime
from forumdesk.ui.desk import Desk
from forumdesk.ui.dialogue_screen import DialogueScreen
from forumdesk.ui.first_window import FirstWindow
from forumdesk.ui.message_line import WayOn
from forumdesk.ui.stages import in_order
from forumdesk.ui.trouble import TroublePage
from forumdesk.ui.waiting import Waiting
from forumdesk.ui.window import Window
from forumdesk.words import _

QUARTER = 15 * 60 * 1000
"""Milliseconds between copies while something is being changed."""
LOOK = 5000
"""Milliseconds between two looks whether the file is still where it was."""


class Session(QObject):
    """One dialogue while it is open: its file, its desk, its screen, and what happens by the clock."""

    def __init__(self, window: Window, file: DialogueFile) -> None:
        super().__init__(window)
        self.window, self.file = window, file
        FirstWindow(window, file.path, self)
        file.wait_by(Waiting(window.status, self).wait)
        self.desk = Desk(file, window.works, self, window.times)
        self.screen = DialogueScreen(self.desk, in_order(), window.today)
        self._copied_at = file.last_changed
        self._newest_copy = next((copy.made_at for copy in self._copies() if copy.verified), None)
        self._gone = False
        self._listen()
        for every, do in ((QUARTER, self._copy_now_and_then), (LOOK, self._look)):
            timer = QTimer(self, interval=every)
            timer.timeout.connect(do)
            timer.start()
        self.tell()

    def back_up(self, reason: str = "by-hand") -> bool:
        """Make a verified copy now."""
        self.screen.settle()
        try:
            self.file.back_up(reason)
        except Fault as fault:
            self.window.message.say(str(fault))
            return False
        self._copied_at, self._newest_copy = self.file.last_changed, self._copies()[0].made_at
        self.tell()
        return True

    def close(self) -> bool:
        """Store what is being typed and close the file; if that can't be done, False, and all stays."""
        if not self.screen.settle():
            return False
        self.desk.close()
        for timer in self.screen.findChildren(QTimer):
            timer.stop()  # nothing may ask a file that is closed
        try:
            self.file.close()
        except Fault as fault:
            self.window.message.say(str(fault))
        self.window.pages.removeWidget(self.screen)
        self.screen.deleteLater()
        self.deleteLater()
        return True

    @Slot()
    def tell(self) -> None:
        """Say in the status line when it was stored and when it was last copied."""
        at = (self.file.stored_at or self.file.last_changed).astimezone()
        today = self.window.today()
        stored = f"{at:%H:%M:%S}" if at.date() == today else dates.day(at.date())
        words = [
            _("Open for reading only")
            if self.file.read_only
            else _("Everything stored {time}").format(time=stored)
        ]
        if self._newest_copy:
            words.append(_("Backup {time}").format(time=dates.moment(self._newest_copy, today)))
        words.append(_("No network connection is used"))
        self.window.status.say(" · ".join(words))
        self.window.offer()
        self.window.setWindowTitle(f"{self.screen.header.title.text()} – Forumdesk")

    def _listen(self) -> None:
        self.desk.said.connect(self._say)
        self.desk.unsaid.connect(self.window.message.take_back)
        self.desk.noted.connect(self.window.status.note)
        self.desk.changed.connect(self._changed)
        self.screen.left.connect(self.window.show_start)
        self.screen.told.connect(self.tell)
        self.screen.rehearsal.away.clicked.connect(lambda: rehearsing.throw_away(self.window))
        self.desk.clockwork.wondering.connect(self.wonder)
        Chime(self.desk.clockwork, self.window.settings, self)
        self.window.settings.changed.connect(self._heed_settings)
        self._heed_settings()

    @Slot()
    def _heed_settings(self) -> None:
        self.desk.suggest(self.window.settings.suggestions == "on")

    @Slot(str)
    def _say(self, sentence: str) -> None:
        """With a way on where it is the file that can't be written to."""
        if self.file.read_only:
            self.window.message.say(sentence, way_on=WayOn(_("Save a copy …"), self.window.save_copy))
        else:
            self.window.message.say(sentence)

    @Slot()
    def wonder(self) -> None:
        """The clock asks on the evening's stage; elsewhere it is told that it does."""
        if self.desk.clockwork.question is not None and self.screen.current != "evening":
            self.window.message.say(
                _("The clock of the evening has a question about the time that has passed."),
                way_on=WayOn(_("Show the evening"), lambda: self.screen.show_stage("evening")),
            )

    @Slot(object)
    def _changed(self, _tables: object) -> None:
        self.window.message.dismiss()

    @Slot()
    def _copy_now_and_then(self) -> None:
        if not self.file.read_only and self.file.last_changed > self._copied_at:
            self.back_up("timer")

    @Slot()
    def _look(self) -> None:
        """A folder that was renamed or a stick that was pulled would swallow changes unseen."""
        gone = not self.file.still_there()
        if gone and not self._gone:
            self.window.message.say(
                _(
                    "The file is no longer where it was opened: its folder was moved or its disk removed. "
                    "What was stored before is in it. Put it back, then go on."
                ),
                "wrong",
            )
        elif self._gone and not gone:
            self.window.message.dismiss()
        self._gone = gone

    def _copies(self) -> list[Backup]:
        return listed(self.file.path, self.file.backup_folder)


def show(window: Window, path: Path, stage: str = "") -> None:
    """Open the file and show it; if that can't be, a page that says why and what to do."""
    try:
        file = DialogueFile.open(path, SCHEMA, clock=window.times.wall)
    except Fault as fault:
        window.trouble = TroublePage(window, path, fault)
        window.put_up(window.trouble)
        window.trouble.setFocus()
        return
    try:
        left = _finish_disposal(file)
        session = Session(window, file)
    except BaseException:
        file.close()  # or it would stay locked
        raise
    window.session = session
    window.put_up(session.screen)
    window.offer_stages(session.screen)
    session.screen.show_stage(stage or session.screen.next_stage())
    session.wonder()
    if not window.settings.has_told(path.parent) and (words := shared_folders.warning(path)):
        window.settings.remember_told(path.parent)
        session.desk.said.emit(words)
    if left:
        session.desk.said.emit(left)
    if file.read_only:
        session.desk.said.emit(_("This file can only be read. Save a copy of it to work in."))


def _finish_disposal(file: DialogueFile) -> str:
    """What was interrupted is finished before anything is shown; what still stands in the way is said."""
    try:
        disposal.resume(file)
    except OSError as fault:
        return unfinished(fault)
    return ""
