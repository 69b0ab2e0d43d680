"""A disk that fails while the file is closed: nothing is lost, and the next start is not told of damage."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from forumdesk.store import DialogueFile
from tests.store import toy
from tests.store.state import state

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="needs strace to let the disk fail")


def worked_while(path: Path, fault: str) -> str:
    """Forty changes and a close, while calls upon the file itself fail; what was said."""
    DialogueFile.create(path, toy.SCHEMA, copy_at_close=False).close()
    call = fault.partition(":")[0]
    strace = [
        "strace",
        "-f",
        "-qqq",
        "-o",
        "/dev/null",
        "-P",
        str(path),
        f"-etrace={call}",
        f"-einject={fault}",
    ]
    command = [*strace, sys.executable, "-m", "tests.store.working", str(path), "0"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.stderr == ""
    return told.stdout


@pytest.mark.parametrize("fault", ["pwrite64:error=EIO:when=1+", "pwrite64:error=ENOSPC:when=1+"])
def test_what_a_failing_close_left_beside_the_file_is_taken_in_and_no_damage_is_seen(
    tmp_path: Path, fault: str
) -> None:
    path = tmp_path / "Evening.forumdesk"
    told = worked_while(path, fault)
    wal = path.with_name(path.name + "-wal")
    assert wal.exists(), told
    assert wal.stat().st_size > 0
    for _start in range(3):
        with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as file:
            assert len(state(file)["card"]) == told.count("stored") == 40


def test_a_sync_that_fails_at_the_end_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "Evening.forumdesk"
    told = worked_while(path, "fdatasync:error=EIO:when=1+")
    for _start in range(2):
        with DialogueFile.open(path, toy.SCHEMA, copy_at_close=False) as file:
            assert len(state(file)["card"]) == told.count("stored") == 40
