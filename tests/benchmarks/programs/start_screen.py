"""The program from its own door to its start screen, with every dialogue of the folder read and painted."""

import sys

from tests.benchmarks.programs import door, peak  # isort: split

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

run_events = QApplication.exec


def until_read(_app: QApplication) -> int:
    """What the program takes for its event loop; it ends when the folder has been read and shown."""
    window = next(one for one in QApplication.topLevelWidgets() if one.metaObject().className() == "Window")
    start = window.start  # type: ignore[attr-defined]

    def end() -> None:
        if start.model.rowCount() != int(sys.argv[1]):
            sys.exit(f"{start.model.rowCount()} dialogues are shown")
        start.table.viewport().repaint()
        window.close()
        QApplication.quit()

    start.folder.finished.connect(lambda: QTimer.singleShot(0, end))
    return run_events()


peak.tell_at_end()
QApplication.exec = until_read  # type: ignore[assignment, method-assign]
sys.exit(door.main([]))
