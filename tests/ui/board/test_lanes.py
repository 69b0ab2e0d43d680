"""A lane keeps its own measure: it shows some cards only, scrolls to any, and takes drops where they fall."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.board.hand import Hand

Key = Qt.Key


def shown(hand: Hand, letter: str) -> list[str]:
    """What stands between the top and the end of a lane, card below card."""
    cards = hand.cards(letter)
    return [
        pile.head.shown
        for row, pile in enumerate(cards.cards.piles)
        if cards.visualRect(cards.cards.index(row)).isValid()
    ]


def test_only_some_cards_are_shown_and_the_others_come_back_where_they_were(thousand: Hand) -> None:
    cards, before = thousand.cards("B"), shown(thousand, "B")
    wanted = [pile.head for pile in cards.cards.piles[10:40:10]]
    cards.only({head.id for head in wanted})
    assert shown(thousand, "B") == [head.shown for head in wanted]
    tops = [cards.card_rect(head.id).top() for head in wanted]
    assert tops == sorted(tops)
    assert tops[-1] < 400, "they stand close"
    cards.only(None)
    assert shown(thousand, "B") == before


def test_keys_walk_over_cards_that_are_not_shown(thousand: Hand) -> None:
    cards = thousand.cards("B")
    heads = [cards.cards.piles[row].head for row in (3, 50)]
    cards.only({head.id for head in heads})
    cards.walk(3)
    thousand.press(Key.Key_Down)
    assert thousand.focused() == heads[1].shown


def test_a_card_that_is_not_shown_is_not_chosen_any_more(thousand: Hand) -> None:
    cards = thousand.cards("B")
    cards.selectAll()
    kept = cards.cards.piles[5].head.id
    cards.only({kept})
    assert cards.chosen_ids() == [kept]


def test_a_card_dropped_between_two_that_are_shown_stands_between_all(thousand: Hand) -> None:
    """The place counts the cards that are hidden, too."""
    cards = thousand.cards("B")
    second = cards.cards.piles[20].head
    cards.only({cards.cards.piles[4].head.id, second.id})
    moved = thousand.texts("D")[0]
    thousand.drag("D", moved, "B", cards.card_rect(second.id).topLeft() + QPoint(20, 1))
    assert thousand.texts("B")[20:22] == [moved, second.shown]


def test_end_shows_the_last_of_many_cards_and_home_the_first(thousand: Hand) -> None:
    cards = thousand.cards("B")
    cards.walk(0)
    thousand.press(Key.Key_End)
    last = cards.card_rect(cards.cards.piles[-1].head.id)
    assert thousand.focused() == thousand.texts("B")[-1]
    assert cards.viewport().rect().contains(last.center())
    thousand.press(Key.Key_Home)
    assert cards.verticalScrollBar().value() == 0


def test_a_page_down_goes_on_to_a_card_that_was_not_seen(thousand: Hand) -> None:
    cards = thousand.cards("B")
    cards.walk(0)
    seen = cards.rows_within(0, cards.viewport().height() - 1)
    thousand.press(Key.Key_PageDown)
    assert 1 < cards.currentIndex().row() <= seen[-1] + 1
    thousand.press(Key.Key_PageUp)
    assert cards.currentIndex().row() <= 1  # cards differ in height: a page up is not always that page down


def test_a_rubber_band_chooses_what_it_touches(hand: Hand) -> None:
    cards = hand.cards("B")
    bottom = cards.card_rect(cards.cards.piles[-1].head.id).bottom()
    start, left = QPoint(60, bottom + 30), Qt.MouseButton.LeftButton
    assert start.y() < cards.viewport().height()
    QTest.mousePress(cards.viewport(), left, Qt.KeyboardModifier.NoModifier, start)
    for y in (start.y() - 15, bottom - 4, cards.card_rect(cards.cards.piles[0].head.id).center().y()):
        QTest.mouseMove(cards.viewport(), QPoint(64, y))
    QTest.mouseRelease(cards.viewport(), left, Qt.KeyboardModifier.NoModifier, QPoint(64, y))
    assert cards.chosen_ids() == [pile.head.id for pile in cards.cards.piles]


def test_the_end_of_a_lane_stays_in_sight_when_a_card_leaves_it(thousand: Hand) -> None:
    cards = thousand.cards("B")
    cards.walk(len(cards.cards.piles) - 1)
    thousand.press(Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert (
        cards.viewport()
        .rect()
        .contains(
            cards.card_rect(cards.current_pile().head.id).center()  # type: ignore[union-attr]
        )
    )


def test_a_screen_reader_finds_each_card_where_it_stands(thousand: Hand) -> None:
    cards = thousand.cards("B")
    reader = QAccessible.queryAccessibleInterface(cards)
    assert reader.childCount() == len(cards.cards.piles)
    at = cards.viewport().mapToGlobal(cards.card_rect(cards.cards.piles[1].head.id).center())
    found = reader.childAt(at.x(), at.y())
    assert cards.cards.piles[1].head.shown in found.text(QAccessible.Text.Name)
