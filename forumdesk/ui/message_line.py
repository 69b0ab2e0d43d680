"""The line under the header that says, politely and without stopping her, what was refused or went wrong."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


@dataclass(frozen=True)
class WayOn:
    """What can be done about it at once: the words of a button, and what it does."""

    words: str
    do: Callable[[], object]


class MessageLine(QFrame):
    """Stays until she dismisses it, or until the next thing that works."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "message")
        self.words = Text(wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._way_on: WayOn | None = None
        self._close = button(_("Dismiss"), self.dismiss, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.addWidget(self.words, 1)
        self.way_on = button("", self._go_on)
        row.addWidget(self.way_on)
        row.addWidget(self._close)
        self.hide()
        QShortcut(QKeySequence("Shift+Esc"), self, self.dismiss)

    def say(self, sentence: str, tone: str = "warn", way_on: WayOn | None = None) -> None:
        """Show a sentence, perhaps with a button for what to do about it, and let screen readers say it."""
        self._way_on = way_on
        self.way_on.setVisible(way_on is not None)
        if way_on is not None:
            self.way_on.setText(way_on.words)
            self.way_on.setAccessibleName(way_on.words)
        self.setProperty("tone", tone)
        for part in (self, self.words, self._close):
            part.style().unpolish(part)
            part.style().polish(part)
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # slow to load, and seldom needed

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _go_on(self) -> None:
        if self._way_on is not None:
            self._way_on.do()

    def take_back(self, sentence: str) -> None:
        """Take it away if it still says this."""
        if self.words.text() == sentence:
            self.dismiss()

    def dismiss(self) -> None:
        """Take it away."""
        if self.isVisible():
            self.hide()
            self.words.setText("")
            self.dismissed.emit()
