"""A thousand cards: shown, moved and undone without asking or laying out more than what changed."""

from PySide6.QtCore import Qt

from tests.ui.board.hand import CTRL, Hand

Key = Qt.Key


def test_a_thousand_cards_are_shown_and_one_of_them_moves(thousand: Hand) -> None:
    assert sum(len(thousand.texts(letter)) for letter in ("", *"ABCDEF")) == 1010
    thousand.go("A", "Kort nummer 1 ")
    with thousand.one_change("Move card"):
        thousand.press(Key.Key_F, CTRL)
    assert thousand.focused().startswith("Kort nummer 1 ")
    assert thousand.cards("F").hasFocus()


def test_cards_that_did_not_change_are_not_laid_out_again(thousand: Hand) -> None:
    cards = thousand.cards("B")
    before = [cards.delegate.face_of(pile) for pile in cards.cards.piles]
    thousand.go("A", "Kort nummer 1 ")
    thousand.press(Key.Key_F, CTRL)
    assert [id(cards.delegate.face_of(pile)) for pile in cards.cards.piles] == [id(face) for face in before]


def test_all_cards_of_a_full_lane_move_at_once(thousand: Hand) -> None:
    thousand.go("A", "Kort nummer 1 ")
    count = len(thousand.texts("A"))
    thousand.press(Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    with thousand.one_change("Move cards"):
        thousand.press(Key.Key_0, CTRL)
    assert thousand.texts("A") == []
    assert len(thousand.chosen()) == count
