"""The head of a lane: letter, name, table and number of cards, why they belong together, and the menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from forumdesk.ui import style
from forumdesk.ui.stages.board.carried import carried
from forumdesk.ui.stages.board.name import Name, OneLine
from forumdesk.ui.style import Sizes
from forumdesk.words import _

LEFT, RIGHT, GAP, SPACE = 4, 2, 7, 2


class Chip(QWidget):
    """The letter of an area, white on its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter, self._colour = "", QColor()

    def show_letter(self, letter: str, colour: str) -> None:
        if (letter, QColor(colour)) != (self._letter, self._colour):
            self._letter, self._colour = letter, QColor(colour)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        font = self.font()
        font.setPixelSize(Sizes.now().px(12 if len(self._letter) == 1 else 10))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


class Head(QWidget):
    """Cards that are dropped here hang last; a double click or F2 changes the name."""

    dropped = Signal(object)  # ids of cards
    held_over = Signal(QPoint)
    renamed = Signal()
    comment_wanted = Signal()
    asked_menu = Signal(QPoint)  # in global coordinates

    def __init__(self, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._held = False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.chip, self.name = Chip(), Name()
        self.meta, self.comment = OneLine(), OneLine()
        italic = self.comment.font()
        italic.setItalic(True)
        self.comment.setFont(italic)
        self.menu = QToolButton()
        self.menu.setText("⋯")
        self.menu.setProperty("kind", "lane")
        self.menu.clicked.connect(self._pressed)
        always = self.menu.sizePolicy()
        always.setRetainSizeWhenHidden(True)
        self.menu.setSizePolicy(always)
        self._lay_out()

    def show_area(self, letter: str, name: str, colour: str, meta: str, comment: str) -> None:
        """Say what the lane is; an empty letter is the lane of the ungrouped."""
        self.chip.setVisible(bool(letter))
        self.menu.setVisible(bool(letter))
        self.chip.show_letter(letter, colour)
        self.name.say(name or _("Name the area …"), faint=not name)
        self.meta.say(meta)
        self.comment.say(comment)
        self.comment.setVisible(bool(comment))
        called = _("Menu of area {letter}").format(letter=letter)
        if called != self.menu.accessibleName():
            self.menu.setAccessibleName(called)
            self.menu.setToolTip(called)

    def needed_height(self) -> int:
        """What the words need at this width; the name takes it at once."""
        beside = self.chip.width() + GAP if self.chip.isVisibleTo(self) else 0
        high = self.name.needed(self.width() - LEFT - RIGHT - beside)
        self.name.setFixedHeight(high)
        column = self.layout()
        if column is None:
            return high
        column.activate()  # or the row within it still counts with the old height
        return column.minimumSize().height()

    def unusual_height(self) -> int:
        """What of it a comment and the lines of the name after the second take."""
        comment = self.comment.sizeHint().height() + SPACE if self.comment.isVisibleTo(self) else 0
        return comment + max(0, self.name.height() - self.name.lines(2))

    def fit(self) -> None:
        """The text size changed."""
        side = Sizes.now().px(22)
        self.chip.setFixedSize(side, side)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.comment.isVisible() and self.comment.geometry().contains(event.position().toPoint()):
            self.comment_wanted.emit()
        else:
            self.renamed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked_menu.emit(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData(), self._file):
            event.acceptProposedAction()
            self._hold(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.held_over.emit(event.position().toPoint())
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._hold(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hold(False)
        event.acceptProposedAction()
        self.dropped.emit(list(carried(event.mimeData(), self._file)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._held:
            painter, colours = QPainter(self), style.of(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(QColor(colours.chosen))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 6, 6)

    def _pressed(self) -> None:
        self.asked_menu.emit(self.menu.mapToGlobal(self.menu.rect().bottomLeft()))

    def _hold(self, held: bool) -> None:
        self._held = held
        self.update()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 8, RIGHT, 2)
        column.setSpacing(SPACE)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.name, 1)
        below = QHBoxLayout()
        below.setSpacing(2)
        below.addWidget(self.meta, 1)
        below.addWidget(self.menu)
        column.addLayout(top)
        column.addStretch(1)
        column.addWidget(self.comment)
        column.addLayout(below)
