"""The model behind one lane: its piles from top to bottom, what they say, and what is read aloud."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from forumdesk.ui.stages.board import spoken
from forumdesk.ui.stages.board.carried import FORMAT, Carried

if TYPE_CHECKING:
    from forumdesk.forum.themes import Pile

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class CardsModel(QAbstractListModel):
    """Shows piles; `show` changes only the rows that differ, so that selection and focus stay.

    `piles` are all that hang in the lane; `only` hides some of them and moves none.
    """

    differs = Signal(int, int, int)  # from this row on so many went, and so many others came

    def __init__(self, file: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.piles: list[Pile] = []
        self._rows: dict[int, int] | None = None  # where each card hangs, once somebody has asked
        self._only: frozenset[int] | None = None
        self.place = ""  # the lane as it is read aloud with each card

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.piles)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pile = self.piles[index.row()]
        if role == Role.DisplayRole:
            return pile.head.shown
        if role == Role.AccessibleTextRole:
            return spoken.card(pile, self.place, index.row() + 1, len(self.piles))
        if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
            return spoken.whole_story(pile)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [FORMAT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        return self.carry([self.piles[row].head.id for row in rows])

    def carry(self, ids: Sequence[int]) -> QMimeData:
        """What a drag of these cards holds."""
        return Carried(self._file, tuple(ids)).as_mime()

    def row_of(self, card_id: int) -> int | None:
        """Where a card hangs, if here."""
        if self._rows is None:
            self._rows = {pile.head.id: row for row, pile in enumerate(self.piles)}
        return self._rows.get(card_id)

    def only(self, ids: Collection[int] | None) -> bool:
        """Let the other cards be hidden, or none; tells whether that is news."""
        wanted = None if ids is None else frozenset(ids)
        if wanted == self._only:
            return False
        self._only = wanted
        return True

    def is_hidden(self, row: int) -> bool:
        """Whether a card is left out just now."""
        return self._only is not None and self.piles[row].head.id not in self._only

    def show(self, piles: Sequence[Pile]) -> bool:
        """Hang these piles; tells whether anything differed."""
        if _alike(self.piles, piles):
            return False
        self._take_away({pile.head.id for pile in piles})
        self._put_in_order(piles)
        self._put_in(piles)
        self._renew(piles)
        return True

    def _take_away(self, staying: set[int]) -> None:
        gone = [row for row, pile in enumerate(self.piles) if pile.head.id not in staying]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self.piles[first : last + 1]
            self._rows = None
            self.differs.emit(first, last + 1 - first, 0)
            self.endRemoveRows()

    def _put_in_order(self, piles: Sequence[Pile]) -> None:
        here = {pile.head.id: pile for pile in self.piles}
        wanted = [here[pile.head.id] for pile in piles if pile.head.id in here]
        if wanted == self.piles:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = {pile.head.id: row for row, pile in enumerate(wanted)}
        after = [self.index(rows[self.piles[index.row()].head.id]) for index in before]
        self.piles, self._rows = wanted, None
        self.differs.emit(0, len(wanted), len(wanted))
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _put_in(self, piles: Sequence[Pile]) -> None:
        here = {pile.head.id for pile in self.piles}
        new = [row for row, pile in enumerate(piles) if pile.head.id not in here]
        for first, last in _runs(new):
            self.beginInsertRows(QModelIndex(), first, last)
            self.piles[first:first] = piles[first : last + 1]
            self._rows = None
            self.differs.emit(first, 0, last + 1 - first)
            self.endInsertRows()

    def _renew(self, piles: Sequence[Pile]) -> None:
        for row, pile in enumerate(piles):
            if self.piles[row] is not pile and self.piles[row] != pile:
                self.piles[row] = pile
                self.differs.emit(row, 1, 1)
                self.dataChanged.emit(self.index(row), self.index(row))


def _alike(some: Sequence[Pile], others: Sequence[Pile]) -> bool:
    """Are they the same piles in the same order?"""
    return len(some) == len(others) and all(a is b or a == b for a, b in zip(some, others, strict=True))


def _runs(rows: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Neighbouring rows as first and last."""
    run: tuple[int, int] | None = None
    for row in rows:
        if run and row == run[1] + 1:
            run = (run[0], row)
            continue
        if run:
            yield run
        run = (row, row)
    if run:
        yield run
