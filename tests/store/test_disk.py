"""A disk that is full or fails: said in words, everything before it is safe, and work goes on."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from forumdesk.store import DialogueFile
from tests.store import toy
from tests.store.state import state

ROOT = Path(__file__).parents[2]
needs_strace = pytest.mark.skipif(not shutil.which("strace"), reason="needs strace to let the disk fail")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs limits that Windows does not have")


def worked(path: Path, limit: int = 0, *before: str) -> list[str]:
    """What a process that changed the file said."""
    DialogueFile.create(path, toy.SCHEMA, copy_at_close=False).close()
    command = [*before, sys.executable, "-m", "tests.store.working", str(path), str(limit)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.stderr == ""
    return told.stdout.splitlines()


def injecting(path: Path, fault: str) -> tuple[str, ...]:
    """Let calls upon the file's -wal fail."""
    call = fault.partition(":")[0]
    wal = path.with_name(path.name + "-wal")
    return "strace", "-f", "-qqq", "-o", "/dev/null", "-P", str(wal), f"-etrace={call}", f"-einject={fault}"


def stored(path: Path) -> set[int]:
    """The numbers of the changes that are in the file, each whole."""
    with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as file:
        rows = state(file)
    assert [row[0] for row in rows["card"]] == [row[0] for row in rows["lane"]]
    return {row[0] for row in rows["card"]}


def acknowledged(told: list[str]) -> set[int]:
    return {int(line.split()[1]) for line in told if line.startswith("stored")}


def test_a_full_disk_loses_one_change_and_works_again_when_there_is_space(path: Path) -> None:
    told = worked(path, 200_000)
    faults = [line for line in told if not line.startswith(("stored", "closed"))]
    assert len(faults) == 1
    assert faults[0].startswith("disk-full")
    assert told[-1] == "closed"
    assert stored(path) == acknowledged(told)
    assert len(stored(path)) == 39


@needs_strace
@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("pwrite64:error=ENOSPC:when=30", "disk-full"),
        ("pwrite64:error=EIO:when=30", "disk-full"),
        ("fdatasync:error=EIO:when=9", "perhaps-not-stored"),
    ],
)
def test_a_disk_that_fails_once_loses_nothing_that_was_acknowledged(
    path: Path, fault: str, code: str
) -> None:
    told = worked(path, 0, *injecting(path, fault))
    faults = [line for line in told if not line.startswith(("stored", "closed"))]
    assert [line.split()[0] for line in faults] == [code]
    perhaps = {int(line.split()[1]) for line in faults}
    assert stored(path) - perhaps == acknowledged(told)


@needs_strace
def test_a_disk_that_stays_full_says_so_each_time_and_keeps_what_was_stored(path: Path) -> None:
    told = worked(path, 0, *injecting(path, "pwrite64:error=ENOSPC:when=60+"))
    assert {line.split()[0] for line in told if not line.startswith("stored")} <= {"disk-full", "closed"}
    assert stored(path) == acknowledged(told)
    assert 0 < len(acknowledged(told)) < 40


@needs_strace
def test_a_change_waits_for_the_disk_once(path: Path, tmp_path: Path) -> None:
    log = tmp_path / "syncs"
    told = worked(path, 0, "strace", "-f", "-qqq", "-o", str(log), "-etrace=fsync,fdatasync")
    assert len(acknowledged(told)) == 40
    around_opening_and_closing = 6
    assert len(log.read_text().splitlines()) <= 40 * 1.05 + around_opening_and_closing
