"""The projector in the real window: its key, its control in the evening, and the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from forumdesk.ui.projector.projector import Projector
from forumdesk.ui.projector.window import ProjectorWindow
from forumdesk.ui.stages.evening.view import EveningView
from forumdesk.ui.window import Window
from tests.ui.hands import Hands
from tests.ui.projector.test_projector import BEAMER, LAPTOP, FakeScreens


@pytest.fixture
def evening(window: Window, lerum_file: Path, qtbot: QtBot) -> Iterator[EveningView]:
    """The evening's stage in the real window."""
    window.open(lerum_file, "evening")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.session is not None
    view = window.session.screen.views["evening"]
    assert isinstance(view, EveningView)
    yield view
    if window.session is not None:
        window.session.desk.projector.hide()


def _projector(window: Window) -> Projector:
    assert window.session is not None
    return window.session.desk.projector


def _shown() -> list[ProjectorWindow]:
    widgets = QApplication.topLevelWidgets()
    return [one for one in widgets if isinstance(one, ProjectorWindow) and one.isVisible()]


def test_f5_shows_it_and_f5_hides_it(window: Window, evening: EveningView, qtbot: QtBot) -> None:
    Hands().press("F5")
    assert len(_shown()) == 1
    qtbot.waitUntil(window.isActiveWindow)
    Hands().press("F5")
    assert _shown() == []
    assert not evening.projector.isVisible()


def test_escape_in_its_own_window_hides_it(window: Window, evening: EveningView, qtbot: QtBot) -> None:
    Hands().press("F5")
    (shown,) = _shown()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    Hands().press("Escape")
    assert _shown() == []
    assert window.isVisible()
    assert evening.isVisible()


def test_escape_that_nobody_else_wants_hides_its_window(evening: EveningView) -> None:
    Hands().press("F5")
    assert len(_shown()) == 1
    Hands().press("Escape")
    assert _shown() == []
    assert evening.isVisible()


def test_she_goes_on_typing_while_it_is_shown(window: Window, evening: EveningView) -> None:
    at = QApplication.focusWidget()
    Hands().press("F5")
    assert window.isActiveWindow()
    assert QApplication.focusWidget() is at
    assert at is not None
    assert evening.isAncestorOf(at)


def test_the_button_says_what_it_does(window: Window, evening: EveningView) -> None:
    button = next(one for one in evening.findChildren(QPushButton) if "F5" in one.text())
    assert button.accessibleName() == "Show on projector, F5"
    button.click()
    assert _projector(window).is_shown
    assert button.accessibleName() == "Hide the projector, F5"


def test_page_keys_in_the_evening_turn_the_slide_and_one_button_follows_again(
    window: Window, evening: EveningView, qtbot: QtBot
) -> None:
    Hands().press("F5")
    qtbot.waitUntil(window.isActiveWindow)
    Hands().press("PgDown", "PgDown")
    assert evening.projector.slides.value() == "question"
    assert evening.projector.follow.isVisible()
    evening.projector.follow.click()
    assert _projector(window).chosen is None
    assert evening.projector.slides.value() == "welcome"
    assert not evening.projector.follow.isVisible()


def test_page_keys_turn_nothing_while_it_is_hidden(window: Window, evening: EveningView) -> None:
    Hands().press("PgDown")
    assert evening.isVisible()
    assert _projector(window).chosen is None


def test_a_slide_is_chosen_by_its_name(window: Window, evening: EveningView) -> None:
    Hands().press("F5")
    chooser = evening.projector.slides
    chooser.setCurrentIndex(chooser.findText("Parking lot"))
    chooser.activated.emit(chooser.currentIndex())
    assert _projector(window).slide.key == "parking"


def test_closing_the_dialogue_takes_the_projector_away(window: Window, evening: EveningView) -> None:
    Hands().press("F5")
    assert evening.isVisible()
    window.show_start()
    assert _shown() == []


def test_closing_the_window_takes_the_projector_away(window: Window, evening: EveningView) -> None:
    Hands().press("F5")
    assert evening.isVisible()
    window.close()
    assert _shown() == []


def test_no_dialog_belongs_to_the_projector(window: Window, evening: EveningView) -> None:
    Hands().press("F5")
    (shown,) = _shown()
    assert shown.parent() is None
    assert evening.window() is window
    assert shown.findChildren(QPushButton) == []


def test_in_the_rotation_page_keys_turn_the_slide_while_there_is_one_and_else_the_rotation(
    window: Window, evening: EveningView
) -> None:
    evening.parts.open_part("rotation")
    Hands().press("PgDown")
    assert evening.parts.rotation.number == 2
    Hands().press("F5", "PgDown")
    assert _projector(window).chosen is not None
    assert evening.parts.rotation.number == 2
    Hands().press("Ctrl+Tab")
    assert evening.parts.rotation.number == 1


def test_what_was_said_when_it_was_unplugged_goes_when_it_is_plugged_in_again(
    window: Window, evening: EveningView
) -> None:
    screens = FakeScreens(LAPTOP, BEAMER)
    projector = Projector(evening.desk, screens)  # type: ignore[arg-type]
    projector.stand_beside(evening)
    projector.show()
    assert projector.place == "screen"
    screens.be(LAPTOP)
    assert "unplugged" in window.message.words.text()
    screens.be(LAPTOP, BEAMER)
    assert projector.place == "screen"
    assert screens.filled == ["beamer", "beamer"]
    assert not window.message.isVisible()
    screens.be(LAPTOP)
    window.message.say("Something else")
    screens.be(LAPTOP, BEAMER)
    assert window.message.words.text() == "Something else"
    projector.close()
