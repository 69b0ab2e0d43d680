"""Two places below the lanes while cards are dragged: what is let go there is uncertain, or excluded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.ui import style
from forumdesk.ui.stages.board.carried import carried
from forumdesk.ui.style import Sizes
from forumdesk.words import _

HIGH = 46


class Tray(QWidget):
    """One of them: says what letting go here means, and more strongly while cards are held over it."""

    dropped = Signal(object)  # ids of cards

    def __init__(self, file: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._file, self._words, self.held = file, words, False
        self.setAccessibleName(words)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData(), self._file):
            event.acceptProposedAction()
            self._hold(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._hold(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hold(False)
        event.acceptProposedAction()
        self.dropped.emit(list(carried(event.mimeData(), self._file)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, colours = QPainter(self), style.of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.accent), 2 if self.held else 1.4)
        pen.setStyle(Qt.PenStyle.SolidLine if self.held else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.chosen if self.held else colours.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(QColor(colours.accent_text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)

    def _hold(self, held: bool) -> None:
        self.held = held
        self.update()


class Aside(QWidget):
    """Lies over the foot of the board, so that nothing moves under the pointer when a drag begins."""

    def __init__(self, file: str, board: QWidget) -> None:
        super().__init__(board)
        self._board = board
        self.uncertain = Tray(file, _("? Uncertain: put aside"), self)
        self.excluded = Tray(file, _("✕ Exclude, with a reason"), self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(self.uncertain)
        row.addWidget(self.excluded)
        self.setAutoFillBackground(True)
        self.hide()
        board.installEventFilter(self)

    def show_for(self, ids: Sequence[int]) -> None:
        """Be there while these cards are in the air; none are when they have been let go."""
        self._place()
        self.setVisible(bool(ids))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        board, high = self._board, Sizes.now().px(HIGH)
        self.setGeometry(0, board.height() - high, board.width(), high)
        self._row.activate()  # also while it is hidden: the first drag finds it in its place
