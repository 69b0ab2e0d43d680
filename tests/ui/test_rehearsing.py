"""A rehearsal through the window: begun from a dialogue, marked, and thrown away by one button."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.forum import earlier, people
from forumdesk.forum.summary import Summary
from forumdesk.ui.start.model import STAGE
from forumdesk.ui.window import Window


def test_a_rehearsal_is_opened_marked_and_thrown_away(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file, "plan")
    assert window.session is not None
    assert not window.session.screen.rehearsal.isVisible()
    window.actions_by_verb["rehearse"].trigger()
    session = window.session
    assert session is not None
    assert session.file.path != lerum_file
    assert session.screen.rehearsal.isVisible()
    assert "REHEARSAL" in window.windowTitle()
    assert session.desk.ask(people.in_order)[0].name == "Participant 1"
    path = session.file.path
    session.screen.rehearsal.away.click()
    QApplication.processEvents()
    assert window.session is None
    assert not path.exists()
    assert lerum_file.exists()


@pytest.fixture
def rehearsed(window: Window, lerum_file: Path) -> Path:
    """A rehearsal in the folder, and the start screen shown."""
    window.open(lerum_file, "plan")
    window.actions_by_verb["rehearse"].trigger()
    assert window.session is not None
    path = window.session.file.path
    window.show_start()
    return path


def row_of(window: Window, path: Path) -> int:
    there = range(window.start.model.rowCount())
    return next(row for row in there if (one := window.start.model.at(row)) and one.path == path)


def known(window: Window, path: Path) -> Summary | None:
    return window.start.model.at(row_of(window, path)) if window.start.model.rowCount() == 2 else None


def test_on_the_start_screen_it_is_marked_and_stands_after_her_dialogues(
    window: Window, rehearsed: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool((one := known(window, rehearsed)) and one.rehearsal), timeout=20_000)
    row = row_of(window, rehearsed)
    assert row == 1
    assert window.start.table.currentIndex().isValid()
    assert window.start.model.index(row, STAGE).data() == "REHEARSAL"
    assert "REHEARSAL" in str(window.start.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_del_throws_it_away_from_the_start_screen_and_nothing_else(
    window: Window, rehearsed: Path, lerum_file: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool((one := known(window, rehearsed)) and one.rehearsal), timeout=20_000)
    table = window.start.table
    table.setFocus()
    for row in (row_of(window, lerum_file), row_of(window, rehearsed)):
        table.selectRow(row)
        QTest.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.start.model.rowCount() == 1, timeout=20_000)
    assert not rehearsed.exists()
    assert lerum_file.exists()


def test_its_menu_offers_the_same(window: Window, rehearsed: Path, lerum_file: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool((one := known(window, rehearsed)) and one.rehearsal), timeout=20_000)
    menu = window.start.table.menu_of(row_of(window, lerum_file))
    assert [action.text() for action in menu.actions()] == ["Open\tEnter"]
    menu = window.start.table.menu_of(row_of(window, rehearsed))
    next(action for action in menu.actions() if "away" in action.text()).trigger()
    assert not rehearsed.exists()


def test_its_lessons_are_not_counted_among_those_of_earlier_dialogues(
    window: Window, rehearsed: Path, lerum_file: Path
) -> None:
    assert window.session is None
    found = earlier.lessons(lerum_file.parent, lerum_file.parent / "new.forumdesk")
    assert len(found) == len(earlier.lessons(lerum_file.parent, rehearsed))
    assert found
