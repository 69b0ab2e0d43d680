"""Two areas side by side: only they are seen, and keys and mouse move cards between them."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forumdesk.forum import areas, themes
from forumdesk.ui.stages.board.menus import area_menu
from tests.ui.board.hand import CTRL, Hand

Key = Qt.Key
WAY, DESK, LAND = "En väg in", "Snabba besked", "Planlagd mark"


def compare(hand: Hand, letter: str, text: str, other: str) -> None:
    hand.go(letter, text)
    hand.press(Key.Key_J)
    hand.type(other)
    hand.press(Key.Key_Return)


def seen(hand: Hand) -> list[str]:
    return [lane.area.letter if lane.area else "" for lane in hand.board.wall.lanes if lane.isVisible()]


def test_j_shows_two_areas_alone_and_esc_all_of_them_again(hand: Hand) -> None:
    with hand.no_change():
        compare(hand, "B", LAND, "bemötande")
        shown = [seen(hand)]
        assert hand.focused().startswith(LAND)
        assert "B Mark och lokaler beside D" in hand.board.compare.words.text()
        hand.press(Key.Key_Escape)
        assert not hand.board.compare.isVisible()
    assert [*shown, seen(hand)] == [["B", "D"], ["", *"ABCDEF"]]
    assert hand.focused().startswith(LAND)


def test_arrows_walk_and_move_between_the_two(hand: Hand) -> None:
    compare(hand, "B", LAND, "bemötande")
    hand.press(Key.Key_Right)
    assert hand.focused().startswith(WAY)
    with hand.one_change("Move card"):
        hand.press(Key.Key_Left, CTRL)
    assert any(text.startswith(WAY) for text in hand.texts("B"))
    assert hand.focused().startswith(WAY)


def test_no_suggestion_stands_above_the_two(hand: Hand, qtbot: QtBot) -> None:
    with hand.desk.file.change("Write") as conn:
        for text in hand.texts("A")[:2]:
            themes.write_new(conn, text)
    qtbot.waitUntil(hand.board.band.isVisible, timeout=20_000)
    compare(hand, "B", LAND, "bemötande")
    assert not hand.board.band.isVisible()
    with qtbot.waitSignal(hand.board.verbs.suggester.answered, timeout=20_000):
        hand.press(Key.Key_Right, CTRL)
    assert not hand.board.band.isVisible()
    hand.press(Key.Key_Escape)
    assert hand.board.band.isVisible()


def test_a_card_is_dragged_across(hand: Hand) -> None:
    compare(hand, "B", LAND, "bemötande")
    with hand.one_change("Move card"):
        hand.drag("D", WAY, "B", hand.below("B"))
    assert hand.texts("B")[-1].startswith(WAY)


def test_the_focus_stays_on_the_two_when_a_card_goes_to_a_third(hand: Hand) -> None:
    compare(hand, "D", WAY, "skola")
    hand.press(Key.Key_A, CTRL)
    assert hand.focused().startswith(DESK)


def test_an_area_that_is_dissolved_ends_the_comparison(hand: Hand) -> None:
    added = hand.desk.do("New area", areas.add, "Kultur")
    compare(hand, "D", WAY, "kultur")
    hand.desk.do("Remove area", areas.remove, added)
    assert seen(hand) == ["", *"ABCDEF"]
    assert not hand.board.compare.isVisible()
    assert hand.focused().startswith(WAY)


def test_the_two_share_the_width(hand: Hand) -> None:
    compare(hand, "B", LAND, "bemötande")
    hand.screen.repaint()
    widths = [lane.width() for lane in hand.board.wall.lanes if lane.isVisible()]
    assert min(widths) > hand.board.wall.width() * 0.4


def test_the_menu_of_an_area_compares_too(hand: Hand) -> None:
    hand.choose(area_menu(hand.board.verbs, hand.lane("F"), hand.board), "Compare with another area …")
    hand.type("ungrouped")
    hand.press(Key.Key_Return)
    assert seen(hand) == ["", "F"]
