"""By keys from a card on the board to what became of it, to its notes, and back to the card on the board."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from forumdesk.forum import themes
from forumdesk.ui.stages.board.card_list import CardList
from forumdesk.ui.stages.board.view import BoardView
from forumdesk.ui.stages.followup.view import FollowupView
from forumdesk.ui.stages.notes.view import NotesView
from forumdesk.ui.window import Window
from tests.ui.hands import Hands


@pytest.fixture
def opened(window: Window, lerum_file: Path, qtbot: QtBot) -> Window:
    window.open(lerum_file)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def at(hands: Hands, widget: QWidget) -> bool:
    return hands.at is widget


def test_from_a_card_on_the_board_to_the_decision_its_notes_and_back(opened: Window) -> None:
    assert opened.session is not None
    screen, hands = opened.session.screen, Hands()
    card = next(one for one in screen.desk.ask(themes.all_cards) if one.code == "B5-2")
    hands.press("Ctrl+5")
    board = screen.views["board"]
    assert isinstance(board, BoardView)
    board.wall.choose([card.id], card.id)
    board.wall.focus_cards()
    hands.press("W")
    shown = screen.views["followup"]
    assert screen.current == "followup"
    assert isinstance(shown, FollowupView)
    fold = shown.imprints.folds[card.area_id or 0]
    assert at(hands, fold.fields[card.id].fields["grade"].editor)
    hands.press("Alt+Right", "Alt+Right")
    assert at(hands, fold.to_notes)
    hands.press("Return")
    notes = screen.views["notes"]
    assert screen.current == "notes"
    assert isinstance(notes, NotesView)
    assert notes.list.current is not None
    assert notes.list.current.area.id == card.area_id
    hands.press("Ctrl+8", "Alt+Left", "Alt+Left", "Shift+Tab")
    assert at(hands, fold.cells[card.id].code)
    hands.press("Return")
    assert screen.current == "board"
    assert isinstance(hands.at, CardList)
    pile = hands.at.current_pile()
    assert pile is not None
    assert pile.head.id == card.id


def test_a_merged_card_leads_to_the_pile_it_lies_in(opened: Window) -> None:
    assert opened.session is not None
    screen = opened.session.screen
    card = next(one for one in screen.desk.ask(themes.all_cards) if one.code == "B2-2")
    screen.desk.pointed.emit("board", "card", str(card.id))
    cards = Hands().at
    assert isinstance(cards, CardList)
    pile = cards.current_pile()
    assert pile is not None
    assert pile.head.id == card.merged_into
