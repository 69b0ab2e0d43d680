"""Cards are dragged with real events: within a lane, across, several, between, onto, and not at all."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from forumdesk.ui.stages.board.carried import Carried
from tests.ui.board.hand import CTRL, SHIFT, Hand

WAY, DESK, LAND, LIVE = "En väg in", "Snabba besked", "Planlagd mark", "Billiga lokaler"


def test_a_card_dragged_below_another_lane_hangs_last_there(hand: Hand) -> None:
    with hand.one_change("Move card"):
        hand.drag("D", WAY, "B", hand.below("B"))
    assert [text[:8] for text in hand.texts("B")] == ["Planlagd", "Billiga ", "En väg i"]
    assert hand.texts("D") == ["Snabba besked om bygglov"]


def test_a_card_dragged_between_two_hangs_exactly_there(hand: Hand) -> None:
    with hand.one_change("Move card"):
        hand.drag("D", WAY, "A", hand.above("A", "Bredband"))
    assert hand.texts("A")[1] == "En väg in i kommunen"
    assert len(hand.texts("A")) == 4


def test_a_card_dragged_above_the_first_hangs_on_top(hand: Hand) -> None:
    with hand.one_change("Move card"):
        hand.drag("D", WAY, "A", QPoint(40, 1))
    assert hand.texts("A")[0] == "En väg in i kommunen"


def test_a_card_moves_down_within_its_lane(hand: Hand) -> None:
    first = hand.texts("A")
    with hand.one_change("Move card"):
        hand.drag("A", first[0], "A", hand.above("A", first[2]))
    assert hand.texts("A") == [first[1], first[0], first[2]]


def test_a_card_let_go_where_it_hangs_is_no_change(hand: Hand) -> None:
    with hand.no_change():
        hand.drag("A", "Bredband", "A", hand.above("A", "Bussar"))
        hand.drag("A", "Bredband", "A", hand.middle("A", "Bredband"))


def test_several_chosen_cards_move_together_in_their_order(hand: Hand) -> None:
    first = hand.texts("A")
    hand.select("A", [first[2], first[0]])
    with hand.one_change("Move cards"):
        hand.drag("A", first[0], "E", hand.below("E"))
    assert hand.texts("E") == ["Sjöarna som dragplåster", first[0], first[2]]


def test_cards_chosen_in_two_lanes_move_together(hand: Hand) -> None:
    hand.click("D", WAY)
    hand.click("B", LIVE, CTRL)
    assert len(hand.chosen()) == 2
    with hand.one_change("Move cards"):
        hand.drag("B", LIVE, "F", hand.below("F"))
    assert [text[:7] for text in hand.texts("F")] == ["Miljöko", "Billiga", "En väg "]


def test_shift_chooses_a_row_of_cards(hand: Hand) -> None:
    first = hand.texts("A")
    hand.click("A", first[0])
    hand.click("A", first[2], SHIFT)
    assert hand.chosen() == first


def test_a_card_dropped_onto_another_lies_behind_it_and_keeps_its_words(hand: Hand) -> None:
    with hand.one_change("Merge cards"):
        hand.drag("D", WAY, "B", hand.middle("B", LIVE))
    pile = hand.cards("B").cards.piles[1]
    assert pile.head.shown == "Billiga lokaler för nystartade"
    assert [card.text for card in pile.behind] == ["En väg in i kommunen"]
    assert pile.tables == (2, 3)


def test_a_pile_dropped_onto_a_card_is_one_pile(hand: Hand) -> None:
    hand.drag("B", LAND, "C", hand.middle("C", "UF-företag"))
    (pile,) = hand.cards("C").cards.piles
    assert len(pile.cards) == 3


def test_several_cards_dropped_onto_one_are_merged_with_it(hand: Hand) -> None:
    hand.click("D", WAY)
    hand.click("D", DESK, SHIFT)
    with hand.one_change("Merge cards"):
        hand.drag("D", WAY, "C", hand.middle("C", "UF-företag"))
    assert hand.texts("D") == []
    assert len(hand.cards("C").cards.piles[0].behind) == 2


def test_what_is_held_over_is_marked_and_unmarked_when_it_is_taken_away(hand: Hand) -> None:
    cards = hand.cards("B")
    mime = hand.pick_up("D", WAY)
    with hand.no_change():
        assert hand.carry(mime, cards.viewport(), hand.middle("B", LIVE)).isAccepted()
        marked = [cards.delegate.onto]
        hand.carry(mime, cards.viewport(), hand.above("B", LIVE))
        marked.append(cards.delegate.onto)
        hand.carry(mime, cards.viewport(), hand.middle("B", LIVE))
        hand.take_away(cards.viewport())
        marked.append(cards.delegate.onto)
    assert marked == [cards.cards.piles[1].head.id, None, None]


def test_a_card_dropped_on_a_head_hangs_last(hand: Hand) -> None:
    mime = hand.pick_up("D", WAY)
    with hand.one_change("Move card"):
        hand.let_go(mime, hand.lane("A").head, QPoint(20, 10))
    assert hand.texts("A")[-1] == "En väg in i kommunen"


def test_a_card_dropped_in_an_empty_lane_hangs_there(hand: Hand) -> None:
    with hand.one_change("Move card"):
        hand.drag("D", WAY, "", QPoint(40, 30))
    assert hand.texts("") == ["En väg in i kommunen"]


def test_cards_of_another_dialogue_are_not_taken(hand: Hand) -> None:
    foreign = Carried("/elsewhere/other.forumdesk", (1, 2)).as_mime()
    with hand.no_change():
        assert not hand.carry(foreign, hand.cards("A").viewport(), QPoint(40, 20)).isAccepted()
        hand.let_go(foreign, hand.cards("A").viewport(), QPoint(40, 20))
        hand.let_go(foreign, hand.lane("A").head, QPoint(20, 10))


def test_a_lane_scrolls_while_a_card_is_held_at_its_edge(thousand: Hand, qtbot: QtBot) -> None:
    cards = thousand.cards("A")
    mime = thousand.pick_up("D", WAY)
    assert cards.verticalScrollBar().value() == 0
    thousand.carry(mime, cards.viewport(), thousand.below("A"))
    qtbot.waitUntil(lambda: cards.verticalScrollBar().value() > 50)
    thousand.take_away(cards.viewport())
