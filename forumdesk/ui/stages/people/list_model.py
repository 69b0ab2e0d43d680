"""The list of people as a model: sought, sorted, and told apart so that only what differs is drawn again."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from forumdesk.forum.lists import folded, in_swedish
from forumdesk.forum.people import Person
from forumdesk.ui.stages.people.columns import COLUMNS, HEADS, aloud, says, value
from forumdesk.ui.widgets.text import plain
from forumdesk.words import _

Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """`edited` tells which person and column was written in, and what; the page stores it."""

    edited = Signal(int, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: tuple[Person, ...] = ()
        self.shown: list[Person] = []
        self.sought = ""
        self.read_only = False
        self._needles: dict[int, tuple[Person, str]] = {}
        self._by: tuple[str, bool] | None = None

    def show_people(self, people: tuple[Person, ...]) -> None:
        """The list as it is now."""
        self.people = people
        self._choose()

    def seek(self, words: str) -> None:
        """Show only those who have all these words somewhere, å like a and capitals like small letters."""
        self.sought = folded(words)
        self._choose()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._by = (COLUMNS[column], order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._choose()

    def at(self, row: int) -> Person | None:
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def row_of(self, person_id: int) -> int:
        """Where somebody is shown; -1 for not at all."""
        return next((row for row, one in enumerate(self.shown) if one.id == person_id), -1)

    def said_in(self, column: str) -> list[str]:
        """What stands in a column somewhere, for suggestions while one writes."""
        return sorted({value(one, column) for one in self.people} - {""}, key=in_swedish)

    def _choose(self) -> None:
        words = self.sought.split()
        chosen = [one for one in self.people if all(word in self._needle(one) for word in words)]
        if self._by is not None:
            _sort(chosen, *self._by)
        if [one.id for one in chosen] == [one.id for one in self.shown]:
            self._show_differing(chosen)
            return
        self.beginResetModel()
        self.shown = chosen
        self.endResetModel()

    def _show_differing(self, chosen: list[Person]) -> None:
        differing = [row for row, one in enumerate(chosen) if one != self.shown[row]]
        self.shown = chosen
        if differing:
            last = len(COLUMNS) - 1
            self.dataChanged.emit(self.index(differing[0], 0), self.index(differing[-1], last))

    def _needle(self, one: Person) -> str:
        known = self._needles.get(one.id)
        if known is None or known[0] != one:
            known = (one, folded(" ".join(says(one, column) for column in COLUMNS)))
            self._needles[one.id] = known
        return known[1]

    # --- what Qt asks ----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADS[COLUMNS[section]])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: ARG002
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self.read_only else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.at(index.row())
        if one is None:
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return says(one, column)[:300]
        if role == Qt.ItemDataRole.EditRole:
            return value(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return aloud(one) if column == "name" else says(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(says(one, column)[:600])
        return None

    def setData(self, index: Index, told: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        one = self.at(index.row())
        if one is None or role != Qt.ItemDataRole.EditRole:
            return False
        column = COLUMNS[index.column()]
        if str(told) != value(one, column):
            self.edited.emit(one.id, column, str(told))
        return True


def _sort(people: list[Person], column: str, falling: bool) -> None:
    """What is empty comes last either way."""
    people.sort(key=lambda one: _key(one, column), reverse=falling)
    people.sort(key=lambda one: value(one, column) == "")


def _key(one: Person, column: str) -> Any:
    return (one.table or 0) if column == "table" else in_swedish(says(one, column))


def ids_of(people: Iterable[Person]) -> Sequence[int]:
    return [one.id for one in people]
