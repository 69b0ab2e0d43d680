"""The board as a screen reader walks it, without a mouse, with large letters, and with enough contrast."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from forumdesk.forum import areas, themes
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.style import Sizes
from forumdesk.ui.style.colours import DARK, LIGHT, Colours
from forumdesk.ui.style.dress import dress
from tests.ui.board.hand import CTRL, Hand

Key, Role = Qt.Key, QAccessible.Role
WAY, LAND = "En väg in", "Planlagd mark"


def walk(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """A part of the tree and all below it, as far as they are seen."""
    if one.state().invisible:
        return
    yield one
    for place in range(one.childCount()):
        if below := one.child(place):
            yield from walk(below)


def tree(widget: QWidget) -> list[QAccessibleInterface]:
    return list(walk(QAccessible.queryAccessibleInterface(widget)))


def name(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name)


def first(hand: Hand, letter: str) -> int:
    return hand.cards(letter).cards.piles[0].head.id


def test_every_card_is_met_once_with_text_tables_area_and_place(hand: Hand) -> None:
    cards = [name(one) for one in tree(hand.board) if one.role() == Role.ListItem]
    assert len(cards) == 10
    assert cards[0] == (
        "card, Pendeltåg var tionde minut hela dagen, tables 1 and 2, area A, 1 card merged into it, 1 of 3"
    )
    assert cards[-1] == "card, Miljökommunen som varumärke, table 4, area F, 1 of 1"
    lists = [name(one) for one in tree(hand.board) if one.role() == Role.List]
    assert lists[:2] == ["Ungrouped, 0 cards", "Area A Kollektivtrafik och infrastruktur, 3 cards"]


def test_everything_that_can_be_used_has_a_name(hand: Hand) -> None:
    usable = (Role.Button, Role.EditableText, Role.List, Role.ListItem, Role.CheckBox, Role.PushButton)
    nameless = [one.object() for one in tree(hand.board) if one.role() in usable and not name(one)]
    assert nameless == []


def test_the_card_with_the_focus_says_so(hand: Hand) -> None:
    hand.go("D", WAY)
    lane = QAccessible.queryAccessibleInterface(hand.cards("D"))
    focused = lane.child(hand.cards("D").currentIndex().row())
    assert name(focused) == "card, En väg in i kommunen, table 2, area D, 1 of 2"
    assert focused.state().focused


@pytest.mark.parametrize(
    "act",
    [
        lambda hand: hand.press(Key.Key_A, CTRL),
        lambda hand: hand.press(Key.Key_Right, CTRL),
        lambda hand: hand.press(Key.Key_Down, CTRL),
        lambda hand: hand.press(Key.Key_U),
        lambda hand: hand.press(Key.Key_0, CTRL),
        lambda hand: hand.board.verbs.merge([first(hand, "D")], first(hand, "B")),
        lambda hand: hand.drag("D", WAY, "C", hand.below("C")),
        lambda hand: hand.desk.do("Move area", areas.move, hand.lane("D").area_id, 0),
    ],
    ids=["letter", "right", "down", "uncertain", "ungrouped", "merge", "drag", "area"],
)  # fmt: skip
def test_the_focus_is_on_a_card_after_a_move_undo_and_redo(hand: Hand, act) -> None:  # type: ignore[no-untyped-def]
    hand.go("D", WAY)
    act(hand)
    met = [isinstance(QApplication.focusWidget(), CardList) and bool(hand.focused())]
    for step in (hand.desk.undo, hand.desk.redo, hand.desk.undo):
        step()
        met.append(isinstance(QApplication.focusWidget(), CardList) and bool(hand.focused()))
    assert met == [True] * 4
    assert hand.focused().startswith((WAY, LAND))


def test_a_screen_reader_that_asks_after_every_change_is_answered(hand: Hand) -> None:
    """It keeps nothing from before a change: Qt makes the parts of a list anew, so a reader asks again."""
    acts = [
        lambda: hand.press(Key.Key_F, CTRL),
        lambda: hand.press(Key.Key_Left, CTRL),
        lambda: hand.desk.do("Merge", themes.merge, first(hand, "D"), first(hand, "B")),
        lambda: hand.board.wall.show_only({first(hand, "B")}),
        lambda: hand.board.wall.show_only(None),
        lambda: hand.desk.do("New area", areas.add),
        hand.desk.undo, hand.desk.undo, hand.desk.redo,
        lambda: hand.press(Key.Key_0, CTRL),
    ]  # fmt: skip
    hand.go("D", WAY)
    QAccessible.setActive(True)
    try:
        for act in acts:
            act()
            QApplication.processEvents()
            said = [name(one) for one in tree(hand.board) if one.role() == Role.ListItem]
            shown = [row for lane in hand.board.wall.lanes for row in lane.list.shown_rows()]
            assert len(said) >= len(shown)
            assert all(words.startswith("card, ") for words in said)
            focused = QAccessible.queryAccessibleInterface(hand.board.wall.here).focusChild()
            assert focused is None or name(focused).startswith("card, ")
    finally:
        QAccessible.setActive(False)


def test_tab_leads_through_every_lane_and_its_menu(hand: Hand) -> None:
    hand.go("A", "Pendeltåg")
    met = []
    for _step in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused.accessibleName())
        hand.press(Key.Key_Tab)
        if QApplication.focusWidget() is hand.cards("A"):
            break
    for letter in "BCDEF":
        assert any(said.startswith(f"Area {letter} ") for said in met)
        assert f"Menu of area {letter}" in met


def test_at_twice_the_text_size_every_card_is_still_reached(hand: Hand) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        dress(app, "light", 2.0)
        QApplication.processEvents()
        assert Sizes.now().px(10) == 20
        hand.go("A", "Pendeltåg")
        for letter in "BCDEF":
            hand.press(Key.Key_Right)
            assert hand.cards(letter).hasFocus()
            lane, wall = hand.lane(letter), hand.board.wall
            left = lane.mapTo(wall, lane.rect().topLeft()).x()
            assert -6 <= left <= wall.width() - lane.width() + 6
            assert lane.width() >= Sizes.now().px(130)
    finally:
        dress(app, "light")


def test_nothing_on_the_board_moves_by_itself(hand: Hand) -> None:
    """So there is no motion to reduce: a card is where it was put, at once."""
    hand.go("D", WAY)
    hand.press(Key.Key_A, CTRL)
    assert hand.screen.findChildren(QAbstractAnimation) == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_what_stands_on_cards_and_lanes_is_readable(colours: Colours) -> None:
    written = (colours.text, colours.soft, colours.faint, colours.warn_text, colours.accent_text)
    on_cards = [(tone, colours.paper) for tone in written]
    chosen = [(tone, colours.chosen) for tone in (colours.text, colours.soft, colours.accent_text)]
    lanes = [(tone, colours.lane) for tone in (colours.text, colours.soft, colours.accent_text)]
    badges = [(colours.on_accent, colours.accent), *(("#ffffff", area) for area in areas.COLOURS)]
    pairs = on_cards + chosen + lanes + badges
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def contrast(one: str, other: str) -> float:
    """As WCAG reckons it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
