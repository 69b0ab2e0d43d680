"""Areas by their menu and by the mouse: name, table, comment, order, merging, dissolving."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from forumdesk.forum import areas
from forumdesk.ui.stages.board.menus import area_menu, card_menu
from tests.ui.board.hand import Hand

Key = Qt.Key


def menu_of(hand: Hand, letter: str, *path: str) -> None:
    hand.choose(area_menu(hand.board.verbs, hand.lane(letter), hand.board), *path)


def cards_menu(hand: Hand, *path: str) -> None:
    hand.choose(card_menu(hand.board.verbs, hand.board), *path)


def test_a_double_click_on_the_head_renames(hand: Hand) -> None:
    head = hand.lane("E").head
    QTest.mouseDClick(head, Qt.MouseButton.LeftButton, pos=head.name.geometry().center())
    hand.type("Besök")
    with hand.one_change("Rename area"):
        hand.press(Key.Key_Return)
    assert hand.lane("E").area is not None
    assert hand.desk.ask(areas.in_order)[4].name == "Besök"


def test_the_menu_assigns_a_table_and_the_other_area_takes_the_old_one(hand: Hand) -> None:
    with hand.one_change("Assign table"):
        menu_of(hand, "A", "Table that takes it on", "Table 6")
    tables = [area.table for area in hand.desk.ask(areas.in_order)]
    assert tables == [6, 2, 3, 4, 5, 1]


def test_the_tables_whose_cards_dominate_are_assigned_with_one_press(hand: Hand) -> None:
    menu_of(hand, "B", "Table that takes it on", "No table")
    menu_of(hand, "E", "Table that takes it on", "No table")
    assert hand.board.guard.words.text() == (
        "B, E have no table. Proposed by who said most: B table 2, E table 5."
    )
    with hand.one_change("Assign tables as proposed"):
        hand.board.guard.assign.click()
    assert [area.table for area in hand.desk.ask(areas.in_order)] == [1, 2, 3, 4, 5, 6]
    assert not hand.board.guard.assign.isVisible()


def test_the_menu_tells_how_many_cards_of_an_area_each_table_said(hand: Hand) -> None:
    menu = area_menu(hand.board.verbs, hand.lane("B"), hand.board)
    tables = next(action for action in menu.actions() if action.text() == "Table that takes it on").menu()
    assert isinstance(tables, QMenu)
    told = [action.text().split("\t")[0] for action in tables.actions() if "Table" in action.text()]
    assert told[:3] == ["Table 1 – 1 card", "Table 2", "Table 3 – 1 card"]


def test_a_comment_is_written_in_place_and_shown(hand: Hand) -> None:
    menu_of(hand, "B", "Say why the cards belong together")
    hand.type("Allt om mark")
    with hand.one_change("Comment on area"):
        hand.press(Key.Key_Return)
    assert hand.lane("B").head.comment.isVisible()
    assert hand.lane("B").head.comment.toolTip() == "Allt om mark"


def test_an_area_with_notes_is_not_dissolved(hand: Hand, qtbot: QtBot) -> None:
    with hand.no_change(), qtbot.waitSignal(hand.desk.said) as said:
        menu_of(hand, "A", "Remove the area")
    assert "notes" in str(said.args)


def test_a_dissolved_area_leaves_its_cards_ungrouped(hand: Hand) -> None:
    added = hand.desk.do("New area", areas.add, "Tillfälligt")
    assert added is not None
    cards_menu_target = hand.lane("G")
    hand.go("D", "En väg in")
    cards_menu(hand, "Move to area", "G Tillfälligt")
    assert cards_menu_target.list.cards.rowCount() == 1
    with hand.one_change("Remove area"):
        menu_of(hand, "G", "Remove the area")
    assert hand.texts("") == ["En väg in i kommunen"]


def test_an_area_is_merged_into_another_found_by_its_name(hand: Hand) -> None:
    hand.desk.do("New area", areas.add, "Tillfälligt")
    hand.go("D", "En väg in")
    cards_menu(hand, "Move to area", "G Tillfälligt")
    menu_of(hand, "G", "Merge into another area …")
    hand.type("besök")
    with hand.one_change("Merge areas"):
        hand.press(Key.Key_Return)
    assert hand.texts("E") == ["Sjöarna som dragplåster", "En väg in i kommunen"]
    assert len(hand.board.wall.areas) == 6


def test_one_card_is_split_off_by_the_menu(hand: Hand) -> None:
    for text in ("En väg in", "Snabba besked"):
        hand.drag("D", text, "C", hand.middle("C", "UF-företag"))
    hand.go("C", "UF-företag")
    with hand.one_change("Split card"):
        cards_menu(
            hand,
            "Split off",
            "Snabba besked om bygglov · Table 5".replace(
                " · Table ", " ·\N{NO-BREAK SPACE}Table\N{NO-BREAK SPACE}"
            ),
        )
    assert hand.texts("C") == ["UF-företag i varje skola", "Snabba besked om bygglov"]


def test_new_area_by_the_button_asks_its_name(hand: Hand) -> None:
    hand.board.verbs.new_area()
    hand.type("Idrott och kultur")
    hand.press(Key.Key_Return)
    assert hand.desk.ask(areas.in_order)[-1].name == "Idrott och kultur"
    assert "1 area too many" in hand.board.guard.words.text()


def test_a_name_left_unwritten_leaves_a_nameless_area_that_the_guard_tells(hand: Hand) -> None:
    hand.board.verbs.new_area()
    hand.press(Key.Key_Escape)
    assert "G has no name." in hand.board.guard.words.text()
    assert "G has no table." in hand.board.guard.words.text()


def drag_head(hand: Hand, letter: str, to: str, at: float) -> None:
    """Draw a lane's head away and let it go over another, at a part of its width."""
    head, over = hand.lane(letter).head, hand.lane(to)
    point = QPoint(round(over.width() * at), 200)

    def let_go(drag: QDrag) -> None:
        hand.let_go(drag.mimeData(), over, point)

    hand.board.reorder.run_drag = let_go  # type: ignore[method-assign] # the loop that waits
    QTest.mousePress(head.name, Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    QTest.mouseMove(head.name, QPoint(60, 30))
    QTest.mouseRelease(head.name, Qt.MouseButton.LeftButton, pos=QPoint(60, 30))


def names(hand: Hand) -> list[str]:
    return [area.name.split()[0] for area in hand.desk.ask(areas.in_order)]


def test_an_area_dragged_by_its_head_stands_where_it_is_let_go(hand: Hand) -> None:
    assert names(hand) == ["Kollektivtrafik", "Mark", "Skola", "Bemötande", "Besöksnäring", "Grön"]
    with hand.one_change("Move area"):
        drag_head(hand, "B", "E", at=0.8)
    assert names(hand) == ["Kollektivtrafik", "Skola", "Bemötande", "Besöksnäring", "Mark", "Grön"]
    with hand.one_change("Move area"):
        drag_head(hand, "F", "A", at=0.2)
    assert names(hand)[0] == "Grön"
    assert not hand.board.reorder.bar.isVisible()


def test_an_area_let_go_where_it_stands_is_no_change(hand: Hand) -> None:
    with hand.no_change():
        drag_head(hand, "B", "B", at=0.6)
        drag_head(hand, "B", "C", at=0.2)


def test_a_card_dropped_on_a_lane_that_takes_areas_is_still_moved(hand: Hand) -> None:
    mime = hand.pick_up("D", "En väg in")
    with hand.one_change("Move card"):
        hand.let_go(mime, hand.cards("E").viewport(), hand.below("E"))
