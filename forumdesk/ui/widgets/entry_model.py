"""The entries of a list as Qt wants them, exchanged row by row so that the current one stays current."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forumdesk.ui.widgets.entry import Entry

Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """Rows in the order told; `show` changes only the rows that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.texts[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.said
        return None

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries from now on."""
        old, new = [one.id for one in self.entries], [one.id for one in entries]
        start = _alike(old, new)
        end = _alike(old[start:][::-1], new[start:][::-1])
        if gone := len(old) - start - end:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
            self.entries = self.entries[:start] + self.entries[start + gone :]
            self.endRemoveRows()
        if come := len(new) - start - end:
            self.beginInsertRows(QModelIndex(), start, start + come - 1)
            self.entries = self.entries[:start] + tuple(entries[start : start + come]) + self.entries[start:]
            self.endInsertRows()
        before, self.entries = self.entries, tuple(entries)
        for row, (was, now) in enumerate(zip(before, self.entries, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def entry(self, index: Index) -> Entry | None:
        return self.entries[index.row()] if index.isValid() else None

    def row_of(self, entry_id: int) -> int | None:
        return next((row for row, one in enumerate(self.entries) if one.id == entry_id), None)


def _alike(some: Sequence[int], others: Sequence[int]) -> int:
    """How many stand the same at the beginning of both."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(some), len(others)))
