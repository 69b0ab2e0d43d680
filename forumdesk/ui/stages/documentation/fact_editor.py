"""The editor of a section: keys, paste and menu of a text with live facts; undo is left to the window."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from forumdesk.forum.documentation import item, unmarked
from forumdesk.forum.typed import LONGEST
from forumdesk.ui.stages.documentation.dressed_text import DressedText
from forumdesk.ui.stages.documentation.fact_runs import KEY
from forumdesk.ui.widgets.line import ENTER, is_undo, too_long
from forumdesk.words import _

NEITHER = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class FactEditor(DressedText):
    """Tells when she comes and goes, what is refused, and which fact she wants to see the rows of."""

    entered = Signal()
    left = Signal()
    refused = Signal(str)
    traced = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo(event) or event.modifiers() & NEITHER == Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Ctrl and Alt together are AltGr, which types
            return
        if event.text().isprintable() and event.text() and self._is_full():
            self.refused.emit(too_long(LONGEST + 1))
            return
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._trace(self.textCursor().position())
            return
        if event.key() in ENTER and self._continue_list():
            return
        self._leave_fact()
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self.textCursor().hasSelection():
            self._trace(self.cursorForPosition(event.position().toPoint()).position())

    @property
    def here(self) -> str | None:
        """The fact in or beside which the cursor stands."""
        place = self.textCursor().position()
        found = self.fact_at(place)
        beside = self._at(place - 1).property(KEY) or self._at(place).property(KEY)
        return found or (str(beside) if beside is not None else None)

    def _trace(self, place: int) -> None:
        key = self.fact_at(place) or self.here
        if key is not None:
            self.traced.emit(key)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._leave_fact()
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only the words; brackets that markers are made of become ordinary ones."""
        words = unmarked(source.text())
        length = len(self.source()) - len(self.textCursor().selectedText()) + len(words)
        if length > LONGEST:
            self.refused.emit(too_long(length))
            return
        self._leave_fact()
        self.textCursor().insertText(words, QTextCharFormat())
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText())
        return copied

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._underline_again()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu, chosen = QMenu(self), self.textCursor().hasSelection()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        key = self.fact_at(self.cursorForPosition(event.pos()).position())
        if key is not None:
            menu.addAction(_("Show where it comes from"), lambda: self.traced.emit(key))
            menu.addSeparator()
        for words, act, possible in (
            (_("Cut"), self.cut, chosen and not self.isReadOnly()),
            (_("Copy"), self.copy, chosen),
            (_("Paste"), self.paste, self.canPaste()),
            (_("Select all"), self.selectAll, True),
        ):
            menu.addAction(words, act).setEnabled(possible)
        menu.popup(event.globalPos())

    def _continue_list(self) -> bool:
        """Enter in a list begins the next line of it; in an empty line of it the list ends."""
        cursor = self.textCursor()
        line = cursor.block().text()
        mark = item(line)
        if not mark or cursor.hasSelection():
            return False
        if line.strip() == mark.strip():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        else:
            cursor.insertBlock()
            number = mark.rstrip(" .)")
            cursor.insertText(f"{int(number) + 1}. " if number.isdecimal() else mark, QTextCharFormat())
            self.setTextCursor(cursor)
        return True

    def _is_full(self) -> bool:
        return not self.textCursor().hasSelection() and len(self.source()) >= LONGEST
