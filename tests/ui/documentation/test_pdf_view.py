"""The view of a PDF in memory: pages, keys, zoom, and its place when the paper is made anew."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.forum import files
from forumdesk.paper.report import report
from forumdesk.ui.style.dress import dress
from forumdesk.ui.widgets.pdf_view import PdfView


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path: Path = tmp_path_factory.mktemp("paper") / "e.forumdesk"
    files.make(path, files.example())
    return report(files.evening_in(path))


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication, paper: bytes) -> PdfView:
    dress(qapp, "light")
    made = PdfView("Report")
    qtbot.addWidget(made)
    made.resize(430, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_pdf(paper)
    return made


def test_it_tells_its_page_in_words(shown: PdfView) -> None:
    assert shown.where.text() == f"Sida 1 av {shown.count}"
    assert shown.pages.accessibleName() == f"Report, Sida 1 av {shown.count}"
    assert "Näringslivsstrategi" in shown.words_of(0)
    assert shown.words_of(shown.count) == ""


def test_keys_turn_pages_and_zoom(shown: PdfView) -> None:
    press: Callable[[Qt.Key], None] = lambda key: QTest.keyClick(shown.pages, key)  # noqa: E731
    press(Qt.Key.Key_Right)
    assert shown.page == 1
    press(Qt.Key.Key_End)
    assert shown.page == shown.count - 1
    press(Qt.Key.Key_Right)
    assert shown.page == shown.count - 1
    press(Qt.Key.Key_Home)
    assert shown.page == 0
    press(Qt.Key.Key_Plus)
    assert shown.pages.zoomMode() is QPdfView.ZoomMode.Custom
    larger = shown.pages.zoomFactor()
    press(Qt.Key.Key_Minus)
    assert shown.pages.zoomFactor() < larger
    press(Qt.Key.Key_0)
    assert shown.pages.zoomMode() is QPdfView.ZoomMode.FitToWidth


def test_a_paper_made_anew_stays_at_its_place(shown: PdfView, paper: bytes) -> None:
    shown.go(3)
    place = shown.pages.verticalScrollBar().value()
    assert place > 0
    shown.show_pdf(paper)
    assert (shown.page, shown.pages.verticalScrollBar().value()) == (3, place)
    shown.show_pdf(paper, "Another")
    assert shown.pages.verticalScrollBar().value() == 0
    assert shown.pages.accessibleName().startswith("Another")


def test_it_paints_after_the_bytes_are_forgotten(shown: PdfView, qtbot: QtBot, paper: bytes) -> None:
    import gc

    shown.show_pdf(bytes(bytearray(paper)))
    gc.collect()
    middle = shown.pages.mapTo(shown, QPoint(shown.pages.width() // 2, 60))
    qtbot.waitUntil(lambda: shown.grab().toImage().pixelColor(middle).lightness() > 240, timeout=5000)


def test_a_broken_paper_shows_no_page_and_does_not_fall(shown: PdfView) -> None:
    shown.show_pdf(b"%PDF-1.7 nothing")
    assert shown.count == 0
    assert shown.where.text() == ""
