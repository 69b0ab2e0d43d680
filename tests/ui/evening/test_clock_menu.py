"""The clock from anywhere in the window: its menu, its keys, its question and its sound."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.ui.clockwork import Clockwork
from forumdesk.ui.settings import Settings
from forumdesk.ui.stages.evening.lateness_dialog import LatenessDialog
from forumdesk.ui.window import Window
from tests.ui.hands import Hands
from tests.ui.laptop import Laptop


@pytest.fixture
def laptop(window: Window, lerum_file: Path, qtbot: QtBot) -> Laptop:
    window.open(lerum_file, "documentation")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Laptop()
    made.run(work(window))
    return made


def work(window: Window) -> Clockwork:
    assert window.session is not None
    return window.session.desk.clockwork


def test_the_evening_is_run_by_keys_from_any_stage(window: Window, laptop: Laptop, qtbot: QtBot) -> None:
    hands = Hands()

    def press(*keys: str) -> None:
        for key in keys:
            hands.press(key)
            QApplication.processEvents()  # the menu is offered anew when the window has time

    press("F8")
    assert work(window).state == "waiting"
    press("F7")
    laptop.wait(3)
    press("Ctrl+Shift+Space")
    assert (work(window).state, work(window).left_s) == ("paused", 420)
    press("F7", "Alt++", "Alt++", "Alt+-")
    assert work(window).left_s == 720
    laptop.wait(5)
    press("F8")
    laptop.wait(2)
    press("Shift+F8")
    assert work(window).step == work(window).seen.steps[0]
    press("F9")
    asked = window.findChild(LatenessDialog)
    assert asked is not None
    qtbot.waitUntil(asked.isActiveWindow)
    hands.press("Alt+3")
    assert work(window).seen.clock.moved_end_min == 5


def test_the_menu_offers_what_can_be_done(window: Window, laptop: Laptop) -> None:
    verbs = ("evening.turn_clock", "evening.next_step", "evening.previous_step", "evening.catch_up")

    def offered() -> list[bool]:
        return [window.actions_by_verb[verb].isEnabled() for verb in verbs]

    assert offered() == [True, False, False, False]
    work(window).turn()
    laptop.wait(1)
    QApplication.processEvents()
    assert offered() == [True, True, True, True]


def test_elsewhere_it_is_told_that_the_clock_has_a_question(window: Window, laptop: Laptop) -> None:
    work(window).turn()
    laptop.sleep(20)
    assert "question about the time" in window.message.words.text()
    window.message.way_on.click()
    assert window.session is not None
    assert window.session.screen.current == "evening"


def test_the_sound_is_off_until_it_is_chosen(
    window: Window, laptop: Laptop, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    work(window).turn()
    laptop.wait(9)
    assert heard == []
    settings.choose(chime="on")
    laptop.wait(2)
    assert heard == ["beep"]
