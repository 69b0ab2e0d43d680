"""Edits one entry where it stands; stored a second after the last key and when it is left."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from forumdesk.ui.widgets.entry import Entry, Part
from forumdesk.ui.widgets.field import PAUSE
from forumdesk.ui.widgets.line import ENTER
from forumdesk.ui.widgets.lines import Lines

Keep = Callable[[int, str, str], bool]


class EntryEditor(QFrame):
    """`keep` stores one part and says whether that went well; what it refuses stays in the field."""

    ended = Signal(bool)  # True by a key: the list takes the focus back
    refused = Signal(str)
    grew = Signal()

    def __init__(self, entry: Entry, parts: Sequence[Part], keep: Keep, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry, self.parts, self._keep = entry, parts, keep
        self._stored, self._over = list(entry.texts), False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.store)
        self.setProperty("kind", "editor")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 6, 6, 6)
        self._column.setSpacing(4)
        self.fields = [self._field(part, text) for part, text in zip(parts, entry.texts, strict=True)]
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def begin(self, place: int = 0) -> None:
        """Put the cursor at the end of a part."""
        field = self.fields[place]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.moveCursor(field.textCursor().MoveOperation.End)

    def take(self, entry: Entry) -> None:
        """The entry changed elsewhere, by undo perhaps: follow it, but not over what was typed since."""
        for place, (field, text) in enumerate(zip(self.fields, entry.texts, strict=True)):
            if field.value().strip() == self._stored[place].strip() != text.strip():
                field.put(text)
            self._stored[place] = text

    def store(self) -> bool:
        """Store what is not stored yet; False if some of it was refused."""
        self._timer.stop()
        for place, field in enumerate(self.fields):
            text = field.value().strip()
            if text == self._stored[place].strip():
                continue
            if not self._keep(self.entry.id, self.parts[place].key, text):
                return False
            self._stored[place] = text
        return True

    def finish(self) -> None:
        """Store and end; what is refused keeps the editor open."""
        if self.store():
            self._end(by_key=True)

    def give_up(self) -> None:
        """Let everything be as it was when one began."""
        for field, text in zip(self.fields, self.entry.texts, strict=True):
            field.put(text)
        self.store()
        self._end(by_key=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.finish()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.give_up()
                return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.grew.emit()
        return done

    def _field(self, part: Part, text: str) -> Lines:
        field = Lines(least=1, parent=self)
        field.setAccessibleName(part.name)
        field.setPlaceholderText(part.hint)
        field.put(text)
        field.installEventFilter(self)
        field.edited.connect(self._timer.start)
        field.refused.connect(self.refused)
        self._column.addWidget(field)
        return field

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._over or not self.isVisible() or (now is not None and self.isAncestorOf(now)):
            return
        stored = not self.fields[0].value().strip() or self.store()
        if stored and now is not None:
            self._end(by_key=False)

    def _end(self, *, by_key: bool) -> None:
        if not self._over:
            self._over = True
            self._timer.stop()
            self.ended.emit(by_key)
