"""A finger does what the mouse does: it chooses, scrolls, drags, merges, and opens the menu."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.board.hand import Hand

WAY, DESK, LAND = "En väg in", "Snabba besked", "Planlagd mark"


class Touch:
    """One finger on the list of a lane."""

    def __init__(self, hand: Hand, qtbot: QtBot, device: QPointingDevice) -> None:
        self.hand, self._qtbot, self._device = hand, qtbot, device

    @property
    def window(self) -> QWindow:
        return self.hand.screen.windowHandle()

    def down(self, letter: str, text: str) -> None:
        self.port = self.hand.cards(letter).viewport()
        self.at = self._in_window(self.port, self.hand.middle(letter, text))
        QTest.touchEvent(self.window, self._device).press(0, self.at, self.window).commit()

    def hold(self) -> None:
        """Until the card comes along."""
        self._qtbot.waitUntil(self.hand.board.finger.picture.isVisible)

    def move(self, over: QWidget, at: QPoint) -> None:
        self.at = self._in_window(over, at)
        QTest.touchEvent(self.window, self._device).move(0, self.at, self.window).commit()

    def draw(self, by: int) -> None:
        """Further up or down."""
        self.at += QPoint(0, by)
        QTest.touchEvent(self.window, self._device).move(0, self.at, self.window).commit()

    def up(self) -> None:
        QTest.touchEvent(self.window, self._device).release(0, self.at, self.window).commit()

    def _in_window(self, widget: QWidget, at: QPoint) -> QPoint:
        return self.window.mapFromGlobal(widget.mapToGlobal(at))


@pytest.fixture(scope="session")
def device() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def touch(hand: Hand, qtbot: QtBot, device: QPointingDevice) -> Touch:
    return Touch(hand, qtbot, device)


def test_a_tap_chooses_a_card(touch: Touch) -> None:
    with touch.hand.no_change():
        touch.down("D", DESK)
        touch.up()
    assert touch.hand.chosen() == ["Snabba besked om bygglov"]
    assert touch.hand.focused().startswith(DESK)


def test_a_card_that_is_held_follows_the_finger_to_another_area(touch: Touch) -> None:
    hand = touch.hand
    with hand.one_change("Move card"):
        touch.down("D", WAY)
        touch.hold()
        touch.move(hand.cards("B").viewport(), hand.above("B", LAND))
        assert hand.cards("B").held is not None
        touch.up()
    assert hand.texts("B")[0].startswith(WAY)
    assert hand.focused().startswith(WAY)
    assert not hand.board.finger.picture.isVisible()
    assert not hand.board.aside.isVisible()


def test_a_finger_merges_by_letting_go_on_a_card(touch: Touch) -> None:
    hand = touch.hand
    with hand.one_change("Merge cards"):
        touch.down("D", WAY)
        touch.hold()
        touch.move(hand.cards("B").viewport(), hand.middle("B", LAND))
        touch.up()


def test_a_finger_puts_a_card_aside(touch: Touch) -> None:
    hand, tray = touch.hand, touch.hand.board.aside.uncertain
    with hand.one_change("Put card aside as uncertain"):
        touch.down("D", WAY)
        touch.hold()
        touch.move(tray, tray.rect().center())
        assert tray.held
        touch.up()


def test_drawing_without_holding_scrolls_and_moves_nothing(
    thousand: Hand, qtbot: QtBot, device: QPointingDevice
) -> None:
    touch, cards = Touch(thousand, qtbot, device), thousand.cards("A")
    with thousand.no_change():
        touch.down("A", "Bredband")
        touch.draw(-30)
        touch.draw(-40)
        touch.up()
    assert cards.verticalScrollBar().value() == 70


def test_holding_still_asks_for_the_menu_and_moves_nothing(touch: Touch, qtbot: QtBot) -> None:
    wall = touch.hand.board.wall
    wall.asked_card_menu.disconnect()  # a menu that is open would wait
    with touch.hand.no_change(), qtbot.waitSignal(wall.asked_card_menu):
        touch.down("D", WAY)
        touch.hold()
        touch.up()
    assert touch.hand.focused().startswith(WAY)
    assert not touch.hand.board.finger.picture.isVisible()
