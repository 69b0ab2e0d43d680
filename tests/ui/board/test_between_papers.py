"""One button on the board prints everything that the next round needs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from forumdesk.forum import printed
from forumdesk.store import DialogueFile
from tests.ui.board.conftest import Open
from tests.ui.board.hand import Hand


def test_one_press_opens_a_pdf_for_each_size_of_sheet(
    hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_it(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_it)
    with hand.no_change():
        hand.board.between.button.click()
        qtbot.waitUntil(lambda: len(opened) == 2, timeout=30_000)
    assert [path.name.split(" ")[2] for path in opened] == ["A3", "A4"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in opened)
    entered = {one.handout for one in hand.desk.ask(printed.in_order)}
    assert entered == {"area-sheets", "secretary-notes", "theme-cards"}


def test_without_areas_there_is_nothing_to_print(bare: DialogueFile, show: Open) -> None:
    assert not show(bare).board.between.button.isEnabled()
