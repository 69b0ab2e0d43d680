"""Tab goes round through all that takes it, on every stage, and Shift+Tab goes the same way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.ui.stages import in_order
from forumdesk.ui.window import Window
from tests.ui.typist import Key, cursor, press

STAGES = [stage.key for stage in in_order()]
MOST = 400


@pytest.fixture
def shown(window: Window, lerum_file: Path, qtbot: QtBot) -> Window:
    """The reference evening while its clock runs and has a question."""
    window.open(lerum_file, "evening")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def show(window: Window, stage: str) -> None:
    assert window.session is not None
    window.session.screen.show_stage(stage)
    window.session.screen.focus_stage()
    for _round in range(3):
        QApplication.processEvents()


def takers(window: Window) -> set[QWidget]:
    """What can be reached by Tab and by nothing else."""
    return {
        one
        for one in window.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusProxy() is None
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }  # fmt: skip


def round_trip(key: Qt.Key) -> list[QWidget]:
    """All places where the cursor comes by, until it is where it was."""
    press(key)
    been = [cursor()]
    for _press in range(MOST):
        press(key)
        if cursor() is been[0]:
            return been
        been.append(cursor())
    raise AssertionError("it never comes round")


@pytest.mark.parametrize("stage", STAGES)
def test_tab_reaches_everything_on_a_stage_and_comes_back(shown: Window, stage: str) -> None:
    show(shown, stage)
    there = round_trip(Key.Key_Tab)
    back = round_trip(Key.Key_Backtab)
    rail = set(shown.session.screen.rail.entries.values())  # type: ignore[union-attr]
    missed = takers(shown) - set(there) - rail
    assert [one.accessibleName() or type(one).__name__ for one in missed] == []
    assert set(back) | rail == set(there) | rail


@pytest.mark.parametrize("stage", STAGES)
def test_on_every_stage_the_cursor_begins_where_a_screen_reader_has_something_to_say(
    shown: Window, stage: str
) -> None:
    show(shown, stage)
    assert cursor().accessibleName() != ""


def test_no_stage_is_a_window_of_its_own_for_a_moment(shown: Window, qtbot: QtBot) -> None:
    flashed: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                flashed.append(type(watched).__name__)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
    for stage in STAGES:
        show(shown, stage)
    QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]
    assert flashed == []
    assert qtbot
