"""Cards are found while one types; the others step aside, and nothing else changes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from forumdesk.forum import themes
from forumdesk.ui.stages.board.sought import plain
from tests.ui.board.hand import CTRL, Hand

Key = Qt.Key
WAY, DESK, LAND = "En väg in", "Snabba besked", "Planlagd mark"


def seek(hand: Hand, words: str) -> None:
    hand.go("A", "Pendeltåg")
    hand.press(Key.Key_F3)
    hand.board.finder.line.setText(words)  # letters that are on no American keyboard, too


def found(hand: Hand) -> list[str]:
    return [
        cards.cards.piles[row].head.shown[:12]
        for lane in hand.board.wall.lanes
        for cards in [lane.list]
        for row in cards.shown_rows()
    ]


def test_f3_finds_as_one_types_and_says_how_many(hand: Hand) -> None:
    hand.go("A", "Pendeltåg")
    hand.press(Key.Key_F3)
    with hand.no_change():
        hand.type("mark")
    assert found(hand) == ["Planlagd mar"]
    assert hand.board.finder.told.text() == "1 of 10 cards"


def test_a_slash_finds_too(hand: Hand) -> None:
    hand.go("A", "Pendeltåg")
    hand.type("/")
    assert QApplication.focusWidget() is hand.board.finder.line


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("b3-1", ["UF-företag i"]),
        ("table 3", ["Billiga loka", "UF-företag i"]),
        ("BORD 3 lokal", ["Billiga loka"]),
        ("motorvägen", ["Planlagd mar"]),  # on the card behind it
        ("väg", ["Planlagd mar", "En väg in i "]),
        ("vag", []),  # å and ä are letters of their own
        ("table 6 b1-2", ["Planlagd mar"]),
    ],
)
def test_cards_are_found_by_text_table_and_code(hand: Hand, words: str, expected: list[str]) -> None:
    seek(hand, words)
    assert found(hand) == expected


def test_accents_that_are_no_letters_of_their_own_do_not_matter() -> None:
    assert plain("Idé, café A\N{COMBINING RING ABOVE}r") == "ide, cafe år"
    assert plain("Åre") != plain("Are")


def test_a_card_is_found_by_what_is_meant_by_it(hand: Hand) -> None:
    hand.desk.do("New card", themes.write_new, "Nattbuss", "Hem efter sista tåget", None)
    seek(hand, "sista tåg")
    assert found(hand) == ["Nattbuss"]


def test_enter_goes_to_the_first_card_found_and_keys_work_there(hand: Hand) -> None:
    seek(hand, "besked")
    hand.press(Key.Key_Return)
    assert hand.focused().startswith(DESK)
    with hand.one_change("Move card"):
        hand.press(Key.Key_A, CTRL)
    assert found(hand) == ["Snabba beske"]
    assert hand.focused().startswith(DESK)


def test_esc_shows_all_cards_again_and_the_keys_go_on_from_the_card_found(hand: Hand) -> None:
    seek(hand, "besked")
    hand.press(Key.Key_Escape)
    assert len(found(hand)) == 10
    assert hand.focused().startswith(DESK)
    assert not hand.board.finder.told.isVisible()


def test_esc_among_the_cards_shows_all_again_too(hand: Hand) -> None:
    seek(hand, "besked")
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Escape)
    assert len(found(hand)) == 10


def test_arrows_walk_over_what_is_found_only(hand: Hand) -> None:
    seek(hand, "kommun")
    hand.press(Key.Key_Down)
    walked = [hand.focused()[:12]]
    for _step in range(3):
        hand.press(Key.Key_Right)
        walked.append(hand.focused()[:12] if hand.cards("D").hasFocus() else "")
    assert walked[0] == "Bredband i h"
    assert walked[3] == "En väg in i "


def test_a_card_written_meanwhile_is_seen(hand: Hand) -> None:
    seek(hand, "besked")
    hand.press(Key.Key_Return)
    hand.press(Key.Key_N)
    hand.type("Nattbuss")
    hand.press(Key.Key_Return)
    assert found(hand) == ["Snabba beske", "Nattbuss"]
    assert hand.focused() == "Nattbuss"


def test_a_card_dropped_below_what_is_found_hangs_right_below_it(hand: Hand) -> None:
    seek(hand, "kommun")
    hand.drag("D", WAY, "A", hand.below("A"))
    hand.press(Key.Key_Escape)
    assert [text[:8] for text in hand.texts("A")] == ["Pendeltå", "Bredband", "En väg i", "Bussar t"]


def test_nothing_found_leaves_the_line_with_its_words(hand: Hand) -> None:
    seek(hand, "zebra")
    assert found(hand) == []
    assert hand.board.finder.told.text() == "0 of 10 cards"
    hand.press(Key.Key_Escape)
    assert len(found(hand)) == 10
