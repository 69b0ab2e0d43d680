"""A field: a name, an editor that stores itself, and beside it a hint or what is wrong, in words."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.forum.typed import LONGEST
from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.widgets.choice import Choice
from forumdesk.ui.widgets.line import Line
from forumdesk.ui.widgets.lines import Lines
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.widgets.tick import Tick
from forumdesk.words import _

Editor = Line | Lines | Choice | Tick
Store = Callable[[str], object]
PAUSE = 1000
"""Milliseconds after the last key until it is stored."""


class Field(QWidget):
    """Stores a pause after the last key, when the focus leaves, and whenever `flush` is called.

    What was refused stays on the screen with the reason beside it, until it is mended or taken back.
    """

    typed_in = Signal()
    kept = Signal()

    def __init__(
        self, name: str, editor: Editor, store: Store, *,
        hint: str = "", pause: int = PAUSE, named: bool = True, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.name, self.editor, self._store, self._hint = name, editor, store, hint
        self.waiting = False  # is there something on the screen that is not in the file?
        self._stored, self._storing = editor.value(), False
        self._turned_down = False  # does the reason beside it speak of something that never came in?
        self.said = Text("", "hint", wraps=True)
        self._lay_out(named)
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(self.flush)
        editor.edited.connect(self._typed)
        editor.left.connect(self._left)
        editor.refused.connect(self._turn_down)
        self.say(hint)

    @property
    def wrong(self) -> bool:
        """Does a reason stand beside the field?"""
        return bool(self.editor.property("wrong") == "true")

    def show_stored(self, text: str) -> None:
        """What the file holds now; what she is writing is left alone."""
        news, self._stored = text != self._stored, text
        if self.waiting or (self.editor.hasFocus() and not news):
            return
        if self.editor.value() != text:
            self.editor.put(text)

    def flush(self) -> None:
        """Store what is not stored yet."""
        self._timer.stop()
        if not self.waiting or self._storing:
            return
        sent, self._storing = self.editor.value(), True
        try:
            if sent != self._stored:
                self._store(sent)
        except (Refusal, Fault) as no:
            self.complain(str(no))
        else:
            self.waiting = self.editor.value() != sent
            self._well(sent)
        finally:
            self._storing = False

    def complain(self, reason: str) -> None:
        """Say beside the field what is wrong with it."""
        self._mark(reason, wrong=True)

    def calm(self) -> None:
        """Nothing is wrong after all."""
        if self.wrong:
            self._mark(self._hint, wrong=False)

    def let_go(self) -> None:
        """Forget what was refused: the field will belong to something else."""
        self._timer.stop()
        self.waiting = self._turned_down = False
        self.calm()

    def say(self, hint: str) -> None:
        """Say something useful beneath the field; a reason that stands there goes first."""
        self._hint = hint
        if not self.wrong:
            self._mark(hint, wrong=False)

    def rename(self, name: str, heard: str = "") -> None:
        """Have another name, and a longer one for a screen reader where the place alone tells it apart."""
        self.name = heard or name
        self.label.setText(name)
        self.editor.setAccessibleName(self.name)

    def show_name(self, shown: bool) -> None:
        """A field in a row goes without its name where a heading above says it."""
        self.label.setWordWrap(True)
        self.label.setVisible(shown)

    def _lay_out(self, named: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.editor.setAccessibleName(self.name)
        self.label = Text(self.name, "field")
        self.label.setBuddy(self.editor)
        column.addWidget(self.label)
        self.label.setVisible(named)
        short = self.editor.maximumWidth() < 400
        column.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignLeft if short else Qt.AlignmentFlag(0))
        column.addWidget(self.said)
        self.setFocusProxy(self.editor)

    def _turn_down(self, reason: str) -> None:
        self._turned_down = True
        self.complain(reason)

    def _typed(self) -> None:
        self.waiting = True
        self._come_round()
        if isinstance(self.editor, Choice | Tick):
            self.flush()
        else:
            self._timer.start()
        self.typed_in.emit()

    def _left(self) -> None:
        self.flush()
        self._come_round()
        if not self.waiting and self.editor.value() != self._stored:
            self.editor.put(self._stored)

    def _come_round(self) -> None:
        if self._turned_down:
            self._turned_down = False
            self.calm()

    def _well(self, sent: str) -> None:
        self.calm()
        if len(self._stored) < len(sent.strip()) <= LONGEST and _unseen(sent):
            self._mark(_("Characters that cannot be shown were left out."), wrong=False)
        self.kept.emit()

    def _mark(self, words: str, *, wrong: bool) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.editor.setAccessibleDescription(words)
        if self.wrong == wrong:
            return
        self.editor.setProperty("wrong", "true" if wrong else "false")
        self.said.setProperty("kind", "error" if wrong else "hint")
        for worn in (self.editor, self.said):
            worn.style().unpolish(worn)
            worn.style().polish(worn)
        if wrong:
            QAccessible.updateAccessibility(
                QAccessibleEvent(self.editor, QAccessible.Event.DescriptionChanged)
            )


def _unseen(text: str) -> bool:
    return any(not (sign.isprintable() or sign in "\n\t") for sign in text)
