"""One run of the whole program: no network, files for their owner alone, no participant's name in a log."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.whole_run import NAME

ROOT = Path(__file__).parents[2]
PARTS = [part.encode() for part in (*NAME.split(), "angsvik@", "174 06")]


@dataclass(frozen=True)
class Ran:
    """What was said, what was asked of the system, and where everything lies."""

    home: Path
    errors: bytes
    sockets: str


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """The commands and the window, one after the other, each watched by strace."""
    if not shutil.which("strace"):
        pytest.skip("needs strace to see what is asked of the system")
    home = tmp_path_factory.mktemp("home")
    env = {**os.environ, "HOME": str(home), "FORUMDESK_LOGS": str(home / "logs"), "PYTHONPATH": str(ROOT)}
    file, errors, calls = home / "Dialoger" / "kväll.forumdesk", b"", home.parent / "calls"
    file.parent.mkdir(mode=0o700)
    evening = ROOT / "resources" / "example" / "evening.json"
    runs: list[list[str | Path]] = [
        ["forumdesk", "new", file, "--from", evening],
        ["tests.faults.whole_run", file],
        ["forumdesk", "check", file],
        ["forumdesk", "facts", file, "--json"],
        ["forumdesk", "export", file, "-o", home / "ut"],
        ["forumdesk", "report", file, "-o", home / "ut" / "rapport.pdf"],
        ["forumdesk", "backup", file],
        ["forumdesk", "restore", file],
        ["forumdesk", "new", file, "--from", evening],  # refused: it is there
    ]
    for words in runs:
        watched = ["strace", "-f", "-qqq", "-A", "-o", str(calls), "-etrace=socket,connect,bind"]
        command = [*watched, sys.executable, "-m", *map(str, words)]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False, timeout=180)
        errors += done.stderr
        assert done.returncode == (0 if words is not runs[-1] else 1), done.stderr
    return Ran(home, errors, calls.read_text(errors="replace") if calls.exists() else "")


def test_no_socket_of_a_network_is_opened(ran: Ran) -> None:
    assert "AF_INET" not in ran.sockets


def test_a_socket_would_be_seen(tmp_path: Path) -> None:
    if not shutil.which("strace"):
        pytest.skip("needs strace to see what is asked of the system")
    calls = tmp_path / "calls"
    script = "import socket; socket.socket(socket.AF_INET)"
    watched = ["strace", "-f", "-qqq", "-o", str(calls), "-etrace=socket", sys.executable, "-c", script]
    subprocess.run(watched, check=True)
    assert "AF_INET" in calls.read_text()


def test_every_file_and_folder_is_for_its_owner_alone(ran: Ran) -> None:
    made = [path for place in ("Dialoger", "logs", "ut") for path in (ran.home / place).rglob("*")]
    assert len(made) > 8
    open_to_others = {path.name: oct(path.stat().st_mode) for path in made if path.stat().st_mode & 0o077}
    assert open_to_others == {}


def test_logs_and_errors_hold_no_name_and_say_what_broke(ran: Ran) -> None:
    told = b"".join(path.read_bytes() for path in (ran.home / "logs").iterdir() if path.is_file())
    assert b"ValueError" in told
    assert b"IntegrityError" in told
    assert [part for part in PARTS if part in told or part in ran.errors] == []
