"""What is chosen and where the focus is stay through moves, undo and redo, and changes made elsewhere."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from forumdesk.forum import areas, themes
from tests.ui.board.hand import CTRL, Hand

Key = Qt.Key
WAY, DESK, LAND = "En väg in", "Snabba besked", "Planlagd mark"


def test_focus_goes_with_the_card_through_undo_and_redo(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_A, CTRL)
    assert hand.cards("A").hasFocus()
    hand.desk.undo()
    assert hand.cards("D").hasFocus()
    assert hand.focused().startswith(WAY)
    hand.desk.redo()
    assert hand.cards("A").hasFocus()
    assert hand.chosen() == ["En väg in i kommunen"]


def test_a_dropped_card_has_the_focus_where_it_landed(hand: Hand) -> None:
    hand.drag("D", WAY, "B", hand.above("B", LAND))
    assert hand.cards("B").hasFocus()
    assert hand.focused().startswith(WAY)


def test_several_chosen_cards_stay_chosen_after_they_moved(hand: Hand) -> None:
    hand.select("D", [WAY, DESK])
    hand.press(Key.Key_E, CTRL)
    assert [text[:7] for text in hand.chosen()] == ["En väg ", "Snabba "]


def test_a_card_merged_elsewhere_hands_the_focus_to_its_pile(hand: Hand) -> None:
    hand.go("D", WAY)
    card, into = (hand.cards(letter).cards.piles[0].head.id for letter in "DB")
    hand.desk.do("Merge cards", themes.merge, card, into)
    assert hand.focused().startswith(LAND)


def test_the_neighbour_has_the_focus_when_a_card_is_gone(hand: Hand) -> None:
    hand.go("D", WAY)
    card = hand.cards("D").cards.piles[0].head.id
    hand.desk.do("Exclude card", themes.exclude, card, "för praktiskt")
    assert hand.focused().startswith(DESK)


def test_the_ungrouped_have_the_focus_when_the_lane_with_it_is_gone(hand: Hand) -> None:
    hand.desk.do("New area", areas.add, "Tillfälligt")
    hand.cards("G").setFocus()
    hand.desk.undo()
    assert hand.cards("").hasFocus()


def test_a_click_on_a_card_leaves_no_other_chosen(hand: Hand) -> None:
    hand.click("D", WAY)
    hand.click("B", LAND)
    assert hand.chosen() == ["Planlagd mark som går att köpa direkt"]


def test_moving_a_card_changes_the_rows_of_two_lanes_and_resets_none(hand: Hand) -> None:
    told: list[tuple[str, str]] = []
    for letter in ("", *"ABCDEF"):
        model = hand.cards(letter).cards
        model.rowsInserted.connect(lambda *_rows, here=letter: told.append((here, "in")))
        model.rowsRemoved.connect(lambda *_rows, here=letter: told.append((here, "out")))
        model.modelReset.connect(lambda here=letter: told.append((here, "reset")))
        model.dataChanged.connect(lambda *_rows, here=letter: told.append((here, "changed")))
        model.layoutChanged.connect(lambda *_rows, here=letter: told.append((here, "order")))
    hand.go("D", WAY)
    hand.press(Key.Key_A, CTRL)
    assert sorted(told) == [("A", "in"), ("D", "out")]


def test_a_line_being_written_stays_while_the_board_changes(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_N)
    hand.type("Halv")
    hand.desk.do("Rename area", areas.rename, hand.lane("A").area_id or 0, "Nära")
    hand.type("vägs")
    assert hand.question().field.toPlainText() == "Halvvägs"


def test_what_is_written_is_kept_when_one_goes_elsewhere(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_N)
    hand.type("Nattbuss")
    hand.click("B", LAND)
    assert hand.texts("D")[-1] == "Nattbuss"
    assert hand.cards("B").hasFocus()


def test_undo_while_writing_takes_back_what_was_written_and_leaves_the_focus_on_the_cards(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_Return)
    hand.type("Halvt")
    hand.desk.undo()
    assert hand.texts("D")[0].startswith(WAY)
    assert hand.cards("D").hasFocus()


def test_cards_are_chosen_with_the_rubber_band(hand: Hand) -> None:
    port, left = hand.cards("D").viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, pos=QPoint(port.width() - 6, port.height() - 6))
    for y in (200, 100, 20):
        QTest.mouseMove(port, QPoint(30, y))
    QTest.mouseRelease(port, left, pos=QPoint(30, 20))
    assert hand.chosen() == hand.texts("D")
