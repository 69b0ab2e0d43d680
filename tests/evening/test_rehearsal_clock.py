"""A rehearsal whose clock runs ten times faster: a minute in the room is ten of the evening."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.forum import files
from forumdesk.ui.opening import Session
from forumdesk.ui.settings import Settings
from forumdesk.ui.window import Window
from tests.ui.laptop import Laptop


@pytest.fixture
def laptop() -> Laptop:
    return Laptop()


@pytest.fixture
def rehearsed(qtbot: QtBot, tmp_path: Path, laptop: Laptop) -> Iterator[Session]:
    """The reference evening rehearsed, its clock started."""
    window = Window(Settings(tmp_path / "settings.ini"), laptop.times.today, laptop.times)
    qtbot.addWidget(window)
    files.make(tmp_path / "lerum.forumdesk", files.example())
    window.open(tmp_path / "lerum.forumdesk")
    window.show()
    window.rehearse()
    assert window.session is not None
    laptop.tick = window.session.desk.clockwork.tick
    window.evening.turn_clock()
    yield window.session
    window.close()


def test_ten_times_faster_from_the_moment_it_is_pressed(rehearsed: Session, laptop: Laptop) -> None:
    clockwork = rehearsed.desk.clockwork
    laptop.wait(minutes=2)
    assert clockwork.left_s == 8 * 60
    rehearsed.screen.rehearsal.faster.click()
    assert clockwork.left_s == 8 * 60
    laptop.wait(seconds=30)
    assert clockwork.left_s == 3 * 60
    laptop.wait(seconds=18)
    assert clockwork.left_s == 0


def test_the_whole_evening_is_rehearsed_in_eighteen_minutes_without_a_question(
    rehearsed: Session, laptop: Laptop
) -> None:
    rehearsed.screen.rehearsal.faster.click()
    clockwork = rehearsed.desk.clockwork
    for _minute in range(18 * 60):
        laptop.wait(seconds=1)
        if clockwork.left_s <= 0:
            clockwork.next_step()
    assert (clockwork.state, clockwork.question) == ("ended", None)
    assert clockwork.standing.minutes == 0


def test_the_laptop_may_sleep_in_a_rehearsal_too(rehearsed: Session, laptop: Laptop) -> None:
    rehearsed.screen.rehearsal.faster.click()
    laptop.wait(seconds=6)
    laptop.sleep(minutes=5)
    clockwork = rehearsed.desk.clockwork
    assert clockwork.question is not None
    clockwork.answer(counts=False)
    assert clockwork.left_s == 9 * 60
