"""The rows of an import as they were understood: those with something wrong first, each by its number."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QApplication

from forumdesk.forum.lists import FIELDS, Plan, Row
from forumdesk.ui import style
from forumdesk.ui.stages.people.columns import GENDERS, STATES
from forumdesk.ui.widgets.text import plain
from forumdesk.words import N_, _

Index = QModelIndex | QPersistentModelIndex
NUMBER, STATE = "number", "what"
HEADS = {NUMBER: N_("Row"), STATE: N_("What happens"), **FIELDS}


class ImportRows(QAbstractTableModel):
    """Shows only the columns that say something."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.columns: list[str] = [NUMBER, STATE]
        self._plan = Plan(())

    def show_plan(self, plan: Plan) -> None:
        self.beginResetModel()
        self._plan = plan
        self.rows = sorted(plan.rows, key=_order)
        told = {key for row in plan.rows for key in row.told}
        self.columns = [NUMBER, STATE, *(key for key in FIELDS if key in told)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADS[self.columns[section]])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(self.says(row, column).split())[:300]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(self.says(row, column)[:600])
        if column == STATE and role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(_ink(row)))
        if column == "name" and role == Qt.ItemDataRole.FontRole:
            font = QFont(QApplication.font())
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def says(self, row: Row, column: str) -> str:
        """The words of a cell."""
        if column == NUMBER:
            return str(row.number)
        if column == STATE:
            return self._happens(row)
        held = row.told.get(column, "")
        if column == "gender":
            return _(GENDERS[str(held)]) if held else ""
        if column == "answer":
            return _(STATES[str(held)]) if held else ""
        if column == "attended":
            return "✓" if held else ""
        return str(held)

    def _happens(self, row: Row) -> str:
        if row.wrong:
            return _("wrong: {what}").format(what=", ".join(row.wrong))
        found = [_("is new") if row.same_as is None else self._there(row), *row.noted]
        return " · ".join(found)

    def _there(self, row: Row) -> str:
        name = self._plan.alike.get(row.same_as or 0, "")
        return _("there already") if name == row.name else _("there already: {name}").format(name=name[:40])


def _order(row: Row) -> tuple[bool, bool, int]:
    """Wrong ones first, then those with a remark, each as they stand in the file."""
    return not row.wrong, not row.wrong and not row.noted, row.number


def _ink(row: Row) -> str:
    colours = style.of(QApplication.palette())
    if row.wrong:
        return colours.wrong_text
    return colours.warn_text if row.noted else colours.soft
