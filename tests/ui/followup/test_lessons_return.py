"""A lesson stands on the checklist when the next dialogue is planned; one of a rehearsal does not."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from forumdesk.forum import checklist, dialogue, files, lessons, methods
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui.pages.checklist import ChecklistView
from forumdesk.ui.stages.followup.view import FollowupView
from forumdesk.ui.stages.plan import PlanView
from forumdesk.ui.window import Window
from tests.ui.hands import Hands

LEARNT, REHEARSED = "Boka två mikrofoner", "Öva mera"


def rehearsed(folder: Path) -> None:
    path = folder / "rehearsal.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file, file.change("Rehearse") as conn:
        dialogue.edit(conn, "rehearsal", 1)
        lessons.add(conn, "avoid", REHEARSED)


def planned(folder: Path) -> Path:
    path = folder / "next.forumdesk"
    with DialogueFile.create(path, SCHEMA, copy_at_close=False) as file, file.change("New") as conn:
        methods.begin(conn, methods.known()[0], "sv")
    return path


def test_a_lesson_comes_back_on_the_next_checklist(
    window: Window, lerum_file: Path, folder: Path, qtbot: QtBot
) -> None:
    rehearsed(folder)
    hands = Hands()
    window.open(lerum_file, "followup")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.session is not None
    after = window.session.screen.views["followup"]
    assert isinstance(after, FollowupView)
    hands.go_to(after.lessons.kinds["consider"].lines[0])
    hands.type(LEARNT)
    hands.press("Return")
    window.open(planned(folder), "plan")
    plan = window.session.screen.views["plan"]
    assert isinstance(plan, PlanView)
    plan.go_to("checklist", "")
    page = plan.booklet.view
    assert isinstance(page, ChecklistView)
    qtbot.waitUntil(lambda: bool(page.earlier.shown))
    told = {one.text: one.kind for one in page.earlier.shown}
    assert told[LEARNT] == "consider"
    assert REHEARSED not in told
    page.earlier.list.turn_to(LEARNT)
    hands.go_to(page.earlier.list)
    hands.press("Return")
    taken = [item for item in window.session.desk.ask(checklist.in_order) if item.lesson_of]
    assert [(item.text, item.lesson_of) for item in taken] == [(LEARNT, "Näringslivsstrategi")]
