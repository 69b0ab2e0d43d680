"""Power cuts, simulated: after any of them all that was acknowledged is there, and nothing is half."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.faults.power.__main__ import cuts, recorded
from tests.faults.power.judging import judge
from tests.faults.power.recording import Event

DISKS = 150


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Sequence[Event]]:
    """What the scripted evening did to the disk, call by call."""
    if not shutil.which("strace"):
        pytest.skip("needs strace to see what is written and synced")
    folder = tmp_path_factory.mktemp("power")
    return folder / "disk", recorded(folder)


def test_no_power_cut_loses_what_was_acknowledged(
    evening: tuple[Path, Sequence[Event]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(evening[0]))
    folder, events = evening
    found = [
        (cut, way, seed, wrong)
        for cut, way, seed in cuts(events, DISKS)
        if (wrong := judge(events, folder, cut, way, seed))
    ]
    assert found == []


def test_the_simulator_sees_what_the_program_promised(evening: tuple[Path, Sequence[Event]]) -> None:
    """It would be blind if the log of calls were: each kind of call and promise is in it."""
    kinds = {event.kind for event in evening[1]}
    assert kinds >= {"make", "write", "cut", "sync", "names", "rename", "link", "unlink", "act"}
    assert sum(event.kind == "act" for event in evening[1]) > 20
