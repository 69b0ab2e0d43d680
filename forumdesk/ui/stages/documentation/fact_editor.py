"""The editor of a section: plain words, and facts that stand underlined among them and stay live.

A fact is a run of its own. Words typed at its edge are plain; whoever changes something inside it makes it
plain words, since it then no longer says what the data say. What is stored has a marker for each live fact.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFragment,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from forumdesk.forum.documentation import Run, unmarked
from forumdesk.forum.typed import LONGEST
from forumdesk.ui import style
from forumdesk.ui.stages.documentation.fact_runs import (
    BULLET,
    KEY,
    PLACE,
    clothes,
    fragments,
    is_live,
    key_of,
    on_screen,
    stored,
)
from forumdesk.ui.widgets.line import is_undo, too_long
from forumdesk.words import _

LEADING = 128
"""Percent of the font's own line height."""


class FactEditor(QTextEdit):
    """Shows lines of runs and gives them back as text with markers; undo is left to the window."""

    edited = Signal()
    entered = Signal()
    left = Signal()
    refused = Signal(str)
    traced = Signal(str)  # the key of a fact whose rows she wants to see

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(6)
        self._number = count(1)
        self._showing = False
        self.hints: dict[str, str] = {}
        self.textChanged.connect(self._typed)

    # --- what stands there -----------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[Sequence[Run]]) -> None:
        """Show these, with the cursor where it was."""
        place, scrolled = self.textCursor().position(), self.verticalScrollBar().value()
        with self._quietly():
            self.clear()
            writing = QTextCursor(self.document())
            for number, line in enumerate(lines):
                if number:
                    writing.insertBlock()
                writing.setBlockFormat(_airy())
                for run in line:
                    looks = clothes(
                        run, next(self._number), self._colour(), self.hints.get(run.fact or "", "")
                    )
                    writing.insertText(on_screen(run), looks)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)
        self.setCurrentCharFormat(QTextCharFormat())

    def source(self) -> str:
        """The text with a marker for each fact that is still live."""
        return "\n".join(map(stored, self._blocks()))

    def shows(self, lines: Sequence[Sequence[Run]]) -> bool:
        """Whether the very words of these lines stand there."""
        told = ["".join(map(on_screen, line)) for line in lines]
        return told == [block.text() for block in self._blocks()]

    def fact_at(self, position: int) -> str | None:
        """The key of the live fact around a place between two characters, None beside one."""
        before, after = self._at(position - 1), self._at(position)
        inside = before.property(PLACE) is not None and before.property(PLACE) == after.property(PLACE)
        return str(before.property(KEY)) if inside else None

    def toggle_list(self) -> None:
        """Make the lines chosen a list, or no list if they all are one."""
        blocks = [block for block in self._chosen_blocks() if block.text().strip()]
        all_ = all(block.text().startswith(BULLET) for block in blocks)
        cursor = QTextCursor(self.document())
        for block in blocks:
            cursor.setPosition(block.position())
            if all_:
                cursor.movePosition(
                    QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(BULLET)
                )
                cursor.removeSelectedText()
            elif not block.text().startswith(BULLET):
                cursor.insertText(BULLET, QTextCharFormat())

    # --- typing ----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo(event) or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        if event.text().isprintable() and event.text() and self._is_full():
            self.refused.emit(too_long(LONGEST + 1))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._continue_list():
            return
        self._leave_fact()
        super().keyPressEvent(event)

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
        menu = self.createStandardContextMenu(event.pos())
        key = self.fact_at(self.cursorForPosition(event.pos()).position())
        if key is not None:
            menu.addSeparator()
            menu.addAction(_("Show where it comes from"), lambda: self.traced.emit(key))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # --- runs ------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        """Facts that no longer say what they said become plain words."""
        if self._showing:
            return
        with self._quietly():
            for fragment in self._facts():
                if not is_live(fragment):
                    self._wear(fragment, QTextCharFormat())
        self.edited.emit()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Change what stands there without it counting as typed."""
        self._showing = True
        try:
            yield
        finally:
            self._showing = False

    def _wear(self, fragment: QTextFragment, looks: QTextCharFormat) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(looks)

    def _leave_fact(self) -> None:
        """What is typed beside a fact is not part of it."""
        cursor = self.textCursor()
        if cursor.hasSelection() or self.fact_at(cursor.position()) is None:
            self.setCurrentCharFormat(QTextCharFormat())

    def _at(self, position: int) -> QTextCharFormat:
        """The format of one character."""
        if not 0 <= position < self.document().characterCount() - 1:
            return QTextCharFormat()
        cursor = QTextCursor(self.document())
        cursor.setPosition(position + 1)
        return QTextCharFormat() if cursor.atBlockStart() else cursor.charFormat()

    def _underline_again(self) -> None:
        with self._quietly():
            for fragment in self._facts():
                dressed = fragment.charFormat()
                dressed.setUnderlineColor(self._colour())
                self._wear(fragment, dressed)

    def _colour(self) -> QColor:
        return QColor(style.of(self).accent_text)

    def _facts(self) -> list[QTextFragment]:
        return [one for block in self._blocks() for one in fragments(block) if key_of(one) is not None]

    # --- lines -----------------------------------------------------------------------------------------

    def _blocks(self) -> list[QTextBlock]:
        return [self.document().findBlockByNumber(number) for number in range(self.document().blockCount())]

    def _chosen_blocks(self) -> list[QTextBlock]:
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart()).blockNumber()
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        return self._blocks()[first : last + 1]

    def _continue_list(self) -> bool:
        """Enter in a list begins the next line of it; in an empty line of it the list ends."""
        cursor = self.textCursor()
        line = cursor.block().text()
        if not line.startswith(BULLET) or cursor.hasSelection():
            return False
        if line.strip() == BULLET.strip():
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        else:
            cursor.insertBlock()
            cursor.insertText(BULLET, QTextCharFormat())
            self.setTextCursor(cursor)
        return True

    def _is_full(self) -> bool:
        return not self.textCursor().hasSelection() and len(self.source()) >= LONGEST


def _airy() -> QTextBlockFormat:
    """Lines a little apart, easier to read and to underline."""
    made = QTextBlockFormat()
    made.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made
