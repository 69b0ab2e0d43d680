"""Guards against the toolkit version that aborts the interpreter: PySide6 6.12 on Python 3.11."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_leave_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("a name")
    assert abs(sys.getrefcount(None) - before) < 50
