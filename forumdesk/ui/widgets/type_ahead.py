"""Type-ahead that never gets in the way: how a line may go on stands after the cursor in a soft hand."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from forumdesk.ui.widgets.text import Text
from forumdesk.words import _

PAUSE = 700
"""Milliseconds without a key before it is said aloud; on the screen it is there at once."""


class TypeAhead(QObject):
    """→ at the end of the line takes it. It is not in the line before, so Enter and Tab don't know of it."""

    def __init__(self, line: QLineEdit, goes_on: Callable[[str], str]) -> None:
        super().__init__(line)
        self.line, self._goes_on = line, goes_on
        self.rest = ""
        self._ghost = Text("", "ghost", parent=line)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._announce)
        line.textEdited.connect(self._typed)
        line.textChanged.connect(lambda text: None if text else self._show(""))
        line.cursorPositionChanged.connect(
            lambda _old, new: self._show("") if new < len(line.text()) else None
        )
        line.installEventFilter(self)

    def eventFilter(self, _line: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._show("")
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.rest:
            if event.key() == Qt.Key.Key_Right and not event.modifiers():
                self._take()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._show("")
                return True
        return False

    def _typed(self, text: str) -> None:
        at_the_end = self.line.cursorPosition() == len(text)
        self._show(self._goes_on(text) if at_the_end and not self.line.isReadOnly() else "")

    def _take(self) -> None:
        rest = self.rest
        self._show("")
        self.line.end(False)
        self.line.insert(rest)
        self.line.textEdited.emit(self.line.text())

    def _show(self, rest: str) -> None:
        self._pause.stop()
        self.rest = rest
        self.line.setAccessibleDescription(_("Right arrow goes on: {rest}").format(rest=rest) if rest else "")
        if rest:
            after = self.line.cursorRect()
            left = after.center().x() + 2
            self._ghost.setText(f"{rest}  →")
            self._ghost.setGeometry(left, 1, max(0, self.line.width() - left - 4), self.line.height() - 2)
            self._pause.start()
        self._ghost.setVisible(bool(rest))

    def _announce(self) -> None:
        """A screen reader says it when she pauses, and waits until it has nothing else to say."""
        said = QAccessibleAnnouncementEvent(self.line, self.line.accessibleDescription())
        QAccessible.updateAccessibility(said)
