"""Killed in the middle of a step, and opened again: the clock is right to the second, or it asks."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from forumdesk.forum import clock, files
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui.stages.evening import STAGE
from tests.ui.evening.test_clock import card, pill, shown, work
from tests.ui.laptop import EVENING, Laptop
from tests.ui.scene import Scene

ROOT = Path(__file__).parents[3]


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """Started at six; the second step had run for 3 min 17 s when the process was killed."""
    path = tmp_path / "lerum.forumdesk"
    files.make(path, files.example())
    told = run_and_kill(path, "start", "660", "next", "197")
    assert told == ["600 0", "-60 60", "600 60", "403 60"]
    return path


def run_and_kill(path: Path, *words: str) -> list[str]:
    """What the process answered to each word, before SIGKILL."""
    program = [sys.executable, "-m", "tests.ui.evening.killed_clock", str(path), EVENING.isoformat()]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        program, cwd=ROOT, env=env, text=True, bufsize=1,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as running:  # fmt: skip
        assert running.stdin is not None
        assert running.stdout is not None
        told = []
        for word in words:
            running.stdin.write(f"{word}\n")
            told.append(running.stdout.readline().strip())
        running.kill()
    return told


@contextmanager
def opened(path: Path, qtbot: QtBot, laptop: Laptop) -> Iterator[Scene]:
    with DialogueFile.open(path, SCHEMA, copy_at_close=False, clock=lambda: laptop.at) as file:
        scene = Scene(file, STAGE, qtbot)
        laptop.run(work(scene))
        yield scene
        scene.desk.close()
        for timer in scene.screen.findChildren(QTimer):
            timer.stop()
        scene.window.hide()


def after(minutes: float = 0, seconds: float = 0) -> Laptop:
    """A laptop started so long after the evening began; its uptime tells nothing of that."""
    made = Laptop(EVENING + timedelta(minutes=minutes, seconds=seconds))
    made.passed = 33.3
    return made


def test_after_a_kill_the_clock_is_right_to_the_second(killed: Path, qtbot: QtBot) -> None:
    laptop = after(11, 197 + 45)
    with opened(killed, qtbot, laptop) as scene:
        assert card(scene).figure.text() == "05:58"
        assert work(scene).left_s == 600 - 197 - 45
        assert (card(scene).where.text(), pill(scene)) == (
            "Now · step 2 of 11",
            "1 min behind plan · ends 21:01",
        )
        assert not shown(scene).away.isVisible()
        laptop.wait(seconds=2)
        assert card(scene).figure.text() == "05:56"


def test_nothing_is_written_while_the_clock_runs(killed: Path, qtbot: QtBot) -> None:
    with opened(killed, qtbot, laptop := after(12)) as scene:
        before = scene.ask(clock.the_clock)
        changed = scene.file.last_changed
        laptop.wait(5)
        assert scene.ask(clock.the_clock) == before
        assert scene.file.last_changed == changed


def test_when_hours_have_gone_it_asks_and_can_go_on_where_it_was(killed: Path, qtbot: QtBot) -> None:
    with opened(killed, qtbot, after(11 + 300)) as scene:
        band = shown(scene).away
        assert band.isVisible()
        assert "The program was away" in band.words.text()
        assert work(scene).left_s == 600  # nothing is known after its start
        band.leave_out.click()
        assert not band.isVisible()
        assert work(scene).left_s == 600
    with opened(killed, qtbot, after(11 + 301)) as scene:
        assert not shown(scene).away.isVisible()


def test_when_hours_have_gone_they_can_count(killed: Path, qtbot: QtBot) -> None:
    with opened(killed, qtbot, after(11 + 300)) as scene:
        shown(scene).away.count.click()
        assert work(scene).left_s == (10 - 300) * 60


def test_a_clock_set_back_is_asked_about(killed: Path, qtbot: QtBot) -> None:
    with opened(killed, qtbot, laptop := after(-60)) as scene:
        band = shown(scene).away
        assert "before “Berättelsen: tio år fram” was started" in band.words.text()
        assert not band.count.isVisible()
        assert work(scene).left_s == 600
        band.leave_out.click()
        laptop.wait(2)
        assert work(scene).left_s == 480
