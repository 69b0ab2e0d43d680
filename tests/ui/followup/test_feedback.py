"""Feedback promised and given, the timeline, and the papers that leave the stage."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from forumdesk.forum import dialogue, disposal, people, timeline
from forumdesk.paper import archive
from forumdesk.ui.stages.followup.feedback_card import state
from forumdesk.ui.stages.followup.view import FollowupView
from tests.paper.reading import read
from tests.ui.scene import Scene

TODAY = date(2011, 6, 10)


def view(scene: Scene) -> FollowupView:
    assert isinstance(scene.view, FollowupView)
    return scene.view


@pytest.mark.parametrize(
    ("promised", "given", "words", "tone"),
    [
        ("", "", "", "neutral"),
        ("2011-07-10", "", "30 days left", "neutral"),
        ("2011-06-17", "", "7 days left", "warn"),
        ("2011-06-10", "", "promised for today", "warn"),
        ("2011-06-09", "", "1 day late", "wrong"),
        ("hösten 2011", "", "promised: hösten 2011", "neutral"),
        ("våren 2011", "", "promised: våren 2011, which has passed", "wrong"),
        ("2011-06-09", "2011-06-01", "given 1 June 2011", "good"),
    ],
)
def test_it_tells_how_long_is_left(promised: str, given: str, words: str, tone: str) -> None:
    assert state(promised, given, TODAY) == (words, tone)


def test_a_promise_is_kept_exact_or_as_it_was_written(fresh: Scene) -> None:
    editor = view(fresh).feedback.promised.editor
    for typed, kept in (("18 June 2026", "2026-06-18"), ("våren 2027", "våren 2027")):
        fresh.hands.go_to(editor)
        fresh.hands.press("Ctrl+A")
        fresh.hands.type(typed)
        fresh.hands.press("Tab")
        assert fresh.ask(dialogue.the_dialogue).feedback_promise == kept


def test_given_today_is_one_press_and_one_undo(fresh: Scene) -> None:
    fresh.hands.go_to(view(fresh).feedback.today)
    fresh.hands.press("Return")
    assert fresh.ask(timeline.feedback_given) == date.today().isoformat()
    assert [entry.shown[0] for entry in view(fresh).timeline.entries.list.entries.entries] == [
        "Feedback was given to the participants"
    ]
    fresh.desk.undo()
    assert fresh.ask(timeline.feedback_given) == ""


def test_the_timeline_puts_itself_in_order(fresh: Scene) -> None:
    line = view(fresh).timeline.entries
    for what, when in (("Beslut", "januari 2012"), ("Remiss", "hösten 2011"), ("Brev", "2011-06-01")):
        fresh.hands.go_to(line.lines[0])
        fresh.hands.type(what)
        fresh.hands.press("Tab")
        fresh.hands.type(when)
        fresh.hands.press("Return")
    assert [entry.shown for entry in line.list.entries.entries] == [
        ("Brev", "1 June 2011"), ("Remiss", "hösten 2011"), ("Beslut", "januari 2012")
    ]  # fmt: skip


def test_that_feedback_was_given_is_not_reworded_there(fresh: Scene) -> None:
    fresh.desk.change("Give", timeline.give_feedback, "2012-01-01")
    line = view(fresh).timeline.entries
    fresh.hands.go_to(line.list)
    fresh.hands.press("F2")
    fresh.hands.type("x")
    fresh.hands.press("Return")
    assert "“Feedback to the participants”" in line.no.text()
    assert fresh.ask(timeline.feedback_given) == "2012-01-01"


def test_letter_and_answers_are_opened_in_the_language_of_the_dialogue(
    lerum: Scene, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def show(url: object) -> bool:
        opened.append(url.toLocalFile())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    papers = view(lerum).papers
    for pressed, told in ((papers.letter, "Det här blev det av det ni sa"), (papers.answers, "Fråga 2")):
        opened.clear()
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(opened))
        assert told in read(Path(opened[0]).read_bytes()).words


def test_the_archive_package_is_whole_and_the_file_remembers_its_names(
    lerum: Scene, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lerum.desk.change("Add", people.add_all, [{"name": "Ylva Ångkvist", "answer": "yes"}])
    path = tmp_path / "till arkivet.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path.with_suffix("")), ""))
    papers = view(lerum).papers
    qtbot.mouseClick(papers.archive, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(papers.saved.isVisible)
    assert archive.is_whole(path.read_bytes())
    assert "evening.json" in zipfile.ZipFile(path).namelist()
    assert path in lerum.ask(disposal.written.known)
