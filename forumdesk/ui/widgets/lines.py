"""Several lines to write in: plain text, as high as what stands in it, undo left to the window."""

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from forumdesk.forum.typed import LONGEST
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.line import is_undo, too_long

EDGES = 16
"""Padding and edge above and below the text, in pixels of the design."""

NEITHER = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
"""Alt alone is a chord of the window; with Ctrl it is AltGr on Windows, which types @ and {."""


class Lines(QPlainTextEdit):
    """Grows with its text from `least` to `most` lines, then scrolls; Tab leaves it."""

    edited = Signal()
    left = Signal()
    refused = Signal(str)

    def __init__(self, least: int = 2, most: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self.edited)
        self._grow()

    def value(self) -> str:
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Show another text and let the cursor stay where it can."""
        place = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)) if self.hasFocus() else 0)
        self.setTextCursor(cursor)
        self._grow()

    def lock(self) -> None:
        self.setReadOnly(True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        full = len(self.toPlainText()) >= LONGEST and not self.textCursor().hasSelection()
        if is_undo(event) or event.modifiers() & NEITHER == Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif full and event.text().isprintable() and event.text():
            self.refused.emit(too_long(LONGEST + 1))
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        chosen = len(self.textCursor().selectedText())
        length = len(self.toPlainText()) - chosen + len(source.text())
        if length > LONGEST:
            self.refused.emit(too_long(length))
        else:
            self.insertPlainText(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def _grow(self) -> None:
        lines = round(self.document().size().height())  # a plain text document counts its height in lines
        shown = max(self._least, min(self._most, lines))
        height = shown * self.fontMetrics().lineSpacing() + Sizes.now().px(EDGES) + 2
        scrolls = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if lines > self._most
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setVerticalScrollBarPolicy(scrolls)
        if self.height() != height:
            self.setFixedHeight(height)
