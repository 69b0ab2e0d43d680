"""Runs the real program for somebody who has only its keyboard, on a laptop whose time is turned.

Run as a program of its own. A line of JSON on standard input is one act: keys that are pressed, text that is
typed, time that passes. A line of JSON on standard output tells what is then seen. It knows nothing of the
program but its door and its clock.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from typing import Any

from PySide6.QtCore import QEvent, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QListView, QTableView, QWidget

from forumdesk.ui import app
from forumdesk.ui.window import Window
from tests.ui.laptop import Laptop

NO_KEY = Qt.KeyboardModifier.NoModifier


class Keys:
    """Reads the acts and does them, one after the other."""

    def __init__(self, laptop: Laptop, pace: int) -> None:
        self._laptop, self._pace, self._rest = laptop, pace, b""
        laptop.tick = tick
        self._acts: dict[str, Callable[[Any], None]] = {
            "type": self._type, "press": self._press, "wait": lambda seconds: laptop.wait(seconds=seconds),
            "sleep": laptop.sleep, "set_clock": laptop.set_clock, "look": lambda _nothing: None,
        }  # fmt: skip
        self._heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._heard.activated.connect(self._hear)

    def _hear(self) -> None:
        read = os.read(sys.stdin.fileno(), 65536)
        *lines, self._rest = (self._rest + read).split(b"\n")
        if not read:
            os._exit(3)  # nobody is there any more
        for line in lines:
            try:
                self._do(line)
            except BaseException:  # noqa: BLE001 - or whoever waits for the answer waits for ever
                traceback.print_exc()
                os._exit(4)

    def _do(self, line: bytes) -> None:
        ((act, what),) = json.loads(line).items()
        self._acts[act](what)
        settle()
        print(json.dumps(seen()), flush=True)

    def _type(self, text: str) -> None:
        for sign in text:
            for moment in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(before_her(), QKeyEvent(moment, ord(sign.upper()), NO_KEY, sign))
            self._breathe()

    def _press(self, chord: str) -> None:
        QTest.keySequence(before_her(), QKeySequence(chord))
        self._breathe()

    def _breathe(self) -> None:
        """Somebody may be watching."""
        if self._pace:
            QTest.qWait(self._pace)


def before_her() -> QWindow:
    """The window that has the keys."""
    if QGuiApplication.focusWindow() is None:  # a window manager gives them back when a dialog has gone
        hers().activateWindow()
        settle()
    found = QGuiApplication.focusWindow()
    assert found is not None, "no window has the keys"
    return found


def settle() -> None:
    """Let everything happen that waits to happen."""
    for _round in range(3):
        QApplication.processEvents()


@cache
def hers() -> Window:
    """The program's window."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))


def tick() -> None:
    """What the clockwork's own timer does each second."""
    session = hers().session
    if session is not None:
        session.desk.clockwork.tick()


def fit() -> None:
    """As large as on the smallest municipal laptop; a screen that isn't there has no size to go by."""
    hers().showNormal()
    hers().resize(1366, 740)


def seen() -> dict[str, Any]:
    """What is on the screen: where the cursor is and what stands there, all words, all lists."""
    focus = QApplication.focusWidget()
    there = {hers(), QApplication.activeWindow() or hers()}
    shown = [one for window in there for one in window.findChildren(QWidget) if one.isVisible()]
    return {
        "at": (focus.accessibleName() or f"({focus.metaObject().className()})") if focus else "",
        "text": str(focus.property("text") or focus.property("plainText") or "") if focus else "",
        "row": _spoken(focus.currentIndex()) if isinstance(focus, QAbstractItemView) else "",
        "words": list(_words(shown)),
        "rows": {
            one.accessibleName(): _rows(one) for one in shown if isinstance(one, QListView | QTableView)
        },
        "windows": [one.title() for one in QGuiApplication.topLevelWindows() if one.isVisible()],
    }


def _words(shown: list[QWidget]) -> Iterator[str]:
    yield from (one.text() for one in shown if isinstance(one, QLabel) and one.text())


def _rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    return [_spoken(model.index(row, 0)) for row in range(min(100, model.rowCount()))]


def _spoken(index: Any) -> str:
    """What a screen reader says of a row."""
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
    return str(spoken or "")


def main(wall: str, passed: str, pace: str) -> int:
    """The program in Swedish, on its start screen, on a laptop whose clocks show this."""
    app.application()
    laptop = Laptop(datetime.fromisoformat(wall), float(passed))
    keys = Keys(laptop, int(pace))
    if QGuiApplication.platformName() == "offscreen":
        QTimer.singleShot(0, fit)
    return app.run(None, "sv", laptop.times) if keys else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
