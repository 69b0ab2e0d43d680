"""Starting the program as it is started: what is imported when, and how it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from forumdesk.forum import files

WATCHED = (
    "sqlalchemy",
    "reportlab",
    "PySide6.QtPdf",
    "PySide6.QtPdfWidgets",
    "PySide6.QtPrintSupport",
    "openpyxl",
)
ASK = f"""
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from forumdesk.ui import app
from forumdesk.ui.start.screen import StartScreen

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and isinstance(watched, StartScreen):
            print("painted", sorted(name for name in {WATCHED!r} if name in sys.modules))
            application.removeEventFilter(self)
            QTimer.singleShot(0, application.quit)
        return False

application = app.application()
first = FirstPaint()
application.installEventFilter(first)
sys.exit(app.run(None, "sv"))
"""


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """A home of its own for a program of its own."""
    return {
        **os.environ,
        "HOME": str(tmp_path),
        "FORUMDESK_SETTINGS": str(tmp_path / "settings.ini"),
        "FORUMDESK_LOGS": str(tmp_path / "logs"),
    }


def test_the_start_screen_is_painted_before_anything_heavy_is_imported(
    surroundings: dict[str, str], root: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=root, env=surroundings, capture_output=True, text=True, timeout=60
    )
    assert (done.stdout.strip(), done.returncode) == ("painted []", 0), done.stderr


@pytest.mark.skipif(os.name != "posix", reason="signals as on Unix")
def test_an_end_from_outside_closes_in_good_order(
    surroundings: dict[str, str], root: Path, tmp_path: Path
) -> None:
    mark = tmp_path / "logs" / "running"
    with subprocess.Popen(
        [sys.executable, "-m", "forumdesk", "--lang", "sv"], cwd=root, env=surroundings
    ) as program:
        try:
            _wait_for(mark)
            program.send_signal(signal.SIGTERM)
            assert program.wait(30) == 0
        finally:
            program.kill()
    assert not mark.exists()


def _wait_for(mark: Path) -> None:
    import time

    end = time.monotonic() + 30
    while not mark.exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert mark.exists()


TELL = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from forumdesk.ui import app

application = app.application()

looks = iter(range(600))

def tell():
    from forumdesk.ui.message_line import MessageLine
    told = [one.words.text() for one in application.allWidgets() if isinstance(one, MessageLine)]
    if any(told) or next(looks, None) is None:
        print(told)
        application.quit()
    else:
        QTimer.singleShot(50, tell)

QTimer.singleShot(50, tell)
sys.exit(app.run(Path(sys.argv[1]), "en"))
"""


def test_a_dialogue_opened_after_a_crash_still_says_that_there_was_one(
    surroundings: dict[str, str], root: Path, tmp_path: Path
) -> None:
    files.make(tmp_path / "lerum.forumdesk", files.example())
    with subprocess.Popen([sys.executable, "-m", "forumdesk"], cwd=root, env=surroundings) as program:
        _wait_for(tmp_path / "logs" / "running")
        program.kill()
    done = subprocess.run(
        [sys.executable, "-c", TELL, str(tmp_path / "lerum.forumdesk")],
        cwd=root, env=surroundings, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert "ended unexpectedly" in done.stdout, done.stderr
