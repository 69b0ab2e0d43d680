"""Disposal in the window: what goes is shown, a decision and a tick are asked for, then no name is left."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forumdesk.forum import disposal, facts, people
from forumdesk.ui.stages.followup.disposal_dialog import DisposalDialog
from forumdesk.ui.stages.followup.view import FollowupView
from tests.ui.scene import Scene

NAME = "Ylva Ångkvist"


def asked(scene: Scene, qtbot: QtBot) -> DisposalDialog:
    """The dialog, with somebody on the list whom a parked comment names as well."""
    if not scene.ask(people.in_order):
        told = [
            {"name": NAME, "answer": "yes", "attended": 1, "gender": "woman"},
            {"name": "Ove Ek", "answer": "yes"},
        ]
        scene.desk.change("Add people", people.add_all, told)
        with scene.file.change("Park") as conn:
            conn.exec_driver_sql("UPDATE parking SET text = ? WHERE id = 1", (f"Ring {NAME}!",))
    view = scene.view
    assert isinstance(view, FollowupView)
    view.refresh()
    qtbot.mouseClick(view.disposal.go, Qt.MouseButton.LeftButton)
    found = scene.window.findChild(DisposalDialog)
    assert isinstance(found, DisposalDialog)
    return found


def test_what_goes_is_shown_before_anything_is_done(lerum: Scene, qtbot: QtBot) -> None:
    shown = asked(lerum, qtbot)
    assert "2 people" in shown.goes.text()
    assert shown.mentions.item(0).text() == f"the parking lot: Ring {NAME}!"
    assert len(lerum.ask(people.in_order)) == 2


def test_the_button_waits_for_the_tick(lerum: Scene, qtbot: QtBot) -> None:
    shown = asked(lerum, qtbot)
    assert not shown.go.isEnabled()
    shown.sure.setFocus()
    qtbot.keyClick(shown.sure, Qt.Key.Key_Space)
    assert shown.go.isEnabled()


def test_nobody_is_not_told_of(lerum: Scene, qtbot: QtBot) -> None:
    view = lerum.view
    assert isinstance(view, FollowupView)
    qtbot.mouseClick(view.disposal.go, Qt.MouseButton.LeftButton)
    shown = lerum.window.findChild(DisposalDialog)
    assert isinstance(shown, DisposalDialog)
    assert "list of participants" not in shown.goes.text()
    assert "12 tables and rounds" in shown.goes.text()


def test_without_a_decision_it_says_what_is_missing(lerum: Scene, qtbot: QtBot) -> None:
    shown = asked(lerum, qtbot)
    qtbot.keyClick(shown.sure, Qt.Key.Key_Space)
    qtbot.mouseClick(shown.go, Qt.MouseButton.LeftButton)
    assert "which decision" in shown.said.text()
    assert len(lerum.ask(people.in_order)) == 2


def test_with_a_decision_the_names_are_gone_and_the_counts_stay(lerum: Scene, qtbot: QtBot) -> None:
    shown = asked(lerum, qtbot)
    before = lerum.ask(facts.the_facts)
    qtbot.keyClicks(shown.decision, "Dokumenthanteringsplan § 4")
    qtbot.keyClicks(shown.day, "10 January 2012")
    qtbot.keyClick(shown.sure, Qt.Key.Key_Space)
    qtbot.mouseClick(shown.go, Qt.MouseButton.LeftButton)
    assert lerum.ask(people.in_order) == ()
    assert lerum.ask(facts.the_facts) == before
    act = lerum.ask(disposal.latest)
    assert act is not None
    assert (act.finished, act.date) == (1, "2012-01-10")
    view = lerum.view
    assert isinstance(view, FollowupView)
    assert "Dokumenthanteringsplan § 4, 2012-01-10" in view.disposal.protocol.text()
    assert lerum.desk.undo_label is None


def test_the_day_it_is_due_is_kept_as_one_writes_it(lerum: Scene, qtbot: QtBot) -> None:
    view = lerum.view
    assert isinstance(view, FollowupView)
    qtbot.keyClicks(view.disposal.due.editor, "2013-05-18")
    view.settle()
    assert lerum.ask(disposal.due) == "2013-05-18"
