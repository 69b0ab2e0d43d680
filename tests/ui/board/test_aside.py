"""Cards of which nobody is sure are put aside with a mark; those off the board have said why."""

from PySide6.QtCore import Qt

from forumdesk.forum import areas
from forumdesk.ui.stages.board.aside import Tray
from forumdesk.ui.stages.board.menus import card_menu
from tests.ui.board.hand import CTRL, SHIFT, Hand

Key = Qt.Key
WAY, DESK, LAND = "En väg in", "Snabba besked", "Planlagd mark"


def drop_on(hand: Hand, tray: Tray, letter: str, text: str) -> None:
    mime = hand.pick_up(letter, text)
    hand.let_go(mime, tray, tray.rect().center())


def test_u_puts_a_card_aside_among_the_ungrouped_with_a_mark(hand: Hand) -> None:
    hand.go("D", WAY)
    with hand.one_change("Put card aside as uncertain"):
        hand.press(Key.Key_U)
    (pile,) = hand.cards("").cards.piles
    assert (pile.head.uncertain, pile.head.area_id) == (1, None)
    assert hand.focused().startswith(WAY)
    assert hand.lane("").head.meta.text() == "1 card · 1 uncertain"
    assert "uncertain" in str(hand.cards("").cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_u_on_an_uncertain_card_takes_the_mark_away_and_the_card_stays(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_U)
    with hand.one_change("No longer uncertain"):
        hand.press(Key.Key_U)
    assert [pile.head.uncertain for pile in hand.cards("").cards.piles] == [0]


def test_hanging_an_uncertain_card_in_an_area_settles_it(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_U)
    with hand.one_change("Move card"):
        hand.press(Key.Key_B, CTRL)
    assert [pile.head.uncertain for pile in hand.cards("B").cards.piles] == [0, 0, 0]


def test_an_uncertain_card_moved_among_the_ungrouped_stays_uncertain(hand: Hand) -> None:
    hand.select("D", [WAY, DESK])
    hand.press(Key.Key_U)
    hand.go("", DESK)
    hand.drag("", DESK, "", hand.above("", WAY))
    assert [text[:6] for text in hand.texts("")] == ["Snabba", "En väg"]
    assert [pile.head.uncertain for pile in hand.cards("").cards.piles] == [1, 1]


def test_an_uncertain_card_counts_as_unplaced(hand: Hand) -> None:
    hand.go("D", WAY)
    hand.press(Key.Key_U)
    assert hand.desk.ask(areas.guard).unplaced == 1


def test_the_two_places_are_there_only_while_cards_are_dragged(hand: Hand) -> None:
    aside = hand.board.aside
    shown = [aside.isVisible()]
    cards = hand.cards("D")
    cards.walk(0)
    cards.run_drag = lambda _drag: shown.append(aside.isVisible())  # type: ignore[method-assign, assignment]
    cards.startDrag(Qt.DropAction.MoveAction)
    shown.append(aside.isVisible())
    assert shown == [False, True, False]


def test_a_card_dropped_on_uncertain_is_put_aside(hand: Hand) -> None:
    with hand.one_change("Put card aside as uncertain"):
        drop_on(hand, hand.board.aside.uncertain, "B", LAND)
    assert hand.texts("") == ["Planlagd mark som går att köpa direkt"]
    assert len(hand.cards("").cards.piles[0].behind) == 1


def test_cards_dropped_on_exclude_are_asked_about_in_one_line(hand: Hand) -> None:
    hand.select("D", [WAY, DESK])
    drop_on(hand, hand.board.aside.excluded, "D", WAY)
    assert hand.question().field.hasFocus()
    hand.type("Redan beslutat")
    with hand.one_change("Exclude cards"):
        hand.press(Key.Key_Return)
    because = [pile.head.excluded_because for pile in hand.board.wall.excluded.list.cards.piles]
    assert because == ["Redan beslutat", "Redan beslutat"]


def test_a_place_says_that_cards_are_held_over_it(hand: Hand) -> None:
    tray = hand.board.aside.uncertain
    mime = hand.pick_up("D", WAY)
    hand.carry(mime, tray, tray.rect().center())
    held = [tray.held]
    hand.take_away(tray)
    assert [*held, tray.held] == [True, False]


def test_one_card_is_split_off_by_key_in_whatever_order(hand: Hand) -> None:
    for text in (WAY, DESK):
        hand.drag("D", text, "C", hand.middle("C", "UF-företag"))
    hand.go("C", "UF-företag")
    hand.press(Key.Key_S, SHIFT)
    hand.type("snabba")
    with hand.one_change("Split card"):
        hand.press(Key.Key_Return)
    assert [text[:6] for text in hand.texts("C")] == ["UF-för", "Snabba"]
    assert [card.text[:6] for card in hand.cards("C").cards.piles[0].behind] == ["En väg"]


def test_the_menu_puts_aside_too(hand: Hand) -> None:
    hand.go("D", WAY)
    with hand.one_change("Put card aside as uncertain"):
        hand.choose(card_menu(hand.board.verbs, hand.board), "Put aside as uncertain, or no longer")
