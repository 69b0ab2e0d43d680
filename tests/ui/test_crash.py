"""The watch over faults: one sentence on the screen, codes in the log, never what was typed."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.refusal import Refusal
from forumdesk.store import Fault
from forumdesk.ui.crash import Watch


@pytest.fixture
def watch(tmp_path: Path, qapp: QApplication) -> Iterator[Watch]:
    assert qapp
    made = Watch(tmp_path / "logs")
    made.put_up()
    yield made
    made.take_down()


def throw(reason: Exception) -> None:
    """As if nobody had caught it."""
    try:
        raise reason
    except type(reason) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_an_unexpected_fault_is_one_sentence_and_the_log_has_no_names(
    watch: Watch, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(watch.said) as said:
        throw(ValueError("Anna Andersson, 070-000 00 00"))
    assert said.args is not None
    assert said.args[0] == "Something went wrong in the program. What you have done is stored. Try again."
    log = (tmp_path / "logs" / "forumdesk.log").read_text("utf-8")
    assert "ValueError" in log
    assert "test_crash.py" in log
    assert "Anna" not in log


@pytest.mark.parametrize(
    "reason", [Refusal("Two themes are chosen already."), Fault("disk-full", "x.forumdesk")]
)
def test_a_refusal_that_nobody_showed_is_said_in_its_own_words(
    watch: Watch, qtbot: QtBot, reason: Exception
) -> None:
    with qtbot.waitSignal(watch.said) as said:
        throw(reason)
    assert said.args is not None
    assert said.args[0] == str(reason)


def test_a_program_that_was_cut_off_is_noticed_at_the_next_start(
    watch: Watch, tmp_path: Path, root: Path
) -> None:
    cut_off = (
        "import os; from pathlib import Path; from forumdesk.ui.crash import Watch\n"
        f"watch = Watch(Path({str(tmp_path / 'logs')!r})); watch.mark_running(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", cut_off], cwd=root, check=False)
    assert watch.mark_running()


def test_a_program_that_ended_in_good_order_leaves_no_mark(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp
    for _time in range(2):
        one = Watch(tmp_path / "logs")
        assert not one.mark_running()
        one.take_down()


def test_the_log_is_for_its_owner_alone(watch: Watch, tmp_path: Path) -> None:
    watch.mark_running()
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "logs").iterdir()}
    assert set(modes.values()) == {0o600}
    assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700
