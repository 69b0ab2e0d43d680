"""Everything that the mouse can do with cards is done by keys, one change each."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from forumdesk.forum import areas, themes
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.keys import KEYS, bound, combination
from forumdesk.ui.stages.board.sheet import KeySheet
from tests.ui.board.hand import CTRL, NONE, SHIFT, Hand

Key = Qt.Key
WAY, DESK, LAND, LIVE = "En väg in", "Snabba besked", "Planlagd mark", "Billiga lokaler"


def test_arrows_walk_the_board_in_two_dimensions(hand: Hand) -> None:
    hand.go("A", "Pendeltåg")
    hand.press(Key.Key_Right)
    assert hand.focused().startswith(LAND)
    hand.press(Key.Key_Down)
    assert hand.focused().startswith(LIVE)
    hand.press(Key.Key_Left)
    assert hand.focused().startswith("Pendeltåg")  # what stands at like height
    assert hand.chosen() == [hand.focused()]


def test_arrows_reach_an_empty_lane_and_leave_it_again(hand: Hand) -> None:
    hand.go("A", "Pendeltåg")
    hand.press(Key.Key_Left)
    assert hand.cards("").hasFocus()
    hand.press(Key.Key_Left)
    hand.press(Key.Key_Right)
    assert hand.focused().startswith("Pendeltåg")


def test_ctrl_and_a_letter_move_to_that_area(hand: Hand) -> None:
    hand.go("D", WAY)
    with hand.one_change("Move card"):
        hand.press(Key.Key_F, CTRL)
    assert hand.texts("F")[-1].startswith(WAY)
    assert hand.focused().startswith(WAY)


def test_ctrl_and_the_letter_of_no_area_is_answered_in_words(hand: Hand, qtbot: QtBot) -> None:
    hand.go("D", WAY)
    with hand.no_change(), qtbot.waitSignal(hand.desk.said) as said:
        hand.press(Key.Key_H, CTRL)
    assert said.args == ["There is no area H yet."]


def test_ctrl_zero_moves_to_the_ungrouped(hand: Hand) -> None:
    hand.go("D", WAY)
    with hand.one_change("Move card"):
        hand.press(Key.Key_0, CTRL)
    assert hand.texts("") == ["En väg in i kommunen"]


def test_ctrl_and_arrows_move_within_the_lane_and_to_the_next(hand: Hand) -> None:
    first = hand.texts("A")
    hand.go("A", first[0])
    with hand.one_change("Move card"):
        hand.press(Key.Key_Down, CTRL)
    assert hand.texts("A") == [first[1], first[0], first[2]]
    with hand.one_change("Move card"):
        hand.press(Key.Key_Up, CTRL)
    assert hand.texts("A") == first
    with hand.one_change("Move card"):
        hand.press(Key.Key_Right, CTRL)
    assert hand.texts("B")[0] == first[0]
    with hand.one_change("Move card"):
        hand.press(Key.Key_Left, CTRL)
    assert hand.focused() == first[0]
    assert hand.texts("A")[0] == first[0]


def test_a_card_at_the_end_stays_there(hand: Hand) -> None:
    hand.go("A", "Pendeltåg")
    with hand.no_change():
        hand.press(Key.Key_Up, CTRL)
        hand.go("A", "Bussar")
        hand.press(Key.Key_Down, CTRL)


def test_several_cards_move_one_step_together(hand: Hand) -> None:
    first = hand.texts("A")
    hand.select("A", [first[0], first[1]])
    with hand.one_change("Move cards"):
        hand.press(Key.Key_Down, CTRL)
    assert hand.texts("A") == [first[2], first[0], first[1]]
    assert hand.chosen() == [first[0], first[1]]


def test_g_finds_an_area_by_its_letter_or_name(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_G)
    hand.chooser()
    hand.type("grön")
    with hand.one_change("Move card"):
        hand.press(Key.Key_Return)
    assert hand.texts("F")[-1].startswith(WAY)


def test_m_merges_with_a_card_found_by_its_words(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_M)
    hand.type("uf skola")
    assert hand.chooser().rows.count() == 1
    with hand.one_change("Merge cards"):
        hand.press(Key.Key_Return)
    (pile,) = hand.cards("C").cards.piles
    assert [card.text for card in pile.behind] == ["En väg in i kommunen"]
    assert hand.chosen() == ["UF-företag i varje skola"]


def test_esc_leaves_the_chooser_and_changes_nothing(hand: Hand) -> None:
    hand.go("D", WAY)
    with hand.no_change():
        hand.press(Key.Key_M)
        hand.press(Key.Key_Escape)
    assert hand.cards("D").hasFocus()


def test_s_splits_a_pile_and_undo_joins_it_again(hand: Hand) -> None:
    hand.go("B", LAND)
    with hand.one_change("Split card"):
        hand.press(Key.Key_S)
    assert [text[:7] for text in hand.texts("B")] == ["Planlag", "Mark nä", "Billiga"]
    assert hand.focused().startswith(LAND)


def test_s_on_a_single_card_is_refused_in_words(hand: Hand, qtbot: QtBot) -> None:
    hand.go("D", WAY)
    with hand.no_change(), qtbot.waitSignal(hand.desk.said) as said:
        hand.press(Key.Key_S)
    assert said.args == ["No card is merged into “En väg in i kommunen”."]


def test_e_asks_the_reason_in_place_and_puts_the_card_aside(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_E)
    assert hand.question().parentWidget() is hand.lane("D")
    hand.type("Praktisk fråga")
    with hand.one_change("Exclude card"):
        hand.press(Key.Key_Return)
    (pile,) = hand.board.wall.excluded.list.cards.piles
    assert pile.head.excluded_because == "Praktisk fråga"
    assert hand.focused().startswith(DESK)


def test_excluding_without_a_reason_is_refused_beside_the_line(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_E)
    with hand.no_change():
        hand.press(Key.Key_Return)
        assert hand.question().wrong.text() == "Say in a line why the card is taken off the board."
        hand.press(Key.Key_Escape)
    assert hand.focused().startswith(WAY)


def test_an_excluded_card_is_put_back_by_key(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_E)
    hand.type("Nej")
    hand.press(Key.Key_Return)
    excluded = hand.board.wall.excluded
    excluded.fold.click()
    excluded.list.walk(0)
    with hand.one_change("Put card back"):
        hand.press(Key.Key_Backspace)
    assert hand.texts("") == ["En väg in i kommunen"]
    assert not excluded.isVisible()


def test_n_writes_a_card_in_the_lane_with_the_focus(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_N)
    hand.type("Kvällsöppet bibliotek")
    with hand.one_change("New card"):
        hand.press(Key.Key_Return)
        assert hand.focused() == "Kvällsöppet bibliotek"
    assert hand.texts("D")[-1] == "Kvällsöppet bibliotek"


def test_enter_changes_the_wording_and_keeps_the_tables_own_words(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_Return)
    hand.type("En lots för företag")
    with hand.one_change("Edit card"):
        hand.press(Key.Key_Return)
    head = hand.cards("D").cards.piles[0].head
    assert (head.shown, head.text) == ("En lots för företag", "En väg in i kommunen")


def test_esc_while_editing_leaves_the_card_as_it_was(hand: Hand, qtbot: QtBot) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_Return)
    hand.type("Halvfärdigt")
    qtbot.waitUntil(lambda: hand.texts("D")[0] == "Halvfärdigt")  # stored while one types
    hand.press(Key.Key_Escape)
    assert hand.texts("D")[0].startswith(WAY)
    assert hand.cards("D").hasFocus()


def test_a_card_written_on_the_board_is_changed_itself(hand: Hand) -> None:
    hand.desk.do("New card", themes.write_new, "Biljard", "", hand.lane("E").area_id)
    hand.go("E", "Biljard")
    hand.press(Key.Key_Return)
    hand.type("Bibliotek")
    with hand.one_change("Edit card"):
        hand.press(Key.Key_Return)
    head = hand.cards("E").cards.piles[-1].head
    assert (head.text, head.wording) == ("Bibliotek", "")


def test_delete_throws_away_what_was_written_on_the_board(hand: Hand) -> None:
    hand.desk.do("New card", themes.write_new, "Biljard", "", hand.lane("E").area_id)
    hand.go("E", "Biljard")
    with hand.one_change("Remove card"):
        hand.press(Key.Key_Delete)
    assert hand.texts("E") == ["Sjöarna som dragplåster"]


def test_delete_on_a_card_of_a_table_is_refused_in_words(hand: Hand, qtbot: QtBot) -> None:
    hand.go("D", WAY)
    with hand.no_change(), qtbot.waitSignal(hand.desk.said) as said:
        hand.press(Key.Key_Delete)
    assert "Exclude it with a reason instead" in str(said.args)


def test_a_digit_gives_the_area_to_that_table(hand: Hand) -> None:
    hand.go("D", WAY)
    with hand.one_change("Assign table"):
        hand.press(Key.Key_2)
    tables = {area.letter: area.table for area in hand.desk.ask(areas.in_order)}
    assert (tables["D"], tables["B"]) == (2, 4)


def test_ctrl_shift_n_makes_an_area_and_asks_its_name(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_N, CTRL | SHIFT)
    hand.type("Idrott")
    hand.press(Key.Key_Return)
    assert [(area.letter, area.name) for area in hand.desk.ask(areas.in_order)][-1] == ("G", "Idrott")
    assert hand.cards("G").hasFocus()


def test_f2_renames_the_area_of_the_lane(hand: Hand) -> None:
    hand.go("F", "Miljökommunen")
    hand.press(Key.Key_F2)
    hand.type("Grön  kommun")
    with hand.one_change("Rename area"):
        hand.press(Key.Key_Return)
    assert hand.desk.ask(areas.in_order)[-1].name == "Grön kommun"
    assert hand.focused().startswith("Miljökommunen")


def test_ctrl_shift_arrows_change_the_order_of_areas(hand: Hand) -> None:
    hand.go("D", WAY)
    with hand.one_change("Move area"):
        hand.press(Key.Key_Left, CTRL | SHIFT)
    assert [area.name for area in hand.desk.ask(areas.in_order)][2] == "Bemötande och service"
    assert hand.texts("C")[0].startswith(WAY)
    assert hand.focused().startswith(WAY)


def test_a_letter_typed_in_a_line_moves_no_card(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_N)
    with hand.no_change():
        hand.press(Key.Key_A, CTRL)
        hand.press(Key.Key_B, CTRL)
        hand.type("men")
        hand.press(Key.Key_Escape)


def test_choosing_all_cards_chooses_those_of_the_lane(hand: Hand) -> None:
    hand.go("A", "Bredband")
    hand.press(Key.Key_A, CTRL | SHIFT)
    assert hand.chosen() == hand.texts("A")


def test_the_question_mark_shows_every_key(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.type("?")
    (sheet,) = [one for one in hand.screen.findChildren(KeySheet) if one.isVisible()]
    said = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"M", "Merge with …", "Ctrl+letter", "F2"} <= said
    sheet.accept()


def test_no_combination_means_two_things(hand: Hand) -> None:
    said = [combination(keys) for key in KEYS for keys in key.keys]
    assert len(said) == len(set(said))
    letters = [combination(f"Ctrl+{letter}") for letter in "ABCDEFGHIJKLM"]
    assert not set(said) & set(letters)
    assert len(bound(hand.board.verbs)) == len(said) + 13 + 9


@pytest.mark.parametrize(
    ("key", "keys"), [(Key.Key_Z, CTRL), (Key.Key_N, CTRL), (Key.Key_Q, CTRL), (Key.Key_F1, NONE)]
)
def test_the_windows_own_keys_are_left_to_it(hand: Hand, key: Key, keys: Any) -> None:
    hand.go("D", WAY)
    focused = QApplication.focusWidget()
    assert isinstance(focused, CardList)
    assert key.value | keys.value not in bound(hand.board.verbs)
