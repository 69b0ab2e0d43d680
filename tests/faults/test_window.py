"""Faults as she meets them in the window: open twice, a slow disk, a folder in which others have a hand."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from forumdesk import words
from forumdesk.forum import files
from forumdesk.ui import shared_folders
from forumdesk.ui.first_window import ask
from forumdesk.ui.settings import Settings
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.window import Window
from tests.ui.conftest import TODAY

ROOT = Path(__file__).parents[2]
OPEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from forumdesk.ui import app
from forumdesk.ui.window import Window
application = app.application()
def tell():
    (window,) = [one for one in application.topLevelWidgets() if isinstance(one, Window)]
    if window.trouble is None:
        QTimer.singleShot(50, tell)
    else:
        print(window.trouble.accessibleName(), flush=True)
        application.quit()
QTimer.singleShot(50, tell)
sys.exit(app.run(Path(sys.argv[1]), "sv"))
"""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """The whole window over a folder of its own."""
    monkeypatch.setenv("FORUMDESK_LOGS", str(tmp_path / "logs"))
    monkeypatch.setenv("FORUMDESK_SETTINGS", str(tmp_path / "settings.ini"))
    settings = Settings(tmp_path / "settings.ini")
    (tmp_path / "Forumdesk").mkdir()
    settings.choose(folder=tmp_path / "Forumdesk")
    shown = Window(settings, lambda: TODAY)
    shown.resize(1366, 768)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.close()
    shown.deleteLater()


@pytest.fixture
def lerum(tmp_path: Path) -> Path:
    path = tmp_path / "Kväll med Åsa.forumdesk"
    files.make(path, files.example())
    return path


def words_of(window: Window) -> list[str]:
    return [one.text() for one in window.findChildren(Text) if one.isVisible()]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_second_start_says_so_and_brings_the_first_window_to_the_front(
    window: Window, lerum: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window.open(lerum)
    before = lerum.stat().st_mtime_ns
    window.showMinimized()
    assert window.isMinimized()
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(lerum)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert "öppen i ett annat fönster" in done.stdout, done.stderr
    qtbot.waitUntil(lambda: not window.isMinimized())
    assert lerum.stat().st_mtime_ns == before
    assert not [note for note in (tmp_path / "logs").iterdir() if "show" in note.name]


def test_a_note_that_nobody_answers_is_private_and_names_nobody(
    lerum: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORUMDESK_LOGS", str(tmp_path / "logs"))
    ask(lerum)
    (note,) = (tmp_path / "logs").iterdir()
    assert note.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700
    assert "sa" not in note.name.removeprefix("show-")
    assert note.read_bytes() == b""


def test_a_folder_that_a_cloud_service_synchronises_is_told_once(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "OneDrive - Lerums kommun" / "Dialoger" / "lerum.forumdesk"
    path.parent.mkdir(parents=True)
    files.make(path, files.example())
    window.open(path)
    assert "OneDrive synchronises" in window.message.words.text()
    window.open(path)
    assert window.message.words.text() == ""


@pytest.mark.parametrize(
    ("path", "surroundings", "kind", "said"),
    [
        ("/home/x/Dropbox/a.forumdesk", {}, "ext4", "Dropbox"),
        ("/users/x/Work/a.forumdesk", {"OneDriveCommercial": "/users/x/Work"}, "NTFS", "OneDrive"),
        ("/mnt/server/a.forumdesk", {}, "cifs", "network"),
        ("/mnt/server/a.forumdesk", {}, "nfs4", "network"),
        ("/mnt/server/a.forumdesk", {}, "fuse.sshfs", "network"),
        ("//server/share/a.forumdesk", {}, "NTFS", "network"),
    ],
)
def test_folders_in_which_others_have_a_hand(
    path: str, surroundings: dict[str, str], kind: str, said: str
) -> None:
    assert said in shared_folders.warning(Path(path), surroundings, kind)


@pytest.mark.parametrize("path", ["/home/x/Documents/a.forumdesk", "/home/x/My boxes/Dropboxes/a.forumdesk"])
def test_an_ordinary_folder_is_nothing_to_speak_of(path: str) -> None:
    assert shared_folders.warning(Path(path), {}, "ext4") == ""


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace to slow the disk down")
def test_a_disk_that_takes_two_seconds_is_said_within_one_and_a_double_click_acts_once(
    lerum: Path, tmp_path: Path
) -> None:
    wal = f"{lerum}-wal"
    slow = ["strace", "-f", "-qqq", "-o", "/dev/null", "-P", wal, "-etrace=fdatasync"]
    slow += ["-einject=fdatasync:delay_exit=2000000", sys.executable, "-m", "tests.faults.slow", str(lerum)]
    env = {
        **os.environ,
        "FORUMDESK_LOGS": str(tmp_path / "logs"),
        "FORUMDESK_SETTINGS": str(tmp_path / "s.ini"),
    }
    done = subprocess.run(slow, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
    assert done.stdout, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["slips"] == 3, "the example has two"
    waited = [when for when, said in told["painted"] if "The disk is slow" in said]
    assert waited
    assert waited[0] < 1
    assert "slow" not in told["painted"][-1][1]


FAULTS: dict[str, Callable[[Path], object]] = {
    "damaged": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "truncated": lambda path: os.truncate(path, path.stat().st_size // 2),
    "empty": lambda path: path.write_bytes(b""),
    "foreign": lambda path: path.write_text("Hej! " * 500),
    "vanished": lambda path: path.unlink(),
}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("fault", FAULTS)
def test_from_any_of_these_two_clicks_lead_back_to_work_and_the_damaged_file_is_kept(
    window: Window, lerum: Path, qtbot: QtBot, fault: str, language: str
) -> None:
    words.use(language)
    window.open(lerum)
    assert window.session is not None
    window.session.back_up()
    window.show_start()
    FAULTS[fault](lerum)
    spoilt = lerum.read_bytes() if lerum.exists() else None
    window.open(lerum)
    assert window.trouble is not None
    assert "Kväll med Åsa.forumdesk" in " ".join(words_of(window))
    first = next(
        one for one in window.trouble.findChildren(QAbstractButton) if one.property("kind") == "primary"
    )
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session is not None)
    kept = [one.read_bytes() for one in (lerum.parent / "Backups").iterdir() if "set-aside" in one.name]
    assert spoilt is None or spoilt in kept
