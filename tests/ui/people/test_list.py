"""The list by keyboard: written, sought in, marked, edited in place, merged; each undone by Ctrl+Z."""

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from forumdesk.forum import people, tables
from forumdesk.ui.stages.people.columns import COLUMNS
from forumdesk.ui.stages.people.list_page import ListPage
from forumdesk.ui.widgets.choice import Choice
from tests.forum.evenings import HOSTILE
from tests.ui.people.test_people import view
from tests.ui.scene import Scene


def page(scene: Scene) -> ListPage:
    return view(scene).list


def names(scene: Scene) -> list[str]:
    return [one.name for one in page(scene).people.shown]


def fill(scene: Scene, *lines: str) -> None:
    """Write people on the line, as one does."""
    scene.hands.go_to(page(scene).line)
    for line in lines:
        scene.hands.type(line)
        scene.hands.press("Return")


def at(scene: Scene, row: int, column: str = "name") -> None:
    """Stand in a cell."""
    table = page(scene).table
    scene.hands.go_to(table)
    index = page(scene).people.index(row, COLUMNS.index(column))
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


def test_people_are_written_line_by_line(fresh: Scene) -> None:
    fill(fresh, "Åsa Öberg, Åkeriet", "Bo Ek; Skolan; Floda")
    told = [(one.name, one.organisation, one.place) for one in fresh.ask(people.in_order)]
    assert told == [("Åsa Öberg", "Åkeriet", ""), ("Bo Ek", "Skolan", "Floda")]
    assert page(fresh).line.hasFocus()
    fresh.hands.press("Ctrl+Z")
    assert names(fresh) == ["Åsa Öberg"]


def test_a_personal_number_is_pointed_out_and_left_out(fresh: Scene) -> None:
    fill(fresh, "Bo 811228-9874")
    assert names(fresh) == ["Bo"]
    assert "personal number was left out" in page(fresh).note.text()
    at(fresh, 0, "organisation")
    fresh.hands.press("F2")
    fresh.hands.type("nr 19811228-9874 hos oss")
    fresh.hands.press("Return")
    QApplication.processEvents()
    assert fresh.ask(people.in_order)[0].organisation == "nr hos oss"
    assert page(fresh).note.isVisible()


def test_search_finds_asa_when_one_writes_asa(fresh: Scene) -> None:
    fill(fresh, "Åsa Öberg", "Bo Ek, Åsens skola", "Cia")
    fresh.hands.press("Ctrl+F")
    assert page(fresh).search.hasFocus()
    fresh.hands.type("ASA")
    assert names(fresh) == ["Åsa Öberg"]
    fresh.hands.press("Escape")
    fresh.hands.type("åse sko")
    assert names(fresh) == ["Bo Ek"]
    fresh.hands.press("Escape")
    assert names(fresh) == ["Åsa Öberg", "Bo Ek", "Cia"]


def test_names_are_sorted_as_in_swedish(fresh: Scene) -> None:
    fill(fresh, "Örjan", "Åsa", "Zita", "Ärla", "anna")
    page(fresh).table.sortByColumn(
        0, page(fresh).table.horizontalHeader().sortIndicatorOrder().AscendingOrder
    )
    assert names(fresh) == ["anna", "Zita", "Åsa", "Ärla", "Örjan"]


@pytest.mark.parametrize(("key", "state"), [("J", "yes"), ("Y", "yes"), ("N", "no"), ("K", "contacted")])
def test_keys_mark_the_answer_of_all_that_are_chosen(fresh: Scene, key: str, state: str) -> None:
    fill(fresh, "A", "B", "C")
    at(fresh, 0)
    fresh.hands.press("Shift+Down", key)
    assert [one.state for one in fresh.ask(people.in_order)] == [state, state, ""]
    assert [one.contacted for one in fresh.ask(people.in_order)] == [1, 1, 0]
    fresh.hands.press("Ctrl+Z")
    assert [one.state for one in fresh.ask(people.in_order)] == ["", "", ""]
    assert [one.name for one in page(fresh).table.chosen()] == ["A", "B"]


def test_space_says_who_came(fresh: Scene) -> None:
    fill(fresh, "A", "B")
    at(fresh, 1)
    fresh.hands.press("Space")
    assert [one.attended for one in fresh.ask(people.in_order)] == [0, 1]
    fresh.hands.press("Space")
    assert [one.attended for one in fresh.ask(people.in_order)] == [0, 0]


