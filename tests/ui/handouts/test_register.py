"""Printing from the window leaves the returning sheets in the print register, once they are really out."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from forumdesk.forum import printed
from tests.paper.reading import read
from tests.ui.handouts.conftest import choose_only, view
from tests.ui.scene import Scene


def save_first(shown: Scene, path: Path) -> None:
    outgoing, orders = view(shown).chosen()
    view(shown).leaving.out.save(outgoing.one_each(orders)[0], path)


def test_saved_sheets_that_come_back_are_entered(lerum: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    choose_only(lerum, "secretary-sheets")
    touched: list[frozenset[str]] = []
    lerum.desk.changed.connect(touched.append)
    before = lerum.desk.undo_label
    with qtbot.waitSignal(view(lerum).leaving.out.saved, timeout=20000):
        save_first(lerum, tmp_path / "sheets.pdf")
    entered = lerum.desk.ask(printed.in_order)
    assert [one.handout for one in entered] == ["secretary-sheets"] * 12
    assert touched == [frozenset({"printed_sheet"})]
    assert lerum.desk.undo_label == before


def test_a_paper_that_stays_is_not_entered(lerum: Scene, qtbot: QtBot, tmp_path: Path) -> None:
    choose_only(lerum, "table-signs")
    with qtbot.waitSignal(view(lerum).leaving.out.saved, timeout=20000):
        save_first(lerum, tmp_path / "signs.pdf")
    assert lerum.desk.ask(printed.in_order) == ()


def test_forms_can_be_chosen_in_a_language_that_the_program_does_not_speak(
    lerum: Scene, qtbot: QtBot, tmp_path: Path
) -> None:
    choose_only(lerum, "secretary-notes")
    here = view(lerum)
    names = [here.language.itemText(row) for row in range(here.language.count())]
    assert "Blanketter: Українська (ej granskad)" in names
    here.language.put("uk")
    here.language.edited.emit()
    with qtbot.waitSignal(here.leaving.out.saved, timeout=20000):
        save_first(lerum, tmp_path / "uk.pdf")
    assert "Найважливіше" in read((tmp_path / "uk.pdf").read_bytes()).words
