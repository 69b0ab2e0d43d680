"""What the board says: to those who see it, to those who hear it, and while it is empty."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from forumdesk import words
from forumdesk.forum import areas, ideas, tables, themes
from forumdesk.store import DialogueFile
from forumdesk.ui.stages.board.empty import Empty
from tests.ui.board.conftest import Open
from tests.ui.board.hand import Hand

Aloud = Qt.ItemDataRole.AccessibleTextRole


def said(hand: Hand, letter: str, row: int) -> str:
    cards = hand.cards(letter).cards
    return str(cards.data(cards.index(row), Aloud))


def test_a_card_is_read_with_its_tables_area_and_place(hand: Hand) -> None:
    assert said(hand, "B", 0) == (
        "card, Planlagd mark som går att köpa direkt, tables 1 and 6, area B, 1 card merged into it, 1 of 2"
    )


def test_a_card_is_read_in_swedish(show: Open, file: DialogueFile) -> None:
    words.use("sv")
    assert said(show(file), "D", 1) == "kort, Snabba besked om bygglov, bord 5, område D, 2 av 2"


def test_a_screen_reader_meets_named_lanes_with_named_cards(hand: Hand) -> None:
    lane = QAccessible.queryAccessibleInterface(hand.cards("D"))
    assert lane.text(QAccessible.Text.Name) == "Area D Bemötande och service, 2 cards"
    assert lane.childCount() == 2
    assert lane.child(0).text(QAccessible.Text.Name) == said(hand, "D", 0)


def test_the_wording_of_the_process_leaders_is_marked_as_theirs(hand: Hand) -> None:
    card = hand.cards("D").cards.piles[0].head
    hand.desk.do("Edit card", themes.reword, card.id, "En lots")
    assert "worded by the process leaders" in said(hand, "D", 0)
    model = hand.cards("D").cards
    tip = str(model.data(model.index(0), Qt.ItemDataRole.ToolTipRole))
    assert "In the table's own words: En väg in i kommunen" in tip


def test_the_originals_of_a_pile_stand_on_it_and_in_its_tooltip(hand: Hand) -> None:
    cards = hand.cards("B")
    before = cards.delegate.face_of(cards.cards.piles[0])
    assert before.rule is not None
    tip = str(cards.cards.data(cards.cards.index(0), Qt.ItemDataRole.ToolTipRole))
    assert "– Mark nära motorvägen" in tip
    assert "(B6-2)" in tip


def test_text_that_looks_like_markup_is_shown_as_it_was_written(hand: Hand) -> None:
    hand.desk.do("New card", themes.write_new, "<b>fet</b> & <img src=x>", "", hand.lane("F").area_id)
    model = hand.cards("F").cards
    tip = str(model.data(model.index(1), Qt.ItemDataRole.ToolTipRole))
    assert "&lt;b&gt;fet&lt;/b&gt; &amp;" in tip


def test_a_board_that_is_ready_says_so(hand: Hand) -> None:
    assert hand.board.guard.pill.text() == "6 of 6 areas · 0 unplaced"
    assert hand.board.guard.words.text() == "The board is ready for the next round."
    assert hand.board.heading.subtitle.text() == "12 themes from 6 tables · goal: 6 areas"


def test_the_guard_tells_how_many_cards_are_unplaced(hand: Hand) -> None:
    hand.go("D", "En väg in")
    hand.board.verbs.ungroup()
    assert hand.board.guard.pill.text() == "6 of 6 areas · 1 unplaced"
    assert hand.board.guard.words.text() == "1 card waits for its area."


def test_the_guard_names_areas_without_cards(hand: Hand) -> None:
    hand.go("F", "Miljökommunen")
    hand.board.verbs.ungroup()
    assert hand.board.guard.words.text() == "F has no cards."


def test_an_empty_board_teaches_and_leads_to_the_evening(show: Open, bare: DialogueFile) -> None:
    hand = show(bare)
    empty = hand.board.no_cards
    assert empty.isVisible()
    assert "when the tables have chosen their themes" in empty.title.text()
    wanted: list[str] = []
    hand.desk.wanted.connect(wanted.append)
    press(empty, "Go to the evening")
    assert wanted == ["evening"]


def test_cards_without_areas_lead_to_the_first_area(show: Open, bare: DialogueFile) -> None:
    with bare.change("Begin") as conn:
        tables.set_count(conn, 3)
        themes.write(conn, "K-1", "Ett kort")
    hand = show(bare)
    assert hand.board.no_areas.isVisible()
    press(hand.board.no_areas, "One empty area per table")
    assert [(area.letter, area.table) for area in hand.desk.ask(areas.in_order)] == [
        ("A", 1),
        ("B", 2),
        ("C", 3),
    ]
    assert not hand.board.no_areas.isVisible()
    assert "A, B, C have no name." in hand.board.guard.words.text()


def test_a_card_of_the_evening_comes_to_the_board_at_once(hand: Hand) -> None:
    idea = next(one for one in hand.desk.ask(ideas.in_order) if one.chosen)
    hand.desk.do("Unchoose theme", ideas.unchoose, idea.id)
    shown = sum(len(hand.texts(letter)) for letter in ("", *"ABCDEF"))
    hand.desk.do("Choose theme", ideas.choose, idea.id)
    assert sum(len(hand.texts(letter)) for letter in ("", *"ABCDEF")) == shown + 1


def test_excluded_cards_are_folded_away_with_their_number(hand: Hand) -> None:
    excluded = hand.board.wall.excluded
    assert not excluded.isVisible()
    hand.desk.do("Exclude card", themes.exclude, hand.cards("D").cards.piles[0].head.id, "Praktisk fråga")
    assert excluded.isVisible()
    assert excluded.fold.text() == "▸ Excluded (1)"
    assert not excluded.list.isVisible()
    excluded.fold.click()
    assert excluded.list.isVisible()
    assert "Excluded: Praktisk fråga" in str(
        excluded.list.cards.data(excluded.list.cards.index(0), Qt.ItemDataRole.ToolTipRole)
    )


def test_a_card_dropped_on_the_excluded_is_asked_about(hand: Hand) -> None:
    hand.desk.do("Exclude card", themes.exclude, hand.cards("D").cards.piles[0].head.id, "Praktisk fråga")
    fold = hand.board.wall.excluded.fold
    mime = hand.pick_up("E", "Sjöarna")
    hand.let_go(mime, fold, fold.rect().center())
    hand.type("Redan löst")
    hand.press(Qt.Key.Key_Return)
    assert fold.text() == "▸ Excluded (2)"


def press(empty: Empty, words: str) -> None:
    from PySide6.QtWidgets import QPushButton

    next(one for one in empty.findChildren(QPushButton) if one.text() == words).click()