def test_delete_takes_away_and_the_next_one_is_chosen(fresh: Scene) -> None:
    fill(fresh, "A", "B", "C")
    at(fresh, 1)
    fresh.hands.press("Delete")
    assert names(fresh) == ["A", "C"]
    assert [one.name for one in page(fresh).table.chosen()] == ["C"]
    fresh.hands.press("Ctrl+Z")
    assert names(fresh) == ["A", "B", "C"]


def test_a_cell_is_edited_in_place(fresh: Scene) -> None:
    fill(fresh, "A", "B")
    at(fresh, 1, "place")
    fresh.hands.press("Return")
    fresh.hands.type("Gråbo")
    fresh.hands.press("Return")
    QApplication.processEvents()
    assert [one.place for one in fresh.ask(people.in_order)] == ["", "Gråbo"]
    assert page(fresh).table.hasFocus()
    assert fresh.desk.undo_label == "Edit participant"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(
    ("column", "value", "field", "kept"),
    [
        ("gender", "woman", "gender", "woman"), ("state", "no", "answer", "no"),
        ("attended", "1", "attended", 1), ("table", "3", "table", 3),
    ],
)  # fmt: skip
def test_values_of_which_there_are_few_are_chosen(
    fresh: Scene, qtbot: QtBot, column: str, value: str, field: str, kept: object
) -> None:
    fill(fresh, "A")
    at(fresh, 0, column)
    fresh.hands.press("F2")
    (editor,) = page(fresh).table.findChildren(Choice)
    qtbot.waitUntil(editor.view().isVisible)
    editor.view().setCurrentIndex(editor.model().index(editor.findData(value), 0))
    fresh.hands.press("Return")
    QApplication.processEvents()
    assert getattr(fresh.ask(people.in_order)[0], field) == kept


def test_an_empty_name_is_refused_and_the_old_one_stays(fresh: Scene) -> None:
    fill(fresh, "A")
    page(fresh).store(fresh.ask(people.in_order)[0].id, "name", "  ")
    assert names(fresh) == ["A"]
    assert fresh.said == ["Write the name first. It can be a made-up one."]


def test_two_entries_of_one_person_are_pointed_out_and_merged_by_choice(fresh: Scene) -> None:
    fill(fresh, "René Ång", "Bo", "rene ang, Åkeriet")
    assert page(fresh).band.isVisible()
    assert "“René Ång” and “rene ang” (Åkeriet) may be the same person." in page(fresh).band.words.text()
    page(fresh).band.merge.click()
    assert [(one.name, one.organisation) for one in fresh.ask(people.in_order)] == [
        ("René Ång", "Åkeriet"),
        ("Bo", ""),
    ]
    assert not page(fresh).band.isVisible()
    fresh.hands.press("Ctrl+Z")
    page(fresh).band.two.click()
    assert not page(fresh).band.isVisible()
    assert len(fresh.ask(people.in_order)) == 3


def test_a_screen_reader_hears_a_person_as_a_whole(fresh: Scene) -> None:
    fill(fresh, "Åsa, Åkeriet, kvinna")
    at(fresh, 0)
    fresh.hands.press("J")
    from PySide6.QtCore import Qt

    said = page(fresh).people.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Åsa, Åkeriet, woman, answer: yes"


def test_hostile_texts_are_shown_as_typed(fresh: Scene) -> None:
    texts = [text for text in HOSTILE if text.strip() and "\n" not in text]
    with fresh.file.change("Test") as conn:
        people.add_all(conn, [{"name": text, "organisation": text} for text in texts])
    shown = [page(fresh).people.index(row, 1).data() for row in range(len(texts))]
    assert shown == [" ".join(text.split())[:300] for text in texts]
    for label in view(fresh).findChildren(QLabel):
        assert label.textFormat().name == "PlainText" or not label.text() or not label.isVisible()


def test_two_thousand_people_stay_fluid(fresh: Scene) -> None:
    told = [
        {"name": f"Person {n}", "organisation": f"Org {n % 40}", "email": f"p{n}@x.se"} for n in range(2000)
    ]
    with fresh.file.change("Test") as conn:
        people.add_all(conn, told)
    at(fresh, 0)
    made_anew: list[None] = []
    page(fresh).people.modelReset.connect(lambda: made_anew.append(None))
    for _n in range(5):
        fresh.hands.press("J", "Down")
    assert made_anew == [], "a mark touches its row and no other"
    page(fresh).people.seek("p1999@X")
    assert names(fresh) == ["Person 1999"]
    assert sum(one.answer == "yes" for one in fresh.ask(people.in_order)) == 5


def test_the_table_can_be_chosen_from_those_there_are(fresh: Scene) -> None:
    fill(fresh, "A")
    assert page(fresh).table.cells.tables == len(fresh.ask(tables.in_order)) == 6
