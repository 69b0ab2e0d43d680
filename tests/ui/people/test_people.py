"""The counts typed in, and what follows from them."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from forumdesk.forum import people
from forumdesk.ui.stages.people import STAGE
from forumdesk.ui.stages.people.view import PAGES, PeopleView
from tests.ui import scene
from tests.ui.scene import Scene


def view(shown: Scene) -> PeopleView:
    assert isinstance(shown.view, PeopleView)
    return shown.view


def words(shown: Scene) -> str:
    """All that can be read on the stage."""
    return "\n".join(label.text() for label in view(shown).findChildren(QLabel) if label.isVisible())


def test_the_reference_evening_tells_its_figures(lerum: Scene) -> None:
    told = words(lerum)
    for part in ("51 of 60 came: 85.0 %", "9 who registered did not come", "33.3 % women", "outside 40–60"):
        assert part in told


def test_seats_follow_from_those_who_came(lerum: Scene) -> None:
    seats = view(lerum).counts_only.seats
    assert [label.text() for label in seats.findChildren(QLabel) if label.text().isdecimal()] == [
        "9", "9", "9", "8", "8", "8",
    ]  # fmt: skip


def test_typed_figures_are_stored_and_their_percent_told(fresh: Scene) -> None:
    view(fresh).show_page("counts")
    for key, figure in (("registered", "40"), ("attended", "30")):
        fresh.hands.go_to(view(fresh).counts_only.counts.fields[key].editor)
        fresh.hands.type(figure)
        fresh.hands.press("Tab")
    counted = fresh.ask(people.typed_counts)
    assert (counted.registered, counted.attended) == (40, 30)
    assert "30 of 40 came: 75.0 %" in words(fresh)
    assert "10 who registered did not come" in words(fresh)


def test_no_figure_means_unknown_and_not_none(fresh: Scene) -> None:
    assert "no figures yet" in fresh.screen.rail.entries["people"].accessibleDescription()
    assert "did not come" not in words(fresh)


def test_an_empty_list_says_what_belongs_there_and_the_ways_to_begin(fresh: Scene) -> None:
    assert view(fresh).page == "list"
    told = words(fresh)
    assert "Nobody is on the list yet" in told
    assert "Never write personal numbers" in told


def test_with_a_list_the_counts_come_from_it_and_the_page_says_so(lerum: Scene) -> None:
    with lerum.file.change("Test") as conn:
        people.add(conn, {"name": "Åsa", "answer": "yes"})
    assert view(lerum).page == "counts"
    assert "The figures come from the list of participants." in words(lerum)
    field = view(lerum).counts_only.counts.fields["registered"].editor
    assert (field.value(), field.isEnabled()) == ("1", False)


def test_a_file_that_is_only_read_can_be_looked_at_on_every_page(tmp_path: Path, qtbot: QtBot) -> None:
    with scene.only_readable(tmp_path, STAGE, qtbot) as shown:
        for key in PAGES:
            view(shown).show_page(key)
            assert view(shown).page == key
        assert not view(shown).import_button.isEnabled()
        assert view(shown).list.line.isReadOnly()
