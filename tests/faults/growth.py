"""Memory and handles over many dialogues and moves: `python -m tests.faults.growth [dialogues] [moves]`."""

import gc
import os
import sys
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from forumdesk.forum import files, themes
from forumdesk.ui import app
from forumdesk.ui.settings import Settings
from forumdesk.ui.window import Window

MOST_KILOBYTES, MOST_HANDLES = 8.0, 2
"""So much may a dialogue that was opened and closed leave, on the average, once all is warm."""


def memory() -> float:
    """Kilobytes that the program has."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024


def handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def settle() -> None:
    """What was thrown away is gone afterwards."""
    for _round in range(2):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(window: Window, path: Path, times: int) -> None:
    stages = ("plan", "board", "notes", "followup")
    for number in range(times):
        window.open(path, stages[number % 4])
        settle()
        window.show_start()
        settle()


def moved(window: Window, path: Path, times: int) -> None:
    window.open(path, "board")
    assert window.session is not None
    desk = window.session.desk
    for number in range(times):
        desk.do("Move card", themes.move, 1 + number % 8, 1 + number % 6)
        if number % 50 == 0:
            settle()
    window.show_start()
    settle()


def main(dialogues: int, moves: int) -> int:
    """One line; the exit code is 1 if it grows."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "Forumdesk" / "lerum.forumdesk"
        path.parent.mkdir()
        files.make(path, files.example())
        application = app.application()
        settings = Settings(Path(place) / "s.ini")
        settings.choose(folder=path.parent)
        window = Window(settings, lambda: date(2026, 11, 23))
        window.show()
        opened(window, path, min(60, dialogues))  # warm
        memory_before, handles_before = memory(), handles()
        opened(window, path, dialogues)
        each, left = (memory() - memory_before) / dialogues, handles() - handles_before
        moved(window, path, min(300, moves))
        memory_before = memory()
        moved(window, path, moves)
        a_move = (memory() - memory_before) / moves
        window.close()
        application.quit()
    print(f"{dialogues} dialogues: {each:.1f} kB each, {left} handles; {moves} moves: {a_move:.2f} kB each")
    return 1 if each > MOST_KILOBYTES or left > MOST_HANDLES or a_move > 1 else 0


if __name__ == "__main__":
    sys.exit(main(*[int(word) for word in sys.argv[1:3]] or [2000, 10_000]))
