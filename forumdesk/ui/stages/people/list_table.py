"""The table of people: keys that mark, remove and edit, for one person or for many at once."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from forumdesk.forum.people import Person
from forumdesk.ui.stages.people.cells import Cells
from forumdesk.ui.stages.people.columns import COLUMNS, WIDTHS
from forumdesk.ui.stages.people.list_model import PeopleModel
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.line import ENTER
from forumdesk.words import _

ROW = 34
MARKS = {"Y": "yes", "J": "yes", "N": "no", "K": "contacted", "C": "contacted"}
"""Keys in Swedish and in English; each works in both."""


class ListTable(QTableView):
    """Whoever is chosen stays chosen when the list is sorted, sought in or changed."""

    marked = Signal(str)
    came = Signal()
    removed = Signal()
    pasted = Signal(str)
    asked_menu = Signal(QPoint)
    left_above = Signal()

    def __init__(self, people: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = people
        self._held: tuple[frozenset[int], int, int] = (frozenset(), 0, 0)
        self.cells = Cells(people, self)
        people.modelAboutToBeReset.connect(self._hold)
        self.setModel(people)
        people.modelReset.connect(self._find_again)
        self.setItemDelegate(self.cells)
        self.setProperty("kind", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Participants"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerWidget(QWidget())
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.measure()

    def measure(self) -> None:
        """Let rows and columns be as large as the text asks."""
        self.verticalHeader().setDefaultSectionSize(Sizes.now().px(ROW))
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, Sizes.now().px(WIDTHS[column]))

    def chosen(self) -> list[Person]:
        """Who is chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [one for one in map(self.people.at, rows) if one is not None]

    def choose(self, ids: Sequence[int], column: int = 0) -> None:
        """Choose these, with the first of them as the current one."""
        wanted = frozenset(ids)
        rows = [row for row, one in enumerate(self.people.shown) if one.id in wanted]
        found = QItemSelection()
        for row in rows:
            found.select(self.people.index(row, 0), self.people.index(row, len(COLUMNS) - 1))
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            first = self.people.index(rows[0], column)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        self.selectionModel().select(found, flags.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, locked = event.key(), self.people.read_only
        if event.matches(QKeySequence.StandardKey.Paste) and not locked:
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif plain and key in ENTER:
            self.edit(self.currentIndex())
        elif plain and key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_above.emit()
        elif plain and event.text().upper() in MARKS:
            self._unless(locked, lambda: self.marked.emit(MARKS[event.text().upper()]))
        elif plain and key == Qt.Key.Key_Space:
            self._unless(locked, self.came.emit)
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._unless(locked, self.removed.emit)
        elif plain and event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked_menu.emit(event.globalPos())

    def _unless(self, locked: bool, act: object) -> None:
        if not locked and callable(act) and self.chosen():
            act()

    def _hold(self) -> None:
        now = self.people.at(self.currentIndex().row())
        chosen = frozenset(one.id for one in self.chosen())
        self._held = (
            chosen or frozenset({now.id} if now else ()),
            self.currentIndex().row(),
            self.currentIndex().column(),
        )

    def _find_again(self) -> None:
        held, row, column = self._held
        ids = [one.id for one in self.people.shown if one.id in held]
        if not ids and held and self.people.shown:  # whoever was chosen is gone: go on with the next one
            ids = [self.people.shown[min(max(0, row), len(self.people.shown) - 1)].id]
        if ids:
            self.choose(ids, max(0, column))
