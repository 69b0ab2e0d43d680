"""A text of plain words and live facts: shown as lines of runs, read back with a marker for each live fact.

A fact is a run of its own. Words typed at its edge are plain; whoever changes something inside it makes it
plain words, since it then no longer says what the data say.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFragment,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from forumdesk.forum.documentation import Run, item
from forumdesk.ui import style
from forumdesk.ui.stages.documentation.fact_runs import (
    BULLET,
    KEY,
    PLACE,
    clothes,
    fragments,
    is_live,
    key_of,
    looks,
    on_screen,
    stored,
    worn,
)

LEADING = 128
"""Percent of the font's own line height."""


class FactText(QTextEdit):
    """Keeps facts and words apart, whichever way the text is changed."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
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

    def go_to_start(self) -> None:
        """Show the text from its beginning."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

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

    def toggle_list(self, numbered: bool = False) -> None:
        """Make the lines chosen a list, or no list if they all are one of that kind."""
        blocks = [block for block in self._chosen_blocks() if block.text().strip()]
        kinds = [self._is_numbered(block) for block in blocks if item(block.text())]
        undone = len(kinds) == len(blocks) and all(kind is numbered for kind in kinds)
        cursor = QTextCursor(self.document())
        for number, block in enumerate(blocks, start=1):
            cursor.setPosition(block.position())
            cursor.setPosition(block.position() + len(item(block.text())), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            if not undone:
                cursor.insertText(f"{number}. " if numbered else BULLET, QTextCharFormat())

    @staticmethod
    def _is_numbered(block: QTextBlock) -> bool:
        return item(block.text())[:1].isdecimal()

    # --- runs ------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        """Facts that no longer say what they said become plain words."""
        if self._showing:
            return
        with self._quietly():
            for fragment in self._facts():
                if not is_live(fragment):
                    self._wear(fragment, looks(worn(fragment.charFormat()), self._colour()))
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
            on, place = worn(self.currentCharFormat()), cursor.position()
            inside = worn(self._at(place - 1)).link == worn(self._at(place)).link == on.link
            self.setCurrentCharFormat(looks(on if inside else replace(on, link=""), self._colour()))

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


def _airy() -> QTextBlockFormat:
    """Lines a little apart, easier to read and to underline."""
    made = QTextBlockFormat()
    made.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made
