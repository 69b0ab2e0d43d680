"""The parking lot with one key, wherever one is."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from forumdesk.forum import parking
from forumdesk.ui.parking_line import ParkingLine
from forumdesk.ui.window import Window
from tests.ui.hands import Hands


def line(window: Window) -> ParkingLine:
    assert window.session is not None
    return window.session.screen.parking


def parked(window: Window) -> list[str]:
    assert window.session is not None
    return [slip.text for slip in window.session.desk.ask(parking.in_order)]


@pytest.mark.parametrize("stage", ["plan", "evening", "board", "notes", "documentation"])
def test_one_key_parks_a_comment_and_the_focus_returns(window: Window, lerum_file: Path, stage: str) -> None:
    window.open(lerum_file, stage)
    hands, before = Hands(), QApplication.focusWidget()
    hands.press("Ctrl+Shift+P")
    assert hands.at is line(window).line
    hands.type("Lampan vid skolan")
    hands.press("Return")
    assert parked(window)[-1] == "Lampan vid skolan"
    assert not line(window).isVisible()
    assert QApplication.focusWidget() is before


def test_esc_closes_it_and_what_was_half_written_waits(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file, "evening")
    hands, before = Hands(), parked(window)
    hands.press("Ctrl+Shift+P")
    hands.type("Lampan")
    hands.press("Esc")
    assert not line(window).isVisible()
    assert parked(window) == before
    hands.press("Ctrl+Shift+P")
    assert line(window).line.text() == "Lampan"
