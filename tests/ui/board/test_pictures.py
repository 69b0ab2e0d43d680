"""Cards are copied from pictures of themselves: they look as they were drawn, and few are kept."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage, QPainter, Qt
from PySide6.QtWidgets import QApplication

from forumdesk.ui import style
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.drawing import MARGIN
from forumdesk.ui.stages.board.pictures import SCREENS
from tests.ui.board.hand import Hand


def drawn(cards: CardList, ratio: float) -> QImage:
    """The cards that are seen, each drawn by itself."""
    image = canvas(cards, ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row in cards.rows_within(0, cards.viewport().height()):
        rect = cards.row_rect(row).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        cards.delegate.draw(painter, rect, cards.cards.piles[row], style.of(cards))
    painter.end()
    return image


def shown(cards: CardList, ratio: float) -> QImage:
    """The same cards as the column paints them."""
    image = canvas(cards, ratio)
    painter = QPainter(image)
    for row in cards.rows_within(0, cards.viewport().height()):
        cards.paint_row(painter, row, cards.row_rect(row), chosen=False, focused=False)
    painter.end()
    return image


def canvas(cards: CardList, ratio: float) -> QImage:
    size = cards.viewport().size() * ratio
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(cards.ground())
    return image


def test_a_card_from_its_picture_looks_as_it_was_drawn(hand: Hand) -> None:
    cards = hand.cards("A")
    assert shown(cards, 1) == drawn(cards, 1)
    assert shown(cards, 1) == drawn(cards, 1)  # the second time from the picture
    assert cards.delegate.pictures.weight > 0


def test_a_reworded_card_gets_another_picture(hand: Hand) -> None:
    cards = hand.cards("A")
    before = shown(cards, 1)
    hand.go("A", "Pendeltåg")
    hand.press(Qt.Key.Key_Return)
    hand.type("Tåg")
    hand.press(Qt.Key.Key_Return)
    assert "Tåg" in hand.texts("A")
    assert shown(cards, 1) == drawn(cards, 1) != before


def test_a_few_screens_of_pictures_are_kept_and_no_more(thousand: Hand) -> None:
    cards = thousand.cards("A")
    bar, seen = cards.verticalScrollBar(), cards.viewport().size()
    most = SCREENS * seen.width() * seen.height()
    for _step in range(60):
        bar.setValue(bar.value() + seen.height() // 2)
        cards.viewport().repaint()
        assert cards.delegate.pictures.weight <= most
    assert cards.delegate.pictures.weight > most // 2


@pytest.mark.parametrize(
    "change", [QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange]
)
def test_when_colours_or_letters_change_the_cards_are_drawn_anew(hand: Hand, change: QEvent.Type) -> None:
    cards = hand.cards("A")
    shown(cards, 1)
    QApplication.sendEvent(cards, QEvent(change))
    assert cards.delegate.pictures.weight == 0
    assert shown(cards, 1) == drawn(cards, 1)
