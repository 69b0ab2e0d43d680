"""The handouts on the screen with the reference evening, the first preview made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from forumdesk import words
from forumdesk.paper.handouts import all_handouts
from forumdesk.ui.stages.handouts import STAGE
from forumdesk.ui.stages.handouts.view import HandoutsView
from forumdesk.ui.widgets.mark_list import MarkRow
from tests.ui import scene
from tests.ui.scene import Scene


class Opener(QObject):
    """Stands where the system's PDF program would."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))
        self.opened.emit(url.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type] # bytes, say the stubs
    yield made
    QDesktopServices.unsetUrlHandler("file")


def view(shown: Scene) -> HandoutsView:
    assert isinstance(shown.view, HandoutsView)
    return shown.view


def turn_to(shown: Scene, wanted: str, qtbot: QtBot) -> None:
    """Show that paper, and wait until it is there."""
    here = view(shown)
    with qtbot.waitSignal(here.preview.shown, timeout=20000):
        here.list.turn_to(wanted)


def choose_only(shown: Scene, *wanted: str) -> None:
    """Tick these and nothing else, as the boxes do."""
    here = view(shown)
    assert here.evening is not None
    for one in all_handouts():
        if here.selection.is_chosen(one, here.evening) != (one.id in wanted):
            here.list.ticked.emit(one.id)


def row(shown: Scene, key: str) -> MarkRow:
    return next(one for one in view(shown).list.rows.rows if one.key == key)


@pytest.fixture
def lerum(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    words.use("sv")
    with scene.lerum(tmp_path, STAGE, qtbot) as shown:
        qtbot.waitUntil(lambda: view(shown).preview.view.count > 0, timeout=20000)
        yield shown
        view(shown).preview.show_none("")
        shown.desk.works.finish()


@pytest.fixture
def fresh(tmp_path: Path, qtbot: QtBot) -> Iterator[Scene]:
    """A new dialogue: nothing said, nobody registered."""
    words.use("sv")
    with scene.fresh(tmp_path, STAGE, qtbot) as shown:
        qtbot.waitUntil(lambda: view(shown).preview.view.count > 0, timeout=20000)
        yield shown
        view(shown).preview.show_none("")
        shown.desk.works.finish()
