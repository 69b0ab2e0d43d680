"""The line under the header that says, politely and without stopping her, what was refused or went wrong."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class MessageLine(QFrame):
    """Stays until she dismisses it, or until the next thing that works."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "message")
        self.words = Text(wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = button(_("Dismiss"), self.dismiss, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self._close)
        self.hide()
        QShortcut(QKeySequence("Shift+Esc"), self, self.dismiss)

    def say(self, sentence: str, tone: str = "warn") -> None:
        """Show a sentence and let screen readers say it."""
        self.setProperty("tone", tone)
        for part in (self, self.words, self._close):
            part.style().unpolish(part)
            part.style().polish(part)
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # slow to load, and seldom needed

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Take it away."""
        if self.isVisible():
            self.hide()
            self.words.setText("")
            self.dismissed.emit()
