"""A line to type entries in: Enter keeps what is written and the line stays ready."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from forumdesk.ui.widgets.line import ENTER, Line


class EntryLine(Line):
    """Tells of Enter, Ctrl+Enter, the arrow down, Esc, and of the focus that comes."""

    entered = Signal()
    entered_starred = Signal()
    down = Signal()
    escaped = Signal()
    came = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)

    def minimumSizeHint(self) -> QSize:
        """Never lower than a line of text; the list gives way first."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def words(self) -> str:
        """What is written, without the spaces around it."""
        return self.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            starred = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.entered_starred if starred else self.entered).emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if not self.text():
                event.ignore()  # nothing to take back here; somebody around may want it
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit()
