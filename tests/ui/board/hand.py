"""A hand that works on the board as hers does, by presses, drag events and keys, and proves undo and redo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from sqlalchemy import Connection, select

from forumdesk.forum.schema import metadata
from forumdesk.store.triggers import journalled
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.chooser import Chooser
from forumdesk.ui.stages.board.lane import Lane
from forumdesk.ui.stages.board.question import Question
from forumdesk.ui.stages.board.view import BoardView

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
MOVE = Qt.DropAction.MoveAction
Everything = dict[str, list[tuple[Any, ...]]]


class Hand:
    """Lanes are told by letter, "" for the ungrouped; cards by the first words on them."""

    def __init__(self, desk: Desk, board: BoardView, screen: QWidget) -> None:
        self.desk, self.board, self.screen = desk, board, screen

    # --- looking --------------------------------------------------------------------------------------

    def lane(self, letter: str) -> Lane:
        return next(
            lane for lane in self.board.wall.lanes if (lane.area.letter if lane.area else "") == letter
        )

    def cards(self, letter: str) -> CardList:
        return self.lane(letter).list

    def texts(self, letter: str) -> list[str]:
        return [pile.head.shown for pile in self.cards(letter).cards.piles]

    def row(self, cards: CardList, text: str) -> int:
        return next(row for row, pile in enumerate(cards.cards.piles) if pile.head.shown.startswith(text))

    def focused(self) -> str:
        """The text of the card that has the focus; fails if no card has."""
        cards = QApplication.focusWidget()
        assert isinstance(cards, CardList), f"the focus is on {cards}"
        pile = cards.current_pile()
        assert pile is not None
        return pile.head.shown

    def chosen(self) -> list[str]:
        return [
            pile.head.shown
            for cards in self.board.wall.lists
            for pile in cards.cards.piles
            if pile.head.id in cards.chosen_ids()
        ]

    def everything(self) -> Everything:
        """Every row that undo would bring back."""

        def rows(conn: Connection) -> Everything:
            return {
                table.name: [tuple(row) for row in conn.execute(select(table).order_by(table.c.id))]
                for table in journalled(metadata)
            }

        return self.desk.ask(rows)

    @contextmanager
    def one_change(self, label: str) -> Iterator[None]:
        """What happens inside is one change of this name, which undo takes back and redo does again."""
        before = self.everything()
        yield
        after = self.everything()
        assert after != before
        assert self.desk.undo_label == label
        self.desk.undo()
        assert self.everything() == before
        self.desk.redo()
        assert self.everything() == after

    @contextmanager
    def no_change(self) -> Iterator[None]:
        before = self.everything()
        yield
        assert self.everything() == before
        assert self.desk.undo_label is None

    # --- pointer --------------------------------------------------------------------------------------

    def middle(self, letter: str, text: str) -> QPoint:
        cards = self.cards(letter)
        return cards.visualRect(cards.cards.index(self.row(cards, text))).center()

    def above(self, letter: str, text: str) -> QPoint:
        cards = self.cards(letter)
        rect = cards.visualRect(cards.cards.index(self.row(cards, text)))
        return QPoint(rect.center().x(), rect.top() + 3)

    def below(self, letter: str) -> QPoint:
        return QPoint(40, self.cards(letter).viewport().height() - 4)

    def click(self, letter: str, text: str, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.cards(letter).viewport(), LEFT, keys, self.middle(letter, text))

    def pick_up(self, letter: str, text: str) -> QMimeData:
        """Press on a card and draw until the board begins to drag; what then hangs on the pointer."""
        cards = self.cards(letter)
        begun: list[QDrag] = []
        cards.run_drag = begun.append  # type: ignore[assignment, method-assign] # the loop that waits
        start = self.middle(letter, text)
        QTest.mousePress(cards.viewport(), LEFT, NONE, start)
        for step in (4, 12, 20):
            QTest.mouseMove(cards.viewport(), start + QPoint(step, step))
        QTest.mouseRelease(cards.viewport(), LEFT, NONE, start + QPoint(20, 20))
        assert len(begun) == 1, "a drag begins"
        mime = QMimeData()
        for name in begun[0].mimeData().formats():
            mime.setData(name, begun[0].mimeData().data(name))
        return mime

    def carry(self, mime: QMimeData, over: QWidget, at: QPoint) -> QDragMoveEvent:
        """Come in over a widget and hold still."""
        enter = QDragEnterEvent(at, MOVE, mime, LEFT, NONE)
        QApplication.sendEvent(over, enter)
        move = QDragMoveEvent(at, MOVE, mime, LEFT, NONE)
        QApplication.sendEvent(over, move)
        return move

    def let_go(self, mime: QMimeData, over: QWidget, at: QPoint) -> None:
        self.carry(mime, over, at)
        QApplication.sendEvent(over, QDropEvent(at, MOVE, mime, LEFT, NONE))

    def take_away(self, over: QWidget) -> None:
        """Esc, or out of the lane."""
        QApplication.sendEvent(over, QDragLeaveEvent())

    def drag(self, letter: str, text: str, to: str, at: QPoint) -> None:
        """Drag a card, or all that are chosen with it, to a lane."""
        self.let_go(self.pick_up(letter, text), self.cards(to).viewport(), at)

    # --- keys and menus -------------------------------------------------------------------------------

    def go(self, letter: str, text: str) -> None:
        """Have the focus on a card, which alone is chosen."""
        cards = self.cards(letter)
        self.board.wall.only(cards)
        cards.walk(self.row(cards, text))

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """A key, wherever the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, keys)

    def type(self, text: str) -> None:
        for letter in text:
            focused = QApplication.focusWidget()
            assert focused is not None
            if letter.isascii():
                QTest.keyClicks(focused, letter)
            else:  # QTest knows only the keys of an American keyboard
                QApplication.sendEvent(
                    focused, QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), NONE, letter)
                )

    def question(self) -> Question:
        """The line that is asked just now."""
        asked = [one for one in self.board.findChildren(Question) if one.isVisible()]
        assert len(asked) == 1
        return asked[0]

    def chooser(self) -> Chooser:
        shown = [one for one in self.board.findChildren(Chooser) if one.isVisible()]
        assert len(shown) == 1
        return shown[0]

    def choose(self, menu: QMenu, *path: str) -> None:
        """Choose a line of a menu by its words."""
        for words in path:
            action = next(one for one in menu.actions() if one.text().split("\t")[0] == words)
            assert action.isEnabled(), words
            menu = action.menu() or menu  # type: ignore[assignment]
        action.trigger()

    def select(self, letter: str, texts: Sequence[str]) -> None:
        """Click on several cards with Ctrl."""
        for place, text in enumerate(texts):
            self.click(letter, text, CTRL if place else NONE)
