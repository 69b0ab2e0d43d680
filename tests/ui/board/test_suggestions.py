"""Suggestions on the board: reckoned beside the screen, told with their reason, never done by themselves."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.forum import areas, dismissed, suggestions, themes
from forumdesk.forum.suggestions import Hung, Material
from forumdesk.grouping import Duplicate, Likely, Suggestions
from forumdesk.store import DialogueFile
from forumdesk.ui.settings import Settings
from forumdesk.ui.stages.board.suggestion_offers import offers
from forumdesk.ui.window import Window
from tests.ui.board.hand import Hand

Key = Qt.Key
Open = Callable[[DialogueFile], Hand]


def write(hand: Hand, *texts: str) -> list[int]:
    with hand.desk.file.change("Write") as conn:
        return [themes.write_new(conn, text) for text in texts]


def offered(hand: Hand, qtbot: QtBot) -> list[str]:
    """What is offered when the board has come to rest."""
    with qtbot.waitSignal(hand.board.verbs.suggester.answered, timeout=20_000):
        pass
    return [offer.words for offer in hand.board.verbs.suggester.offers]


@pytest.fixture
def twins(hand: Hand, qtbot: QtBot) -> Hand:
    """Two loose cards that say what two others in area A say."""
    write(hand, *hand.texts("A")[:2])
    hand.desk.file.empty_journal()
    assert len(offered(hand, qtbot)) >= 2
    return hand


def test_nothing_moves_by_itself(twins: Hand) -> None:
    assert twins.texts("") == twins.texts("A")[:2]
    assert twins.desk.undo_label is None


def test_a_suggestion_is_told_in_words_with_its_reason_and_that_the_light_engine_answers(twins: Hand) -> None:
    band = twins.board.band
    assert band.light.isVisible()
    assert band.isVisible()
    offer = band.offer
    assert offer is not None
    assert offer.words in band.accessibleName()
    assert offer.words in band.take.accessibleName()
    assert offer.words.endswith("(word for word)")


def test_f_enter_accepts_one_after_the_other_and_gives_the_keys_back(twins: Hand, qtbot: QtBot) -> None:
    twins.go("A", twins.texts("A")[0])
    twins.press(Key.Key_F)
    assert twins.board.band.take.hasFocus()
    assert twins.board.band.offer is not None
    with twins.one_change(twins.board.band.offer.label):
        twins.press(Key.Key_Return)
    assert len(twins.texts("")) == 1
    offered(twins, qtbot)
    while twins.board.band.isVisible():
        twins.press(Key.Key_Return)
    assert twins.texts("") == []
    assert isinstance(QApplication.focusWidget(), type(twins.cards("A")))


def test_all_are_accepted_as_one_change(twins: Hand) -> None:
    with twins.one_change("Accept suggestions"):
        twins.board.band.all.click()
    assert twins.texts("") == []


def test_one_that_was_dismissed_does_not_come_back(twins: Hand, qtbot: QtBot) -> None:
    band = twins.board.band
    gone = band.offer
    assert gone is not None
    with twins.one_change("Hide suggestion"):
        band.hide_it.click()
    assert gone.words not in offered(twins, qtbot)
    assert twins.desk.ask(dismissed.keys) == {gone.key}
    write(twins, "Något helt annat")
    assert gone.words not in offered(twins, qtbot)


def test_next_goes_on_and_shows_which_card_is_meant(twins: Hand) -> None:
    first = twins.board.band.offer
    twins.board.band.next.click()
    second = twins.board.band.offer
    assert first is not None and second is not None and first != second  # noqa: PT018
    assert len(twins.chosen()) >= 1
    twins.board.band.next.setFocus()
    twins.press(Key.Key_Escape)
    assert not twins.board.band.next.hasFocus()


def test_an_offer_goes_at_once_when_somebody_places_the_card(twins: Hand) -> None:
    offer = twins.board.band.offer
    assert offer is not None
    twins.desk.do("Move card", themes.move, offer.cards[0][0], twins.lane("F").area_id)
    assert twins.board.band.offer != offer


def test_an_answer_to_an_older_question_is_dropped(twins: Hand, qtbot: QtBot) -> None:
    suggester = twins.board.verbs.suggester
    write(twins, "Ett kort till")
    suggester.ask()
    older = suggester._job
    write(twins, "Och ännu ett")
    suggester.ask()
    assert older is not None
    assert older.cancelled
    qtbot.waitUntil(lambda: suggester._job is None, timeout=20_000)
    assert suggester._asked is not None
    assert [card.text for card in suggester._asked.cards][-1] == "Och ännu ett"


def test_groups_become_areas_as_one_change(bare: DialogueFile, show: Open, qtbot: QtBot) -> None:
    texts = ("Fler bussar på kvällen", "Bussar till skolan", "Bussar varje timme",
             "Bygg bostäder för unga", "Billiga bostäder", "Bostäder nära stationen")  # fmt: skip
    with bare.change("Write") as conn:
        for text in texts:
            themes.write_new(conn, text)
    bare.empty_journal()
    hand = show(bare)
    with hand.one_change("Make the suggested areas"):
        hand.board.verbs.suggest_groups()
        qtbot.waitUntil(lambda: hand.desk.undo_label is not None, timeout=20_000)
    found = hand.desk.ask(areas.in_order)
    assert len(found) > 1
    assert all(suggestions.is_proposed(area.name) for area in found)
    offered(hand, qtbot)
    names = next(one for one in hand.board.verbs.suggester.offers if one.key == dismissed.NAMES)
    hand.board.verbs.accept(names)
    assert not any(suggestions.is_proposed(area.name) for area in hand.desk.ask(areas.in_order))


def test_groups_are_not_suggested_over_what_a_person_grouped(hand: Hand, qtbot: QtBot) -> None:
    with hand.no_change(), qtbot.waitSignal(hand.desk.said, timeout=20_000) as said:
        hand.board.verbs.suggest_groups()
    assert "no groups to suggest" in said.args[0]


def test_switched_off_nothing_is_suggested_and_on_again_it_is(twins: Hand, qtbot: QtBot) -> None:
    twins.desk.suggest(False)
    assert twins.board.band.isHidden()
    twins.press(Key.Key_F)
    assert twins.board.band.isHidden()
    twins.desk.suggest(True)
    qtbot.waitUntil(twins.board.band.isVisible, timeout=20_000)


def test_the_setting_reaches_an_open_dialogue(window: Window, settings: Settings, lerum_file: Path) -> None:
    window.open(lerum_file)
    assert window.session is not None
    assert window.session.desk.suggests
    settings.choose(suggestions="off")
    assert not window.session.desk.suggests


def test_markup_on_a_card_is_shown_as_it_was_typed() -> None:
    cards = (Hung(1, "<b>Fett</b> & {allt}", "", 1, None), Hung(2, "Annat", "", 2, 7))
    answer = Suggestions((), (Duplicate(("1", "2"), 1.0, ("<i>",)),), (), (), "words")
    (offer,) = offers(Material(cards, (), 6, "sv", frozenset()), answer)
    assert offer.words == "“<b>Fett</b> & {allt}” and “Annat” may say the same (<i>)"
    assert "&lt;b&gt;Fett&lt;/b&gt; &amp; {allt}" in offer.markup


def test_a_card_that_may_go_behind_another_is_offered_no_area_beside_that(hand: Hand) -> None:
    cards = (Hung(1, "Samma", "", 1, 1), Hung(2, "Samma", "", 2, None))
    answer = Suggestions(
        (), (Duplicate(("1", "2"), 1.0, ()),), (Likely("2", ("1",), sure=True, because=("x",)),), (), "words"
    )
    found = hand.desk.ask(areas.in_order)
    told = Material(cards, found, 6, "sv", frozenset())
    assert [one.command for one in offers(told, answer)] == [suggestions.merge]
    told = Material(cards, found, 6, "sv", frozenset({dismissed.merge_key(1, 2)}))
    assert [one.command for one in offers(told, answer)] == [suggestions.hang]


def test_no_card_is_offered_to_leave_its_area(hand: Hand) -> None:
    cards = (Hung(1, "Samma", "", 1, 3), Hung(2, "Samma", "", 2, 4), Hung(5, "Ett", "", 2, 4))
    answer = Suggestions(
        (), (Duplicate(("1", "2"), 1.0, ()),), (Likely("5", ("3",), sure=True, because=("x",)),), (), "words"
    )
    found = hand.desk.ask(areas.in_order)
    assert offers(Material(cards, found, 6, "sv", frozenset()), answer) == ()
