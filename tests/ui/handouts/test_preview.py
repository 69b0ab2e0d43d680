"""The preview shows the paper wanted last, also while the one before is still being drawn."""

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from forumdesk.paper.handouts import all_handouts
from forumdesk.ui.widgets.pdf_view import PdfView
from tests.ui.handouts.conftest import view
from tests.ui.scene import Scene

TRIES = 12


def paper(shown: Scene, wanted: str) -> bytes:
    return next(one for one in all_handouts() if one.id == wanted).build(view(shown).evening)  # type: ignore[arg-type]


def pass_time(milliseconds: int) -> None:
    """Let the screen be drawn for as long as it takes to press an arrow key again."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def test_a_page_of_the_paper_before_is_never_left_standing(lerum: Scene, qtbot: QtBot) -> None:
    shown = PdfView("Kvällens spelregler", whole=True)
    qtbot.addWidget(shown)
    shown.resize(700, 600)
    shown.show()

    def seen() -> QImage:
        return shown.pages.viewport().grab().toImage()

    before, wanted = paper(lerum, "receipt"), paper(lerum, "rules")
    blank = seen()
    shown.show_pdf(wanted, "rules")
    qtbot.waitUntil(lambda: seen() != blank, timeout=20000)
    pass_time(300)
    as_it_is = seen()
    for place in range(TRIES):
        shown.show_pdf(before, "receipt")
        pass_time(1 + place % 6)
        shown.show_pdf(wanted, "rules")
        qtbot.waitUntil(lambda: seen() == as_it_is, timeout=5000)
        pass_time(60)
        assert seen() == as_it_is
