"""The inviters' mirror as a model: a row for each inviter or channel, and one for all of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from forumdesk.forum.inviters import Inviter
from forumdesk.forum.mirror import Reflection
from forumdesk.ui.pages.counts import said
from forumdesk.ui.widgets.text import plain
from forumdesk.words import N_, _, ngettext

Index = QModelIndex | QPersistentModelIndex
COUNTED = ("name", "contacted", "yes", "no", "came", "balance")
TYPED = ("name", "channel", "contacted", "yes", "came", "women", "men", "other", "not_stated", "balance")
HEADS = {
    "name": N_("Inviter"), "channel": N_("Channel"), "contacted": N_("Contacted"), "yes": N_("Yes"),
    "no": N_("No"), "came": N_("Came"), "women": N_("Women"), "men": N_("Men"), "other": N_("Other"),
    "not_stated": N_("Not stated"), "balance": N_("Balance among those who said yes"),
}  # fmt: skip
REFLECTION = Qt.ItemDataRole.UserRole + 1


class MirrorModel(QAbstractTableModel):
    """`edited` tells which inviter and field was written in; counts only where there is no list."""

    edited = Signal(int, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Reflection] = []
        self.inviters: dict[str, Inviter] = {}
        self.columns: tuple[str, ...] = COUNTED
        self.by_channel = self.read_only = False

    def show_mirror(
        self, rows: Sequence[Reflection], inviters: Sequence[Inviter], *, typed: bool, by_channel: bool
    ) -> None:
        """The rows as they are now, the last of them the sum."""
        inviters_by_name = {one.name: one for one in inviters}
        columns = TYPED if typed else COUNTED
        if (columns, by_channel, len(rows)) != (self.columns, self.by_channel, len(self.rows)):
            self.beginResetModel()
            self.columns, self.by_channel = columns, by_channel
            self.rows, self.inviters = list(rows), inviters_by_name
            self.endResetModel()
        elif (self.rows, self.inviters) != (list(rows), inviters_by_name):
            self.rows, self.inviters = list(rows), inviters_by_name
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))

    def inviter(self, row: int) -> Inviter | None:
        """The inviter of a row; none for a channel, for nobody and for the sum."""
        if self.by_channel or not 0 <= row < len(self.rows) - 1:
            return None
        return self.inviters.get(self.rows[row].name)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and column not in ("name", "channel", "balance"):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return _("Channel") if column == "name" and self.by_channel else _(HEADS[column])

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = self.columns[index.column()]
        writes = column == "name" or self.columns is TYPED
        if writes and column != "balance" and self.inviter(index.row()) and not self.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._says(index.row(), column)[:200]
        if role == Qt.ItemDataRole.EditRole:
            shown = self._says(index.row(), column)
            return "" if shown == "–" else shown
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.aloud(index.row()) if column == "name" else self._says(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(self.aloud(index.row())[:600])
        if role == Qt.ItemDataRole.TextAlignmentRole and column not in ("name", "channel", "balance"):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and (column == "name" or index.row() == len(self.rows) - 1):
            font = QFont(QApplication.font())
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return row if role == REFLECTION else None

    def setData(self, index: Index, told: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        one, column = self.inviter(index.row()), self.columns[index.column()]
        if one is None or role != Qt.ItemDataRole.EditRole:
            return False
        if str(told) != self.data(index, role):
            self.edited.emit(one.id, "registered" if column == "yes" else column, str(told))
        return True

    def aloud(self, row: int) -> str:
        """A row as a screen reader tells it."""
        one = self.rows[row]
        counted = [
            (_("contacted"), one.contacted), (_("yes"), one.yes), (_("no"), one.no), (_("came"), one.came)
        ]  # fmt: skip
        told = [f"{words} {count}" for words, count in counted if count is not None]
        return f"{self._name(row)}: " + ", ".join([*told, in_words(one)])

    def _says(self, row: int, column: str) -> str:
        one = self.rows[row]
        if column == "name":
            return " ".join(self._name(row).split())
        if column == "balance":
            return in_words(one)
        if column == "channel":
            found = self.inviter(row)
            return " ".join(found.channel.split()) if found else ""
        count = getattr(one, column)
        return "–" if count is None else str(count)

    def _name(self, row: int) -> str:
        if row == len(self.rows) - 1:
            return _("All")
        return self.rows[row].name or (_("no channel noted") if self.by_channel else _("no inviter noted"))


def in_words(one: Reflection) -> str:
    """The balance of those who said yes, all of it."""
    parts = [
        ngettext("{n} woman", "{n} women", one.women or 0).format(n=one.women or 0),
        ngettext("{n} man", "{n} men", one.men or 0).format(n=one.men or 0),
    ]
    if one.other:
        parts.append(ngettext("{n} other", "{n} others", one.other).format(n=one.other))
    if one.not_stated:
        parts.append(_("{n} not stated").format(n=one.not_stated))
    if not (one.women or one.men or one.other or one.not_stated):
        return _("nobody yet")
    told = ", ".join(parts)
    if one.balance == "unknown" or not (one.women or one.men or one.other):
        return told
    words = _("{told}; {percent} % women, within 40–60") if one.balance == "even" else (
        _("{told}; {percent} % women, outside 40–60")
    )  # fmt: skip
    return words.format(told=told, percent=said(one.women_percent))
