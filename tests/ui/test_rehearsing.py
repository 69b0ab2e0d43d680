"""A rehearsal through the window: begun from a dialogue, marked, and thrown away by one button."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from forumdesk.forum import people
from forumdesk.ui.window import Window


def test_a_rehearsal_is_opened_marked_and_thrown_away(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file, "plan")
    assert window.session is not None
    assert not window.session.screen.rehearsal.isVisible()
    window.actions_by_verb["rehearse"].trigger()
    session = window.session
    assert session is not None
    assert session.file.path != lerum_file
    assert session.screen.rehearsal.isVisible()
    assert "REHEARSAL" in window.windowTitle()
    assert session.desk.ask(people.in_order)[0].name == "Participant 1"
    path = session.file.path
    session.screen.rehearsal.away.click()
    QApplication.processEvents()
    assert window.session is None
    assert not path.exists()
    assert lerum_file.exists()
