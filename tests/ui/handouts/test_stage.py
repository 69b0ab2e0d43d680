"""The handouts: what there is, how many sheets, what is chosen, and the real paper beside it."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forumdesk.forum import people, tables
from forumdesk.paper.handout import AFTER, BEFORE, BETWEEN, WHEN
from forumdesk.paper.handouts import all_handouts
from forumdesk.ui.stages.handouts import STAGE
from forumdesk.ui.stages.handouts.rows import HEAD
from tests.ui.handouts.conftest import choose_only, row, turn_to, view
from tests.ui.scene import Scene


def words_on(shown: Scene, page: int = 0) -> str:
    return " ".join(view(shown).preview.view.words_of(page).split())


def chosen(shown: Scene) -> list[str]:
    return [one.paper.id for one in view(shown).chosen()[1]]


def count_in(words: str) -> int:
    return int("".join(sign for sign in words if sign.isdecimal()))


def test_every_handout_is_a_row_under_the_head_of_its_moment(lerum: Scene) -> None:
    rows = view(lerum).list.rows.rows
    wanted: list[str] = []
    for when in WHEN:
        wanted += [HEAD + when, *(one.id for one in all_handouts() if one.when == when)]
    assert [one.key for one in rows] == wanted
    assert [one.title for one in rows if one.head] == ["Inför kvällen", "Mellan passen", "Efter kvällen"]
    receipt = row(lerum, "receipt")
    assert (receipt.title, receipt.right, receipt.ticked) == ("Kvitto på kvällen", "51 blad", True)
    assert receipt.second == "A4, ett till var och en som kom · 51 exemplar"


def test_what_the_next_moment_needs_is_chosen_unasked(lerum: Scene, fresh: Scene) -> None:
    assert chosen(lerum) == ["receipt", "feedback-letter", "parked-answers"]
    early = chosen(fresh)
    assert "table-signs" in early
    assert "area-signs" not in early
    assert "story" not in early, "it is not written yet"


def test_papers_with_names_are_never_chosen_unasked(lerum: Scene, qtbot: QtBot) -> None:
    view(lerum).list.ticked.emit(HEAD + BEFORE)
    assert "rules" in chosen(lerum)
    assert not {"attendance-list", "name-badges"} & set(chosen(lerum))
    turn_to(lerum, "attendance-list", qtbot)
    assert not view(lerum).sheet.names.isVisible(), "nobody is on it yet"
    lerum.desk.do("Add person", people.add, {"name": "Åsa Öman"})
    assert view(lerum).sheet.names.isVisible()
    assert "med namn" in row(lerum, "attendance-list").second
    view(lerum).list.ticked.emit("attendance-list")
    assert "attendance-list" in chosen(lerum)


def test_the_row_turned_to_is_shown_as_the_real_paper(lerum: Scene, qtbot: QtBot) -> None:
    turn_to(lerum, "table-signs", qtbot)
    assert view(lerum).preview.view.count == 6
    lerum.hands.go_to(view(lerum).list)
    lerum.hands.press("Down")
    qtbot.waitUntil(lambda: "18:00" in words_on(lerum), timeout=20000)
    assert view(lerum).preview.view.pages.accessibleName() == "Programaffisch, Sida 1 av 1"


def test_pages_are_turned_by_key(lerum: Scene, qtbot: QtBot) -> None:
    turn_to(lerum, "table-signs", qtbot)
    lerum.hands.go_to(view(lerum).preview.view.pages)
    lerum.hands.press("Right", "Right")
    qtbot.waitUntil(lambda: view(lerum).preview.view.where.text() == "Sida 3 av 6")


def test_space_chooses_and_the_buttons_count_sheets_by_size(lerum: Scene) -> None:
    here = view(lerum)
    choose_only(lerum, "table-signs", "agenda-poster")
    assert here.print_button.text() == "Skriv ut 2 valda · 7 blad"
    assert here.heading.subtitle.text() == "Inför kvällen · 1 A3, 6 A4"
    here.list.turn_to("agenda-poster")
    lerum.hands.go_to(here.list)
    lerum.hands.press("Space")
    assert here.print_button.text() == "Skriv ut 1 vald · 6 blad"
    choose_only(lerum)
    assert not here.print_button.isEnabled()
    assert not here.save_button.isEnabled()
    assert here.heading.subtitle.text() == "Inget är valt."


def test_space_on_a_head_chooses_what_suits_of_the_moment_and_again_nothing(lerum: Scene) -> None:
    here = view(lerum)
    here.list.turn_to(HEAD + BETWEEN)
    lerum.hands.go_to(here.list)
    lerum.hands.press("Space")
    assert {one.id for one in all_handouts() if one.when == BETWEEN} <= set(chosen(lerum))
    assert row(lerum, HEAD + BETWEEN).ticked
    here.list.ticked.emit("theme-cards")
    index = here.list.rows.index([one.key for one in here.list.rows.rows].index(HEAD + BETWEEN))
    told = here.list.rows.data(index, Qt.ItemDataRole.CheckStateRole)
    assert told == Qt.CheckState.PartiallyChecked
    lerum.hands.press("Space", "Space")
    assert all(one.when == AFTER for one in all_handouts() if one.id in chosen(lerum))


def test_each_head_tells_how_many_sheets_its_button_prints(lerum: Scene) -> None:
    here = view(lerum)
    assert here.moments[AFTER].text() == "Skriv ut 103 blad"
    assert here.moments[BETWEEN].accessibleName() == "Mellan passen: Skriv ut 35 blad"
    choose_only(lerum, "area-signs")
    assert here.moments[BETWEEN].text() == "Skriv ut 6 blad"


def test_another_way_of_printing_changes_paper_sheets_and_size(lerum: Scene, qtbot: QtBot) -> None:
    here = view(lerum)
    choose_only(lerum, "theme-cards", "agenda-poster")
    turn_to(lerum, "theme-cards", qtbot)
    assert here.preview.view.count == 6
    names = [here.sheet.variant.itemText(place) for place in range(here.sheet.variant.count())]
    assert len(names) == 3
    here.sheet.variant.put("4")
    with qtbot.waitSignal(here.preview.shown, timeout=20000):
        here.sheet.variant.edited.emit()
    assert here.preview.view.count == 3
    assert row(lerum, "theme-cards").right == "3 blad"
    turn_to(lerum, "agenda-poster", qtbot)
    here.sheet.variant.put("tiled")
    here.sheet.variant.edited.emit()
    assert here.heading.subtitle.text() == "8 A4"


def test_as_many_copies_as_she_says_and_as_the_evening_needs_when_she_says_nothing(lerum: Scene) -> None:
    here = view(lerum)
    here.list.turn_to("receipt")
    lerum.hands.go_to(here.sheet.copies)
    here.sheet.copies.selectAll()
    lerum.hands.type("20")
    assert row(lerum, "receipt").right == "20 blad"
    here.sheet.copies.selectAll()
    lerum.hands.press("Delete")
    assert row(lerum, "receipt").right == "51 blad"


def test_the_language_of_the_papers_is_chosen_apart_from_the_screens(lerum: Scene, qtbot: QtBot) -> None:
    choose_only(lerum, "table-signs")
    turn_to(lerum, "table-signs", qtbot)
    assert "BORD" in words_on(lerum)
    choice = view(lerum).language
    choice.setCurrentIndex(choice.findData("en"))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: "TABLE" in words_on(lerum), timeout=20000)
    outgoing, orders = view(lerum).chosen()
    assert outgoing.one_each(orders)[0].name.startswith("Table signs Näringslivsstrategi")


def test_sheets_and_paper_follow_the_dialogue(lerum: Scene, qtbot: QtBot) -> None:
    turn_to(lerum, "table-signs", qtbot)
    lerum.desk.do("More tables", tables.set_count, 7)
    assert row(lerum, "table-signs").right == "7 blad"
    qtbot.waitUntil(lambda: view(lerum).preview.view.count == 7, timeout=20000)


def test_the_rail_tells_how_many_kinds_there_are(lerum: Scene) -> None:
    assert STAGE.subtitle(lerum.desk) == f"{len(all_handouts())} underlag"


def test_the_sheets_of_a_large_evening_are_counted_beside_the_screen(lerum: Scene, qtbot: QtBot) -> None:
    lerum.desk.do("More tables", tables.set_count, 40)
    assert row(lerum, "table-signs").right == "6 blad", "not counted yet"
    qtbot.waitUntil(lambda: row(lerum, "table-signs").right == "40 blad", timeout=20000)
    lerum.desk.undo()
    assert row(lerum, "table-signs").right == "6 blad"


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
