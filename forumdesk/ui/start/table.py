"""The table of dialogues: which columns there is room for, and how a row is opened."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from forumdesk.ui.start.model import (
    COLUMNS,
    DATE,
    DIALOGUE,
    NEXT,
    OPEN,
    PARTICIPANTS,
    STAGE,
    STAGES,
    Dialogues,
)
from forumdesk.ui.start.row import HEIGHT, MEDIUM, PAD, Row, metrics
from forumdesk.ui.style import Sizes
from forumdesk.words import _

NARROWEST = 330
"""Pixels of the design for the dialogue and its next step; with less, figures and then dates make room."""


class DialogueTable(QTableView):
    """Enter, a double click or Open opens; arrows go from row to row; Del throws a rehearsal away."""

    opened = Signal(Path)
    thrown_away = Signal(Path)

    def __init__(self, model: Dialogues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dialogues = model
        self._width = 0
        self.setModel(model)
        self.setItemDelegate(Row(self))
        self.setAccessibleName(_("Dialogues"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setHighlightSections(False)
        self.measure()
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def measure(self) -> None:
        """Let rows and columns be as large as the text asks."""
        self.verticalHeader().setDefaultSectionSize(Sizes.now().px(HEIGHT))
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete:
            self._throw_away(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self.indexAt(event.pos()).row() if by_mouse else self.currentIndex().row()
        if self.dialogues.at(row) is None:
            return
        middle = self.viewport().mapToGlobal(self.visualRect(self.model().index(row, DIALOGUE)).center())
        self.menu_of(row).popup(event.globalPos() if by_mouse else middle)

    def menu_of(self, row: int) -> QMenu:
        """All that can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Open") + "\t" + _("Enter"), lambda: self._open(row))
        one = self.dialogues.at(row)
        if one is not None and one.rehearsal:
            menu.addAction(_("Throw the rehearsal away") + "\t" + _("Del"), lambda: self._throw_away(row))
        return menu

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.indexAt(event.position().toPoint())
        hand = over.isValid() and over.column() == OPEN
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        over = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and over.isValid() and over.column() == OPEN:
            self._open(over.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._width != event.size().width():
            self._width = event.size().width()
            self._share_width()

    def _share_width(self) -> None:
        """As much as their words need for the short columns; the long ones share the rest."""
        wide = {column: _need(column) for column in (DATE, PARTICIPANTS, STAGE, OPEN)}
        for column in (PARTICIPANTS, DATE):
            scarce = self._width - sum(wide.values()) < Sizes.now().px(NARROWEST)
            self.setColumnHidden(column, scarce)
            if scarce:
                del wide[column]
        rest = max(0, self._width - sum(wide.values()))
        wide |= {DIALOGUE: rest * 2 // 5, NEXT: rest - rest * 2 // 5}
        for column, width in wide.items():
            self.setColumnWidth(column, width)

    def _throw_away(self, row: int) -> None:
        one = self.dialogues.at(row)
        if one is not None and one.rehearsal:
            self.thrown_away.emit(one.path)

    def _open(self, row: int) -> None:
        one = self.dialogues.at(row)
        if one is not None:
            self.opened.emit(one.path)


def _need(column: int) -> int:
    words = {
        DATE: ["30 mmm 2026"],
        PARTICIPANTS: [_(COLUMNS[PARTICIPANTS]), _("{n} registered").format(n=100)],
        STAGE: [_("Can't be opened"), _("REHEARSAL"), *(_(stage) for stage in STAGES.values())],
        OPEN: [_("Open")],
    }
    measured = metrics(Sizes.now().px(14), MEDIUM)
    room = {STAGE: 18, OPEN: 26}.get(column, 8)
    return max(measured.horizontalAdvance(each) for each in words[column]) + room + 2 * PAD
