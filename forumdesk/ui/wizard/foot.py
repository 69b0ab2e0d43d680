"""The foot of the wizard: Back and Next, what is missing in words, and what becomes of the draft."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import _


class Foot(QFrame):
    """The buttons; instead of them, when she wants to leave, the choice of what to do with what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "status")
        self.said = Text("", "soft", wraps=True)
        self.said.setContentsMargins(12, 0, 0, 0)
        self.cancel = button(_("Cancel"), kind="quiet")
        self.later = button(_("&Save and go on later"), kind="quiet")
        self.back = button(_("‹ &Back"))
        self.next = button(_("&Next ›"), kind="primary")
        self.keep = button(_("&Keep the draft"), kind="primary")
        self.throw = button(_("&Throw the draft away"), kind="danger")
        self.stay = button(_("Go on writing"))
        self.words = Text(_("What you have written is stored as a draft."), wraps=True)
        self.words.setContentsMargins(12, 0, 0, 0)
        self._going, self._leaving = QWidget(), QWidget()
        self._lay_out()
        self.ask_nothing()
        self.say("")

    @property
    def is_asking(self) -> bool:
        """Does the choice stand there?"""
        return self._both.currentWidget() is self._leaving

    def say(self, words: str) -> None:
        """A line above the buttons."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def show_place(self, place: int, pages: int) -> None:
        """Back and Next as they are on that page."""
        last = place == pages - 1
        self.back.setEnabled(place > 0)
        self.next.setText(_("&Open the dialogue") if last else _("&Next ›"))
        self.next.setAccessibleName(self.next.text().replace("&", ""))

    def ask_what_to_do(self) -> None:
        """What is typed is stored already; shall it stay?"""
        self._both.setCurrentWidget(self._leaving)
        self.keep.setFocus()

    def ask_nothing(self) -> None:
        self._both.setCurrentWidget(self._going)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 24, 10)
        column.setSpacing(6)
        column.addWidget(self.said)
        self._both = QStackedLayout()
        column.addLayout(self._both)
        self._put(self._going, (self.later, self.cancel), (self.back, self.next))
        self._put(self._leaving, (self.words,), (self.stay, self.throw, self.keep))

    def _put(self, place: QWidget, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget in left:
            row.addWidget(widget, 1 if isinstance(widget, Text) else 0)
        row.addStretch(0 if self.words in left else 1)
        for widget in right:
            row.addWidget(widget)
        self._both.addWidget(place)
