"""The program from its own door to the board of the dialogue it is to open, painted with all its cards."""

import os
import sys

from tests.benchmarks.programs import door, peak  # isort: split

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

run_events = QApplication.exec


def until_painted(_app: QApplication) -> int:
    """What the program takes for its event loop; it ends when the board stands there."""
    window = next(one for one in QApplication.topLevelWidgets() if one.metaObject().className() == "Window")

    def end() -> None:
        board = window.session.screen.views["board"]  # type: ignore[attr-defined]
        shown = sum(len(lane.list.cards.piles) for lane in (board.wall.ungrouped, *board.wall.areas))
        if not board.isVisible() or shown != int(sys.argv[2]):
            sys.exit(f"{shown} cards are shown")
        window.repaint()
        window.close()
        QApplication.quit()

    window.pages.currentChanged.connect(lambda: QTimer.singleShot(0, end))  # type: ignore[attr-defined]
    QTimer.singleShot(60_000, lambda: os._exit(3))  # it never got there
    return run_events()


peak.tell_at_end()
QApplication.exec = until_painted  # type: ignore[assignment, method-assign]
sys.exit(door.main(sys.argv[1:2]))
