"""A window on a disk that takes two seconds to sync: a double click, and what is painted. Run with a file.

The clicks come while the disk is waited for, as those of an impatient hand do.
"""

import json
import sys
import time
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton

from forumdesk.forum import parking
from forumdesk.ui import app
from forumdesk.ui.status_line import StatusLine
from forumdesk.ui.widgets.button import button
from forumdesk.ui.window import Window

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Painted(QObject):
    """What the status line said each time it was painted, and when."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[float, str]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, StatusLine):
            self.told.append((time.monotonic(), watched.words.text()))
        return False


def click(there: QPushButton, kind: QEvent.Type) -> None:
    """From beside the screen, as an impatient hand."""
    at = QPointF(5, 5)
    buttons = LEFT if kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    QCoreApplication.postEvent(there, QMouseEvent(kind, at, at, LEFT, buttons, NONE))


def again(there: QPushButton) -> None:
    time.sleep(0.3)
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        click(there, kind)


def main(path: Path) -> int:
    painted = Painted()
    application = app.application()
    application.installEventFilter(painted)

    def begin() -> None:
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
        if window.session is None:
            QTimer.singleShot(50, begin)
            return
        desk = window.session.desk
        there = button("Park", lambda: desk.do("Add slip", parking.add, "Hålet i vägen"), parent=window)
        there.show()
        application.processEvents()
        began = time.monotonic()
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            click(there, kind)
        Thread(target=again, args=(there,)).start()
        QTimer.singleShot(4500, lambda: end(began, window))

    def end(began: float, window: Window) -> None:
        assert window.session is not None
        slips = len(window.session.desk.ask(parking.in_order))
        told = [(round(when - began, 2), words) for when, words in painted.told if when >= began]
        print(json.dumps({"slips": slips, "painted": told}), flush=True)
        application.quit()

    QTimer.singleShot(100, begin)
    return app.run(path, "en")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
