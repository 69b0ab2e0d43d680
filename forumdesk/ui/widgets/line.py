"""One line to write in: plain text, its length said aloud, undo left to the window."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from forumdesk.forum.typed import LONGEST
from forumdesk.words import _

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def too_long(length: int) -> str:
    """What she hears when more is pasted than a field holds."""
    return _("That would be {length} characters; a field holds {longest}. Nothing was pasted.").format(
        length=length, longest=LONGEST
    )


def is_undo(event: QKeyEvent) -> bool:
    """Undo and redo belong to the dialogue, not to one field."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class Line(QLineEdit):
    """Tells what she does: `edited` by key or paste, `left` when the focus goes, `refused` in words."""

    edited = Signal()
    left = Signal()
    refused = Signal(str)
    undoes_itself = False
    """Does what is typed here stay here? Then undo takes letters back first, while there are any."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMaxLength(LONGEST)
        self.textEdited.connect(lambda _text: self.edited.emit())
        self.inputRejected.connect(lambda: self.refused.emit(too_long(LONGEST + 1)))

    def value(self) -> str:
        return self.text()

    def put(self, text: str) -> None:
        """Show another text and let the cursor stay where it can."""
        place = self.cursorPosition()
        self.setText(" ".join(text.splitlines()))
        self.setCursorPosition(min(place, len(self.text())) if self.hasFocus() else 0)

    def lock(self) -> None:
        self.setReadOnly(True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            between_words = event.matches(QKeySequence.StandardKey.MoveToNextWord)
            if self._leaves(event) or (between_words and not self.text()):  # there are none in an empty line
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leaves(event):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QClipboard.Mode.Clipboard)
        elif event.key() in ENTER and not event.modifiers():
            self.left.emit()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Is it an undo or redo of the dialogue, and not one of letters that are nowhere but here?"""
        own = self.undoes_itself and bool(self.text())
        if event.matches(QKeySequence.StandardKey.Undo):
            return not (own and self.isUndoAvailable())
        return is_undo(event) and not (own and self.isRedoAvailable())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self._paste(QClipboard.Mode.Clipboard))
            elif action.objectName() in ("edit-undo", "edit-redo"):
                action.setVisible(False)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton and QGuiApplication.clipboard().supportsSelection():
            self._paste(QClipboard.Mode.Selection)
        else:
            super().mouseReleaseEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._takes(event.mimeData()):
            super().dropEvent(event)

    def _paste(self, mode: QClipboard.Mode) -> None:
        data = QGuiApplication.clipboard().mimeData(mode)
        if not self.isReadOnly() and self._takes(data):
            self.insert(" ".join(data.text().split("\n")))
            self.edited.emit()

    def _takes(self, data: QMimeData) -> bool:
        length = len(self.text()) - len(self.selectedText()) + len(data.text())
        if length > LONGEST:
            self.refused.emit(too_long(length))
        return length <= LONGEST
