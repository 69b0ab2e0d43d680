"""The cards of a lane: which are chosen, which has the focus, and what keys and pointer say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from forumdesk.ui.stages.board.cards import CardsModel
from forumdesk.ui.stages.board.column import Column
from forumdesk.ui.stages.board.drawing import CardDelegate

if TYPE_CHECKING:
    from forumdesk.forum.themes import Pile

Keys = Mapping[int, Callable[[], object]]
"""What each combination of keys does on the board."""

FIRST_LINE = 20
Command = QItemSelectionModel.SelectionFlag
Key = Qt.Key


class CardView(Column):
    """Tells what was done to its cards; whoever owns the board does it."""

    entered = Signal()  # it has the focus now
    taken = Signal()  # the pointer or the arrows chose here alone: other lanes choose nothing
    chosen = Signal()  # other cards are chosen
    asked_menu = Signal(QPoint)  # in global coordinates
    opened = Signal()  # a card was double-clicked

    def __init__(self, file: str, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.cards = CardsModel(file, self)
        self.delegate = CardDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self.delegate)
        self.cards.differs.connect(self.replace_rows)
        self.setProperty("kind", "lane")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.chosen.emit())

    # --- what is shown and chosen ---------------------------------------------------------------------

    def show_piles(self, piles: Sequence[Pile]) -> bool:
        """Hang these piles; tells whether anything differed."""
        differed = self.cards.show(piles)
        if differed:
            self.executeDelayedItemsLayout()  # else they are painted once now and once more after it
        return differed

    def only(self, ids: Collection[int] | None) -> None:
        """Show no other cards than these, or all again; the others keep their places and their faces."""
        if not self.cards.only(ids):
            return
        for index in self.selectionModel().selectedIndexes():
            if self.is_hidden(index.row()):
                self.selectionModel().select(index, Command.Deselect)
        self.cut()
        self.viewport().update()

    def row_height(self, row: int) -> int:
        return 0 if self.cards.is_hidden(row) else self.delegate.height(self.cards.piles[row])

    def ground(self) -> QColor:
        return self.delegate.inks.lane

    def is_hidden(self, row: int) -> bool:
        return self.cards.is_hidden(row)

    def paint_row(self, painter: QPainter, row: int, rect: QRect, *, chosen: bool, focused: bool) -> None:
        self.delegate.paint_card(painter, rect, self.cards.piles[row], chosen=chosen, focused=focused)

    def chosen_ids(self) -> list[int]:
        """The chosen cards from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.cards.piles[row].head.id for row in rows]

    def current_pile(self) -> Pile | None:
        index = self.currentIndex()
        return self.cards.piles[index.row()] if index.isValid() else None

    def choose(self, ids: Collection[int], current: int | None = None) -> None:
        """Let exactly these cards be chosen, and one of them be the one with the focus."""
        here = (self.cards.row_of(card_id) for card_id in ids)
        rows = sorted(row for row in here if row is not None and not self.is_hidden(row))
        wanted = QItemSelection()
        for row in rows:
            wanted.select(self.cards.index(row), self.cards.index(row))
        focus = self.cards.row_of(current) if current is not None else None
        if focus is not None and focus != self.currentIndex().row():
            self.selectionModel().setCurrentIndex(self.cards.index(focus), Command.NoUpdate)
        if self.chosen_ids() != [self.cards.piles[row].head.id for row in rows]:
            self.selectionModel().select(wanted, Command.ClearAndSelect)
        if focus is not None:
            self.scrollTo(self.cards.index(focus))

    def height_here(self) -> int:
        """The height on the screen at which the card with the focus begins to be read."""
        index = self.currentIndex()
        y = self.visualRect(index).top() + FIRST_LINE if index.isValid() else FIRST_LINE
        return self.viewport().mapToGlobal(QPoint(0, y)).y()

    def nearest(self, height: int) -> int | None:
        """The row whose card stands nearest to a height on the screen."""
        y = self.viewport().mapFromGlobal(QPoint(0, height)).y()
        shown = self.rows_within(0, self.viewport().height()) or self.shown_rows()
        rects = {row: self.row_rect(row) for row in shown}
        return min(shown, key=lambda row: max(rects[row].top() - y, y - rects[row].bottom()), default=None)

    def card_rect(self, card_id: int) -> QRect:
        """Where a card stands in the viewport."""
        row = self.cards.row_of(card_id)
        return QRect() if row is None else self.visualRect(self.cards.index(row)).adjusted(4, 4, -4, -4)

    # --- keys and pointer -----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """The board's keys come first while a lane has the focus, whatever they mean elsewhere."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._verb(event)
        ):
            event.accept()
            return True
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.delegate.forget()
            self.cut()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        verb = self._verb(event)
        if verb is not None:
            verb()
            return
        if event.key() in (Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End) and not event.modifiers():
            self.taken.emit()
        super().keyPressEvent(event)

    def _verb(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.text() in ("?", "/"):  # wherever the keyboard has them
            return self._keys.get(ord(event.text()))
        without = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self._keys.get(without.value | event.key())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        adds = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if not adds and not (index.isValid() and self.selectionModel().isSelected(index)):
            self.taken.emit()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        adds = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.button() is Qt.MouseButton.LeftButton and not adds:
            self.taken.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        elif index.isValid() and not self.selectionModel().isSelected(index):
            self.taken.emit()
            self.setCurrentIndex(index)
        below = self.visualRect(index).center() if index.isValid() else event.pos()
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.asked_menu.emit(self.viewport().mapToGlobal(below) if keyboard else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.shown_rows():
            self.selectionModel().setCurrentIndex(self.cards.index(self.shown_rows()[0]), Command.NoUpdate)
        self.entered.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def walk(self, row: int) -> None:
        """Let this row alone be chosen and have the focus."""
        index = self.cards.index(row) if 0 <= row < len(self.cards.piles) else QModelIndex()
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, Command.ClearAndSelect)
            self.scrollTo(index)
        self.setFocus(Qt.FocusReason.TabFocusReason)
