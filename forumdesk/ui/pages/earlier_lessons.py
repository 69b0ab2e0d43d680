"""The lessons of earlier dialogues, each to be put on the checklist or left."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.forum import checklist, earlier, lessons
from forumdesk.ui.desk import Desk
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.mark_list import MarkList, MarkRow
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

HIGH = 110
"""Pixels of the design."""


class EarlierLessons(QWidget):
    """Reads the other files of the folder beside the screen, once; hidden while it has nothing to say."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.found: tuple[earlier.Lesson, ...] = ()
        self.shown: tuple[earlier.Lesson, ...] = ()
        self._asked = False
        self.list = MarkList(_("From earlier dialogues"))
        self.list.setMinimumHeight(Sizes.now().px(HIGH))
        self.list.activated.connect(lambda _index: self._take())
        self.list.removed.connect(lambda _key: self._leave())
        self.take = button(_("Put on the list"), self._take)
        self.leave = button(_("Don't propose"), self._leave, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(Text(_("From earlier dialogues"), "heading"))
        column.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.addWidget(self.take)
        below.addWidget(self.leave)
        below.addStretch(1)
        column.addLayout(below)
        self.hide()

    def refresh(self) -> None:
        """Show what is neither taken nor left; look for it the first time."""
        place = self.list.currentIndex().row()
        self.shown = self.desk.ask(checklist.new_lessons, self.found)
        self.list.show_rows([_row(lesson) for lesson in self.shown])
        if self.list.current is None and self.shown:
            self.list.turn_to(self.shown[max(0, min(place, len(self.shown) - 1))].text)
        self.setVisible(bool(self.shown) and not self.desk.file.read_only)
        if not self._asked:
            self._asked = True
            own = self.desk.file.path
            label = _("Reading earlier dialogues")
            self.desk.work(label, earlier.lessons, own.parent, own, then=self._tell)

    def _tell(self, found: tuple[earlier.Lesson, ...]) -> None:
        self.found = found
        self.refresh()

    def _current(self) -> earlier.Lesson | None:
        row = self.list.current
        return next((one for one in self.shown if row and one.text == row.key), None)

    def _take(self) -> None:
        if lesson := self._current():
            self.desk.do(N_("Take over lesson"), checklist.take_lesson, lesson.text, lesson.title)

    def _leave(self) -> None:
        if lesson := self._current():
            self.desk.do(N_("Leave lesson"), checklist.leave_lesson, lesson.text)


def _row(lesson: earlier.Lesson) -> MarkRow:
    last = _("Last time: {dialogue}").format(dialogue=lesson.title)
    return MarkRow(lesson.text, lesson.text, f"{last} · {_(lessons.KINDS.get(lesson.kind, ''))}")
