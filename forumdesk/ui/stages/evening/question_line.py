"""The question that the tables talk about: a line or two of it, the whole of it while the focus is there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.ui.widgets.text import Text


class QuestionLine(Text):
    """A click or Tab unfolds it; Esc, or going elsewhere, folds it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "asked", wraps=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setMargin(2)
        self.whole, self._lines = "", 2

    @property
    def is_cut(self) -> bool:
        """Is there more of it than is seen?"""
        return bool(self.whole) and self.text() != self.whole

    def ask(self, question: str, lines: int) -> None:
        """Show a question, in at most so many lines while it is folded."""
        self.whole, self._lines = " ".join(question.split()), lines
        self.setAccessibleName(self.whole)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._dress("asked open")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._dress("asked")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _dress(self, kind: str) -> None:
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._fit()

    def _fit(self) -> None:
        shown = in_lines(self.whole, self.font(), self.width() - 6, self._lines)
        cut = shown != self.whole
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cut or self.hasFocus() else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if cut else Qt.CursorShape.ArrowCursor)
        self.setText(self.whole if self.hasFocus() else shown)


def in_lines(text: str, font: QFont, width: int, most: int) -> str:
    """As much of a text as so many lines hold, with … where it goes on."""
    layout, measured = QTextLayout(text, font), QFontMetrics(font)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(60, width))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) <= most:
        return text
    last = starts[most - 1]
    cut = measured.elidedText(text[last:], Qt.TextElideMode.ElideRight, max(60, width) - 2)
    return text[:last] + cut
