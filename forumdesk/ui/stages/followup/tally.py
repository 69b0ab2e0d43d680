"""The tally of the evaluation slips: a grid counted by keys, a digit for each statement of a slip."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from forumdesk.forum.evaluation import CHOICES, STATEMENTS
from forumdesk.words import _

QUESTIONS, ANSWERS = tuple(STATEMENTS), tuple(CHOICES)
MORE = (Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_Return, Qt.Key.Key_Enter)
LESS = (Qt.Key.Key_Backspace, Qt.Key.Key_Minus, Qt.Key.Key_Delete)


class Tally(QTableWidget):
    """A digit counts an answer and goes to the next statement; after the last one comes the next slip."""

    counted = Signal(str, str, int)  # question, choice, how many more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(len(QUESTIONS), len(ANSWERS) + 1, parent)
        self.setAccessibleName(_("Tally of the evaluation slips"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalHeaderLabels(
            [*(f"{place}  {_(said)}" for place, said in enumerate(CHOICES.values(), 1)), _("Answers")]
        )
        self.setVerticalHeaderLabels([_(said) for said in STATEMENTS.values()])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cellDoubleClicked.connect(lambda row, column: self._count(row, column, 1))
        self.show_counts({})
        self.setCurrentCell(0, 0)

    def show_counts(self, counts: dict[str, dict[str, int]]) -> None:
        """Show how many chose what."""
        for row, question in enumerate(QUESTIONS):
            chosen = counts.get(question, {})
            for column, choice in enumerate(ANSWERS):
                words = f"{_(STATEMENTS[question])} {_(CHOICES[choice])}"
                self._put(row, column, chosen.get(choice, 0), words)
            self._put(row, len(ANSWERS), sum(chosen.values()), f"{_(STATEMENTS[question])} {_('Answers')}")
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit.isdecimal() and 0 <= int(digit) <= len(ANSWERS):
            if int(digit):
                self._count(self.currentRow(), int(digit) - 1, 1)
            self.setCurrentCell((self.currentRow() + 1) % len(QUESTIONS), self.currentColumn())
        elif event.key() in MORE:
            self._count(self.currentRow(), self.currentColumn(), 1)
        elif event.key() in LESS:
            self._count(self.currentRow(), self.currentColumn(), -1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _count(self, row: int, column: int, by: int) -> None:
        if column < len(ANSWERS):
            self.counted.emit(QUESTIONS[row], ANSWERS[column], by)

    def _put(self, row: int, column: int, count: int, words: str) -> None:
        cell: QTableWidgetItem | None = self.item(row, column)
        if cell is None:
            cell = QTableWidgetItem()
            cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            if column == len(ANSWERS):
                cell.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, column, cell)
        cell.setText(str(count) if count else "–")
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}: {count}")

    def _fit(self) -> None:
        """As high as its rows: the page scrolls, not the tally."""
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth())
