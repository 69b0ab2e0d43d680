"""A list looked through before it is taken in: all of it as one change, or nothing."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from forumdesk.forum import people
from forumdesk.store import backups
from forumdesk.ui.stages.people.import_page import ImportPage
from tests.commands.test_import import HEAD, rows, sixty_and_a_bad_one
from tests.ui.people.test_people import view
from tests.ui.scene import Scene


def page(scene: Scene) -> ImportPage:
    return view(scene).importing


def look_through(scene: Scene, qtbot: QtBot, path: Path) -> None:
    page(scene).read_file(str(path))
    qtbot.waitUntil(lambda: view(scene).page == "import" and bool(page(scene).plan.rows))


def paste(scene: Scene, qtbot: QtBot, text: str) -> None:
    scene.hands.go_to(view(scene).list.line)
    scene.hands.paste(text)
    qtbot.waitUntil(lambda: view(scene).page == "import" and bool(page(scene).plan.rows))


def test_sixty_people_from_a_windows_csv_with_one_bad_row_named(
    fresh: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    look_through(fresh, qtbot, sixty_and_a_bad_one(tmp_path))
    assert page(fresh).kind.text() == "CSV, Windows-1252"
    assert page(fresh).sums.text() == "60 new · 1 row is wrong"
    assert page(fresh).wrong.text() == "row 32: the name is missing"
    assert page(fresh).rows.says(page(fresh).rows.rows[1], "name") == "Åsa0 Öberg-0"
    assert not page(fresh).take_button.isEnabled()
    assert fresh.ask(people.in_order) == ()
    page(fresh).skip.click()
    assert page(fresh).take_button.text() == "Take in 60 people"
    page(fresh).take_button.click()
    counted = fresh.ask(people.counted)
    assert (counted.contacted, counted.registered) == (60, 60)
    assert view(fresh).page == "list"
    assert [one.name for one in view(fresh).list.people.shown[:2]] == ["Åsa0 Öberg-0", "Åsa1 Öberg-1"]
    fresh.hands.press("Ctrl+Z")
    assert fresh.ask(people.in_order) == ()
    folder = backups.folder_of(fresh.file.path)
    assert [path for path in folder.iterdir() if "before-import" in path.name]


def test_rows_are_pasted_from_a_spreadsheet(fresh: Scene, qtbot: QtBot) -> None:
    paste(fresh, qtbot, "Namn\tKön\tSvar\nÅsa\tk\tja\nBo\tman\tnej\n")
    page(fresh).take_button.click()
    told = [(one.name, one.gender, one.answer) for one in fresh.ask(people.in_order)]
    assert told == [("Åsa", "woman", "yes"), ("Bo", "man", "no")]


def test_rows_without_heads_are_names_until_she_says_otherwise(fresh: Scene, qtbot: QtBot) -> None:
    paste(fresh, qtbot, "Åsa Öberg\tÅkeriet\nBo Ek\tSkolan\n")
    assert not page(fresh).heads.isChecked()
    choice = page(fresh).columns.choices[1]
    choice.put("organisation")
    choice.edited.emit()
    qtbot.waitUntil(lambda: "organisation" in page(fresh).rows.columns)
    page(fresh).take_button.click()
    told = [(one.name, one.organisation) for one in fresh.ask(people.in_order)]
    assert told == [("Åsa Öberg", "Åkeriet"), ("Bo Ek", "Skolan")]


def test_a_meaning_is_given_to_one_column_only(fresh: Scene, qtbot: QtBot) -> None:
    paste(fresh, qtbot, "Namn\tOrt\nÅsa\tFloda\n")
    second = page(fresh).columns.choices[1]
    second.put("name")
    second.edited.emit()
    assert page(fresh).columns.fields() == {1: "name"}
    qtbot.waitUntil(lambda: page(fresh).rows.rows[0].name == "Floda")


def test_nothing_is_taken_in_as_long_as_no_column_is_the_name(fresh: Scene, qtbot: QtBot) -> None:
    paste(fresh, qtbot, "Namn\tOrt\nÅsa\tFloda\n")
    first = page(fresh).columns.choices[0]
    first.put("")
    first.edited.emit()
    qtbot.waitUntil(lambda: page(fresh).wrong.text() == "Say which column is the name.")
    assert not page(fresh).take_button.isEnabled()
    assert not page(fresh).skip.isVisible()


def test_those_there_already_are_filled_in_or_left(fresh: Scene, qtbot: QtBot) -> None:
    with fresh.file.change("Test") as conn:
        people.add(conn, {"name": "René Ång"})
    paste(fresh, qtbot, "Namn\tOrt\nrene ang\tFloda\nNy\tGråbo\n")
    assert page(fresh).sums.text() == "1 new · 1 there already"
    assert page(fresh).take_button.text() == "Take in 2 people"
    page(fresh).take_button.click()
    assert [(one.name, one.place) for one in fresh.ask(people.in_order)] == [
        ("René Ång", "Floda"),
        ("Ny", "Gråbo"),
    ]


def test_an_import_given_up_leaves_everything_as_it_was(fresh: Scene, qtbot: QtBot) -> None:
    paste(fresh, qtbot, "Namn\tOrt\nÅsa\tFloda\n")
    page(fresh).give_up()
    assert (view(fresh).page, fresh.ask(people.in_order), fresh.desk.undo_label) == (
        "list",
        (),
        "New dialogue",
    )


def test_a_file_that_is_no_list_is_said_to_be_none(fresh: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 rubbish")
    page(fresh).read_file(str(tmp_path / "a.xlsx"))
    qtbot.waitUntil(lambda: bool(fresh.said))
    assert "damaged" in fresh.said[0]
    assert view(fresh).page == "list"


def test_twenty_thousand_rows_are_read_beside_the_window(fresh: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "many.csv").write_bytes((HEAD + "".join(rows(19_999))).encode("cp1252"))
    page(fresh).read_file(str(tmp_path / "many.csv"))
    assert page(fresh).plan.rows == (), "the window goes on while they are read"
    qtbot.waitUntil(lambda: bool(page(fresh).plan.rows), timeout=60_000)
    assert len(page(fresh).plan.new) == 19_999
