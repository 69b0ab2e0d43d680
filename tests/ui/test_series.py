"""Dialogues together, in the window: ticked, added up, saved as one report."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.forum import files
from forumdesk.ui.start.series_dialog import SeriesDialog
from forumdesk.ui.window import Window
from tests.paper.reading import read


def opened(window: Window, folder: Path, qtbot: QtBot) -> SeriesDialog:
    """The dialog over three evenings."""
    for number, came in enumerate((30, 40, 51), start=1):
        told = json.loads(files.example())
        told["dialogue"]["title"] = f"Framtidsdialog {number}"
        told["counts"] |= {"attended": came, "women": came // 2, "men": came - came // 2}
        told["people"] = []
        files.make(folder / f"{number}.forumdesk", json.dumps(told).encode())
    with qtbot.waitSignal(window.start.folder.finished):
        window.start.folder.look(window.settings.folder)
    window.show_series()
    found = window.findChild(SeriesDialog)
    assert isinstance(found, SeriesDialog)
    return found


def tick(shown: SeriesDialog, rows: int) -> None:
    """By the keyboard, from the first row on."""
    shown.list.setFocus()
    shown.list.setCurrentRow(0)
    for _row in range(rows):
        QTest.keyClick(shown.list, Qt.Key.Key_Space)
        QTest.keyClick(shown.list, Qt.Key.Key_Down)


def test_what_is_ticked_is_added_up(window: Window, folder: Path, qtbot: QtBot) -> None:
    shown = opened(window, folder, qtbot)
    assert not shown.save.isEnabled()
    tick(shown, 3)
    qtbot.waitUntil(lambda: "121 participants in all" in shown.told.text())
    assert "3 evenings" in shown.told.text()


def test_the_combined_report_is_saved(window: Window, folder: Path, qtbot: QtBot) -> None:
    shown = opened(window, folder, qtbot)
    tick(shown, 2)
    qtbot.waitUntil(lambda: shown.series is not None and len(shown.series.evenings) == 2)
    shown.write(folder / "serie.pdf")
    qtbot.waitUntil(lambda: not shown.isVisible())
    assert "2 kvällar" in read((folder / "serie.pdf").read_bytes()).words
