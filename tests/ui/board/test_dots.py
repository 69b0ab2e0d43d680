"""Dots on the board: counted by keys on the cards, the sum and the ties beside them, only where used."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forumdesk.forum import dialogue, dots
from tests.ui.board.hand import Hand

Key = Qt.Key


@pytest.fixture
def counting(hand: Hand) -> Hand:
    """Three dots each, and the panel open."""
    with hand.desk.file.change("Plan") as conn:
        dialogue.edit(conn, "dots_per_person", 3)
    hand.desk.file.empty_journal()
    hand.go("A", "Pendeltåg")
    hand.press(Key.Key_P)
    assert hand.board.dots.isVisible()
    return hand


def rows(hand: Hand) -> list[str]:
    panel = hand.board.dots.list
    return [panel.item(row).text() for row in range(panel.count())]


def test_where_nobody_votes_there_is_no_trace_of_it(hand: Hand, qtbot: QtBot) -> None:
    assert hand.board.verbs.dots_button.isHidden()
    hand.go("A", "Pendeltåg")
    with qtbot.waitSignal(hand.desk.said) as said:
        hand.press(Key.Key_P)
    assert "Nobody votes with dots" in said.args[0]
    assert hand.board.dots.isHidden()
    with hand.no_change():
        hand.press(Key.Key_Plus)
        hand.press(Key.Key_Minus)
        hand.press(Key.Key_0)


def test_digits_and_enter_set_the_count(counting: Hand) -> None:
    counting.press(Key.Key_1)
    counting.press(Key.Key_9)
    counting.press(Key.Key_Backspace)
    counting.press(Key.Key_2)
    assert counting.board.dots.count.text() == "12_"
    with counting.one_change("Count dots"):
        counting.press(Key.Key_Return)
    assert rows(counting)[0].startswith("1 · 12 · Pendeltåg")
    assert counting.focused().startswith("Pendeltåg")
    assert counting.lane("A").area.table == 1  # type: ignore[union-attr] # digits assign no table meanwhile


def test_plus_and_minus_count_one_by_one_as_one_change(counting: Hand) -> None:
    with counting.one_change("Count dots"):
        for _dot in range(3):
            counting.press(Key.Key_Plus)
        counting.press(Key.Key_Minus)
    assert rows(counting)[0].startswith("1 · 2 · Pendeltåg")
    assert "2 dots" in counting.cards("A").cards.data(
        counting.cards("A").cards.index(0), Qt.ItemDataRole.AccessibleTextRole
    )


def test_ties_are_told_and_the_sum_stands_against_what_there_is(counting: Hand) -> None:
    for letter, text in (("A", "Pendeltåg"), ("E", "Sjöarna")):
        counting.go(letter, text)
        counting.press(Key.Key_8)
        counting.press(Key.Key_0)
        counting.press(Key.Key_Enter)
    assert [row.split(" · ")[0] for row in rows(counting)[:3]] == ["1 (shared)", "1 (shared)", "–"]
    assert counting.board.dots.sum.text() == "160 dots of 153 (51 people × 3)"
    assert counting.board.dots.over.text() == "7 too many"


def test_what_was_typed_for_another_card_is_forgotten(counting: Hand) -> None:
    with counting.no_change():
        counting.press(Key.Key_5)
        counting.press(Key.Key_Down)
        assert counting.board.dots.count.text() == "–"


def test_p_again_gives_the_keys_their_meaning_back(counting: Hand) -> None:
    counting.press(Key.Key_P)
    assert counting.board.dots.isHidden()
    counting.press(Key.Key_3)
    assert counting.lane("A").area.table == 3  # type: ignore[union-attr]


def test_a_row_leads_to_its_card(counting: Hand) -> None:
    panel = counting.board.dots.list
    panel.itemActivated.emit(panel.item(panel.count() - 1))
    assert counting.focused() == rows(counting)[-1].removeprefix("– · ")


def test_a_count_that_is_there_shows_the_button_even_without_a_plan(hand: Hand) -> None:
    first = hand.cards("A").cards.piles[0].head.id
    hand.desk.do("Count dots", dots.give, first, 4)
    assert not hand.board.verbs.dots_button.isHidden()


def test_beside_the_dots_every_lane_with_cards_is_seen(counting: Hand) -> None:
    wall = counting.board.wall
    assert wall.horizontalScrollBar().maximum() == 0
    assert [lane.area.letter for lane in wall.lanes if lane.isVisible() and lane.area] == list("ABCDEF")
    assert not counting.lane("").isVisible()
    counting.press(Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert counting.lane("").isVisible()
    assert wall.horizontalScrollBar().maximum() == 0
    counting.desk.undo()
    counting.press(Key.Key_P)
    assert counting.lane("").isVisible()
