"""Someone at the keyboard: every key goes to where the cursor is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def cursor() -> QWidget:
    """The widget that has the focus."""
    found = QApplication.focusWidget()
    assert found is not None, "the cursor is nowhere"
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(cursor(), key, modifier)


def write(text: str) -> None:
    """Type letter by letter, Enter for a new line."""
    for letter in text:
        if letter == "\n":
            press(Key.Key_Return)
            continue
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(cursor(), QKeyEvent(kind, 0, NONE, letter))


def anew(text: str) -> None:
    """Type instead of what stands there."""
    press(Key.Key_A, CTRL)
    if text:
        write(text)
    else:
        press(Key.Key_Delete)


def tab(*texts: str) -> None:
    """Go to the next field and write there, and to the next …; nothing to write leaves a field as it is."""
    for text in texts:
        press(Key.Key_Tab)
        if text:
            anew(text)
