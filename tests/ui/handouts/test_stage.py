"""The handouts: what there is, how many sheets, the real paper beside it, saved and handed on to print."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from forumdesk.forum import tables
from forumdesk.paper.handouts import all_handouts
from forumdesk.ui.stages.handouts import STAGE
from tests.paper.reading import read
from tests.ui.handouts.conftest import view
from tests.ui.scene import Scene


class Opener(QObject):
    """Stands where the system's PDF program would."""

    opened = Signal(str)

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.emit(url.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type] # bytes, say the stubs
    yield made
    QDesktopServices.unsetUrlHandler("file")


def words_on(shown: Scene, page: int = 0) -> str:
    return " ".join(view(shown).preview.view.words_of(page).split())


def test_every_handout_is_a_row_with_its_sheets(lerum: Scene) -> None:
    rows = view(lerum).list.rows.rows
    assert [row.key for row in rows] == [handout.id for handout in all_handouts()]
    assert (rows[0].title, rows[0].right, rows[0].ticked) == ("Inbjudan", "1 blad", True)
    assert (rows[1].title, rows[1].right, rows[1].ticked) == ("Bordsskyltar", "6 blad", True)
    assert rows[0].second.startswith("Inför kvällen · A4")


def test_the_row_turned_to_is_shown_as_the_real_paper(lerum: Scene, qtbot: QtBot) -> None:
    assert view(lerum).preview.view.count == 1
    lerum.hands.go_to(view(lerum).list)
    lerum.hands.press("Down")
    qtbot.waitUntil(lambda: "BORD" in words_on(lerum), timeout=20000)
    assert view(lerum).preview.view.pages.accessibleName() == "Bordsskyltar, Sida 1 av 6"


def test_space_chooses_and_the_buttons_count(lerum: Scene) -> None:
    sheets = sum(int(row.right.split()[0]) for row in view(lerum).list.rows.rows)
    count = len(all_handouts())
    assert view(lerum).print_button.text() == f"Skriv ut {count} valda · {sheets} blad"
    lerum.hands.go_to(view(lerum).list)
    lerum.hands.press("Space")
    assert view(lerum).print_button.text() == (
        f"Skriv ut {count - 1} {'vald' if count == 2 else 'valda'} · {sheets - 1} blad"
    )
    for handout in all_handouts()[1:]:
        view(lerum).list.ticked.emit(handout.id)
    assert not view(lerum).print_button.isEnabled()
    assert not view(lerum).save_button.isEnabled()


def test_the_language_of_the_papers_is_chosen_apart_from_the_screens(lerum: Scene, qtbot: QtBot) -> None:
    assert "Inbjudan" in words_on(lerum)
    choice = view(lerum).language
    choice.setCurrentIndex(choice.findData("en"))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: "Invitation" in words_on(lerum), timeout=20000)
    assert view(lerum)._papers()[0].name.startswith("Invitation letter Näringslivsstrategi")


def test_sheets_and_paper_follow_the_dialogue(lerum: Scene, qtbot: QtBot) -> None:
    lerum.desk.do("More tables", tables.set_count, 7)
    assert view(lerum).list.rows.rows[1].right == "7 blad"
    lerum.hands.go_to(view(lerum).list)
    lerum.hands.press("Down")
    qtbot.waitUntil(lambda: view(lerum).preview.view.count == 7, timeout=20000)


def test_several_papers_are_saved_in_a_folder_and_replace_nothing(
    lerum: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for _again in range(2):
        with qtbot.waitSignal(view(lerum).out.saved, timeout=20000):
            view(lerum).out.save_all(view(lerum)._papers(), folder)
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 2 * len(all_handouts())
    assert "Bordsskyltar Näringslivsstrategi 2011-05-18 (2).pdf" in names
    assert read((folder / "Bordsskyltar Näringslivsstrategi 2011-05-18.pdf").read_bytes()).pages == 6
    assert view(lerum).saved.words.text() == f"{len(all_handouts())} PDF-filer sparades i papers"


def test_printing_hands_the_pdf_to_the_systems_program(lerum: Scene, qtbot: QtBot, opener: Opener) -> None:
    for handout in all_handouts()[1:]:
        view(lerum).list.ticked.emit(handout.id)
    with qtbot.waitSignal(opener.opened, timeout=20000) as opened:
        view(lerum).print_button.click()
    path = Path(str(opened.args[0]))
    assert path.name == "Inbjudan Näringslivsstrategi 2011-05-18.pdf"
    assert path.parent.stat().st_mode & 0o077 == 0
    assert read(path.read_bytes()).pages == 1


def test_the_rail_tells_how_many_kinds_there_are(lerum: Scene) -> None:
    assert STAGE.subtitle(lerum.desk) == f"{len(all_handouts())} underlag"


AT_ONCE = """
from threading import Thread
from forumdesk.paper.handouts import all_handouts
from forumdesk.forum.files import evening_in
import pathlib, sys
evening, made = evening_in(pathlib.Path(sys.argv[1])), []
threads = [Thread(target=lambda: made.append(len(all_handouts()[0].build(evening)))) for _ in range(4)]
[thread.start() for thread in threads], [thread.join() for thread in threads]
print(len(made))
"""


def test_the_first_papers_can_be_made_at_the_same_time(tmp_path: Path, root: Path) -> None:
    from forumdesk.forum import files

    files.make(tmp_path / "e.forumdesk", files.example())
    told = subprocess.run(
        [sys.executable, "-c", AT_ONCE, str(tmp_path / "e.forumdesk")],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.stdout == "4\n", told.stderr
