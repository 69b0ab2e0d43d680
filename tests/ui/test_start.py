"""The start screen: what it says of each file, searching, beginning, and a folder of many files."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from forumdesk import words
from forumdesk.forum import files, methods
from forumdesk.forum.dialogue import edit, the_dialogue
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import Backup, DialogueFile
from forumdesk.ui.start import beginning, copies
from forumdesk.ui.start.folder import AT_ONCE
from forumdesk.ui.start.model import DATE, DIALOGUE, NEXT, OPEN, PARTICIPANTS, STAGE, says
from forumdesk.ui.window import Window


def add(folder: Path, title: str, place: str = "", day: str = "", registered: int | None = None) -> Path:
    """A dialogue that has just been planned."""
    path = folder / f"{title}.forumdesk"
    told = {
        "format": "forumdesk-evening", "version": 1, "dialogue": {"title": title, "place": place},
        "date": day or None, "counts": {"registered": registered},
    }  # fmt: skip
    files.make(path, json.dumps(told).encode())
    return path


def read(window: Window, qtbot: QtBot) -> None:
    """Let the folder be read."""
    with qtbot.waitSignal(window.start.folder.finished):
        window.start.folder.look(window.settings.folder)


def row(window: Window, title: str) -> list[str]:
    """What the table says in the row of that title."""
    found = (window.start.model.at(at) for at in range(window.start.model.rowCount()))
    one = next(one for one in found if one and one.title == title)
    return [says(one, column) for column in (DIALOGUE, DATE, PARTICIPANTS, STAGE, NEXT)]


def titles(window: Window) -> set[str]:
    model = window.start.model
    return {model.index(at, DIALOGUE).data() for at in range(model.rowCount())}


@pytest.fixture
def swedish() -> None:
    words.use("sv")


@pytest.mark.usefixtures("swedish", "lerum_file")
def test_a_row_says_what_is_to_be_done_next(window: Window, qtbot: QtBot) -> None:
    read(window, qtbot)
    name, *told = row(window, "Näringslivsstrategi")
    assert name == "Näringslivsstrategi"
    assert told == ["18 maj 2011", "51 / 60", "Återkoppling", "Avtryck i beslut saknas för 2 områden"]


def test_the_registered_stand_alone_until_some_have_come(window: Window, folder: Path, qtbot: QtBot) -> None:
    add(folder, "Skolans utemiljö", day="2026-12-03", registered=34)
    read(window, qtbot)
    assert row(window, "Skolans utemiljö")[1:3] == ["3 Dec 2026", "34 registered"]


def test_a_row_is_read_aloud_as_a_whole(window: Window, lerum_file: Path, qtbot: QtBot) -> None:
    read(window, qtbot)
    aloud = window.start.model.index(0, DIALOGUE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert lerum_file.exists()
    assert aloud == (
        "Näringslivsstrategi, Lerum, 18 May 2011, 51 / 60, Follow-up, "
        "The imprint in the decision is missing for 2 areas"
    )


def test_a_damaged_file_is_a_row_that_says_so(window: Window, folder: Path, qtbot: QtBot) -> None:
    good = add(folder, "Trafik")
    (folder / "broken.forumdesk").write_bytes(good.read_bytes()[:9000])
    (folder / "empty.forumdesk").write_bytes(b"")
    read(window, qtbot)
    for name, words_said in (("broken", "damaged"), ("empty", "empty")):
        _title, _day, _came, stage, next_step = row(window, name)
        assert stage == "Can't be opened"
        assert words_said in next_step


def test_search_looks_in_titles_and_places_as_one_types(window: Window, folder: Path, qtbot: QtBot) -> None:
    add(folder, "Trafik i centrum", "Floda")
    add(folder, "Skolans utemiljö", "Lerum")
    read(window, qtbot)
    QTest.keyClicks(window.start.search, "flo")
    assert titles(window) == {"Trafik i centrum"}
    window.start.search.setText("UTEMILJÖ ler")
    assert titles(window) == {"Skolans utemiljö"}
    window.start.search.setText("nothing like it")
    assert titles(window) == set()
    assert window.start.empty_title.text() == "No dialogue fits"
    window.start.search.clear()
    assert len(titles(window)) == 2


def test_an_empty_folder_says_what_belongs_there(window: Window, folder: Path, qtbot: QtBot) -> None:
    read(window, qtbot)
    assert window.start.middle.currentWidget() is window.start.empty
    assert str(folder) in window.start.empty_words.text()


def test_two_hundred_files_are_listed_at_once_and_read_beside_the_screen(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    first = add(folder, "Trafik").read_bytes()
    for number in range(199):
        (folder / f"copy {number}.forumdesk").write_bytes(first)
    steps: list[int] = []
    window.start.folder.read.connect(lambda some: steps.append(len(some)))
    with qtbot.waitSignal(window.start.folder.finished, timeout=30_000):
        window.start.folder.look(folder)
        assert window.start.model.rowCount() == 200
        assert window.start.folder.busy
    assert sum(steps) == 200
    assert max(steps) <= AT_ONCE
    assert titles(window) == {"Trafik"}


def test_what_is_known_is_not_read_again_and_what_changed_is(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    add(folder, "Trafik")
    second = add(folder, "Skolan")
    read(window, qtbot)
    second.unlink()
    add(folder, "Badet").rename(second)
    told: list[list[str]] = []
    window.start.folder.read.connect(lambda some: told.append([one.title for one in some]))
    read(window, qtbot)
    assert told == [["Trafik"], ["Badet"]]
    assert titles(window) == {"Trafik", "Badet"}


def test_enter_opens_the_chosen_row(window: Window, lerum_file: Path, qtbot: QtBot) -> None:
    read(window, qtbot)
    QTest.keyClick(window.start.table, Qt.Key.Key_Return)
    assert window.session is not None
    assert window.session.file.path == lerum_file


@pytest.mark.usefixtures("lerum_file")
def test_a_click_on_open_opens(window: Window, qtbot: QtBot) -> None:
    read(window, qtbot)
    table = window.start.table
    cell = table.visualRect(window.start.model.index(0, OPEN))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center() + QPoint(10, 0))
    assert window.session is not None


def test_the_example_is_made_once_and_opened(window: Window, folder: Path, qtbot: QtBot) -> None:
    window.open_example()
    qtbot.waitUntil(lambda: window.session is not None)
    window.show_start()
    window.open_example()
    assert window.session is not None
    assert window.session.desk.ask(the_dialogue).title == "Näringslivsstrategi"
    assert [path.name for path in folder.glob("*.forumdesk")] == ["Example evening.forumdesk"]


def test_an_imported_evening_becomes_a_file_of_its_own(
    window: Window, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "lerum.json"
    source.write_bytes(files.example())
    (folder / "lerum.forumdesk").write_bytes(b"somebody else's")
    beginning.import_from(window, source)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session is not None
    assert window.session.file.path == folder / "lerum 2.forumdesk"
    assert (folder / "lerum.forumdesk").read_bytes() == b"somebody else's"


def test_an_import_that_is_wrong_is_said_and_leaves_nothing(
    window: Window, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "wrong.json"
    source.write_text(
        '{"format": "forumdesk-evening", "version": 1, "dialogue": {"title": "x"}, "colour": 1}'
    )
    beginning.import_from(window, source)
    qtbot.waitUntil(window.message.isVisible)
    assert "“wrong.json” was not imported" in window.message.words.text()
    assert "colour" in window.message.words.text()
    assert list(folder.iterdir()) == []


def test_a_new_dialogue_opens_the_wizard(window: Window, folder: Path) -> None:
    window.new_dialogue()
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, QDialog)
    assert wizard.parent() is window
    wizard.reject()
    assert list(folder.glob("*.forumdesk")) == []


def test_a_copy_is_brought_back_and_the_present_set_aside(window: Window, lerum_file: Path) -> None:
    with DialogueFile.open(lerum_file, SCHEMA, copy_at_close=False) as file:
        file.back_up("by-hand")
        with file.change("New dialogue") as conn:
            edit(conn, "title", "Something else")

    def bring(copy: Backup, path: Path) -> bool:
        return copies.bring_back(window, copy, path)

    dialog = copies.CopiesDialog(lerum_file.parent, bring, date(2026, 11, 23), window)
    model = dialog.tree.model()
    dialog.tree.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
    assert dialog.restore.isEnabled()
    dialog.restore.click()
    assert window.session is not None
    assert window.session.desk.ask(the_dialogue).title == "Näringslivsstrategi"
    aside = next(path for path in (lerum_file.parent / "Backups").glob("*set-aside*.forumdesk"))
    assert aside.stat().st_size > 0


def test_the_panel_tells_of_the_copies(window: Window, lerum_file: Path, qtbot: QtBot) -> None:
    with DialogueFile.open(lerum_file, SCHEMA, copy_at_close=False) as file:
        file.back_up("by-hand")
    read(window, qtbot)
    qtbot.waitUntil(lambda: "verified. 1 kept" in window.start.copies.words.text())


def test_every_method_can_be_begun_with(window: Window) -> None:
    for method in methods.known():
        beginning.new(window, method)
        wizard = QApplication.activeModalWidget()
        assert isinstance(wizard, QDialog)
        wizard.reject()


def test_a_dialogue_that_is_open_is_nothing_wrong(window: Window, lerum_file: Path, qtbot: QtBot) -> None:
    read(window, qtbot)
    with DialogueFile.open(lerum_file, SCHEMA, copy_at_close=False):
        read(window, qtbot)
        name, _day, _came, stage, next_step = row(window, "Näringslivsstrategi")
        assert (name, stage) == ("Näringslivsstrategi", "Open now")
        assert "Everything in it is stored" in next_step
    read(window, qtbot)
    assert row(window, "Näringslivsstrategi")[3] == "Follow-up"


def test_a_list_of_people_is_told_where_it_belongs(window: Window, folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "deltagare.xlsx"
    source.write_bytes(b"PK")
    beginning.import_from(window, source)
    assert "import it under Participants" in window.message.words.text()
    assert list(folder.glob("*.forumdesk")) == []


def test_dialogues_come_in_the_order_of_their_dates_also_inexact_ones(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    told = {"Januari": "januari 2012", "Exakt": "", "Tidig": "början av 2011", "Okänd": ""}
    for title, rough in told.items():
        path = add(folder, title, day="2011-05-18" if title == "Exakt" else "")
        with files.opened(path) as file, file.change("Test") as conn:
            edit(conn, "date_text", rough)
    read(window, qtbot)
    window.start.order.setFocus()
    QTest.keyClick(window.start.order, Qt.Key.Key_Down)
    shown = [window.start.model.index(row, DIALOGUE).data() for row in range(4)]
    assert shown == ["Tidig", "Exakt", "Januari", "Okänd"]


def test_a_word_on_a_card_leads_to_the_board_of_its_dialogue(
    window: Window, lerum_file: Path, folder: Path, qtbot: QtBot
) -> None:
    add(folder, "Skolans utemiljö")
    read(window, qtbot)
    QTest.keyClicks(window.start.search, "bygglov")
    qtbot.waitUntil(lambda: bool(window.start.hits.hits))
    assert window.start.hits.isVisible()
    assert "B5-1 · Näringslivsstrategi" in window.start.hits.list.item(0).text()
    QTest.keyClick(window.start.search, Qt.Key.Key_Return)
    assert window.start.hits.list.hasFocus()
    QTest.keyClick(window.start.hits.list, Qt.Key.Key_Return)
    assert window.session is not None
    assert (window.session.file.path, window.session.screen.current) == (lerum_file, "board")


def test_without_a_word_there_are_no_hits(window: Window, lerum_file: Path, qtbot: QtBot) -> None:
    read(window, qtbot)
    QTest.keyClicks(window.start.search, "bygglov")
    qtbot.waitUntil(lambda: bool(window.start.hits.hits))
    window.start.search.clear()
    assert not window.start.hits.isVisible()
    assert window.start.model.rowCount() == 1, lerum_file
