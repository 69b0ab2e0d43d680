"""One line asked in its place: the wording of a card, the name of an area, the reason to exclude."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.text import Text

PAUSE_MS = 1000
ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


@dataclass(frozen=True)
class Asked:
    """What is asked. `keep` stores the answer and may refuse it; `live` stores while one types."""

    name: str
    keep: Callable[[str], object]
    text: str = ""
    hint: str = ""
    label: str = ""
    live: bool = False


class Question(QFrame):
    """Lies over its lane. Enter keeps, Esc leaves all as it was, going elsewhere keeps what was typed."""

    ended = Signal(bool)  # by a key: the cards take the focus back

    def __init__(self, asked: Asked, over: QRect, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked, self._over, self._stored, self._ended = asked, over, asked.text, False
        self.setProperty("kind", "question")
        self.setAutoFillBackground(True)
        self.field = Lines(1, 8)
        self.field.setAccessibleName(asked.name)
        self.field.setPlaceholderText(asked.hint)
        self.field.put(asked.text)
        self.wrong = Text(kind="error", wraps=True)
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        if asked.label:
            column.addWidget(Text(asked.label, "field", wraps=True))
        column.addWidget(self.field)
        column.addWidget(self.wrong)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._keep)
        if asked.live:
            self.field.edited.connect(self._timer.start)
        self.field.refused.connect(self._refuse)
        self.field.installEventFilter(self)

    def begin(self) -> None:
        """Show it and let her write."""
        self._place()
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()

    def finish(self) -> None:
        """Keep the answer; a refused one stays on the screen with the reason."""
        if self._keep():
            self._end(True)

    def settle(self) -> bool:
        """Store what was typed and end, for the program goes on without it; False if that can't be done."""
        untouched = self.field.toPlainText() == self._stored or not self.field.toPlainText().strip()
        if not self._ended and (untouched or self._keep()):
            self._end(self.field.hasFocus())
        return self._ended

    def give_up(self) -> None:
        """Let everything be as it was."""
        if self._stored != self._asked.text:
            self.field.setPlainText(self._asked.text)
            self._keep()
        self._end(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress and self._key(event):
            return True
        if (
            isinstance(event, QFocusEvent)
            and kind == QEvent.Type.FocusOut
            and event.reason() not in ELSEWHERE
        ):
            self._leave()
        elif isinstance(event, QResizeEvent):
            self._place()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Enter keeps, Esc gives up; Shift+Enter is left to the field."""
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shifted:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            return False
        return True

    def _leave(self) -> None:
        if not self._ended:
            self.settle()

    def _keep(self) -> bool:
        self._timer.stop()
        text = self.field.toPlainText()
        if self._asked.live and text == self._stored:
            return True
        try:
            self._asked.keep(text)
        except (Refusal, Fault) as no:
            self._refuse(str(no))
            return False
        self._stored = text
        return True

    def _refuse(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.show()
        self._place()

    def _place(self) -> None:
        """Over its card or name, and wholly inside the lane."""
        home = self.parentWidget()
        self.resize(self._over.width(), max(1, self.height()))
        height = self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        self.resize(self._over.width(), max(height, self.sizeHint().height()))
        y = min(self._over.y(), home.height() - self.height() - 4) if home else self._over.y()
        self.move(self._over.x(), max(4, y))

    def _end(self, by_key: bool) -> None:
        if not self._ended:
            self._ended = True
            self._timer.stop()
            self.hide()
            self.ended.emit(by_key)
            self.deleteLater()
