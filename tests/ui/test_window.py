"""The window: one dialogue at a time, stages made when seen, messages that do not stop her."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from forumdesk.forum import dialogue, disposal, files
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.disposal import acts, written
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui import copy_out
from forumdesk.ui.desk import Desk
from forumdesk.ui.dialogue_screen import DialogueScreen
from forumdesk.ui.stage import Stage, StageView, State
from forumdesk.ui.trouble import TroublePage
from forumdesk.ui.widgets.text import Text
from forumdesk.ui.window import Window


def screen(window: Window) -> DialogueScreen:
    assert window.session is not None
    return window.session.screen


def test_a_dialogue_opens_where_the_next_thing_to_do_is(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    assert screen(window).current == "followup"
    assert screen(window).header.title.text() == "Näringslivsstrategi"
    assert "18 May 2011" in screen(window).header.about.text()
    assert "Open forum, modified" in screen(window).rail.method.text()
    assert window.windowTitle() == "Näringslivsstrategi – Forumdesk"


def test_the_rail_ticks_off_what_is_done(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    states = {key: entry.state for key, entry in screen(window).rail.entries.items()}
    assert states["followup"] is State.UNDER_WAY
    assert {state for key, state in states.items() if key != "followup"} == {State.DONE}


def test_a_stage_is_made_when_it_is_first_seen(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file, "plan")
    assert list(screen(window).views) == ["plan"]
    screen(window).show_stage("board")
    assert list(screen(window).views) == ["plan", "board"]


def test_ctrl_and_a_number_goes_to_a_stage(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file, "plan")
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert screen(window).current == "board"
    assert screen(window).rail.entries["board"].isChecked()


def test_undo_and_redo_are_named_in_menu_and_button(window: Window, lerum_file: Path, qtbot: QtBot) -> None:
    window.open(lerum_file)
    undo = window.actions_by_verb["undo"]
    assert not undo.isEnabled()
    screen(window).desk.do("Edit title", dialogue.edit, "title", "Skolan")
    qtbot.waitUntil(lambda: undo.text() == "Undo: Edit title")
    assert screen(window).undo_button.toolTip() == "Undo: Edit title"
    assert screen(window).header.title.text() == "Skolan"
    undo.trigger()
    qtbot.waitUntil(lambda: window.actions_by_verb["redo"].text() == "Redo: Edit title")
    assert screen(window).header.title.text() == "Näringslivsstrategi"
    assert "Undone: Edit title" in window.status.words.text()


def test_undo_reaches_what_was_done_before_the_file_was_closed(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    screen(window).desk.do("Edit title", dialogue.edit, "title", "Skolan")
    window.show_start()
    window.open(lerum_file)
    assert window.actions_by_verb["undo"].text() == "Undo: Edit title"
    window.undo()
    assert screen(window).desk.ask(the_dialogue).title == "Näringslivsstrategi"


class Watcher(StageView):
    """A stage that counts how often it was asked to look again."""

    WATCHES = frozenset({"dialogue"})
    looked = 0

    def refresh(self) -> None:
        self.looked += 1


@pytest.fixture
def counted(qtbot: QtBot, lerum_file: Path) -> Callable[[], DialogueScreen]:
    """A screen with two stages that count."""

    def make() -> DialogueScreen:
        stages = [
            Stage(key, number, key, lambda _desk: "", lambda _desk: State.AHEAD, Watcher)
            for number, key in enumerate(("plan", "board"), start=1)
        ]
        shown = DialogueScreen(Desk(DialogueFile.open(lerum_file, SCHEMA, copy_at_close=False)), stages)
        qtbot.addWidget(shown, before_close_func=lambda _shown: shown.desk.file.close())
        return shown

    return make


def looked(shown: DialogueScreen, key: str) -> int:
    view = shown.views[key]
    assert isinstance(view, Watcher)
    return view.looked


def test_a_hidden_stage_looks_again_only_when_it_is_shown(counted: Callable[[], DialogueScreen]) -> None:
    shown = counted()
    shown.show_stage("plan")
    shown.show_stage("board")
    shown.desk.do("Edit title", dialogue.edit, "title", "One")
    shown.desk.do("Edit title", dialogue.edit, "title", "Two")
    assert (looked(shown, "plan"), looked(shown, "board")) == (1, 3)
    shown.show_stage("plan")
    assert looked(shown, "plan") == 2
    shown.show_stage("board")
    assert looked(shown, "board") == 3


def test_a_stage_does_not_look_again_for_tables_it_does_not_watch(
    counted: Callable[[], DialogueScreen],
) -> None:
    from forumdesk.forum import parking

    shown = counted()
    shown.show_stage("plan")
    shown.desk.do("Add slip", parking.add, "Hålet i vägen")
    assert looked(shown, "plan") == 1


def test_a_refusal_stands_in_the_message_line_until_something_works(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    desk = screen(window).desk
    desk.do("Edit date", dialogue.edit, "date", "in May")
    assert "in May" in window.message.words.text()
    assert window.message.isVisible()
    assert window.message.accessibleName() == window.message.words.text()
    desk.do("Edit date", dialogue.edit, "date", "2027-05-18")
    assert not window.message.isVisible()


def test_f6_goes_between_the_rail_and_the_stage(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file, "plan")
    inside = QApplication.focusWidget()
    assert inside is not None
    assert screen(window).stack.isAncestorOf(inside)
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is screen(window).rail.entries["plan"]
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is inside


def test_the_status_line_tells_when_it_was_stored_and_copied(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    window.back_up()
    words = window.status.words.text()
    assert "Everything stored" in words
    assert "Backup" in words
    assert "No network connection is used" in words


def test_what_is_being_typed_is_stored_when_the_window_closes(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file, "plan")
    field = next(
        one
        for one in screen(window).findChildren(QLineEdit)
        if one.text() == "Näringslivsstrategi" and one.isVisible()
    )
    field.selectAll()
    QTest.keyClicks(field, "Skolan")
    window.close()
    with DialogueFile.open(lerum_file, SCHEMA, copy_at_close=False) as file, file.read() as conn:
        assert the_dialogue(conn).title == "Skolan"


def test_a_damaged_file_is_a_calm_page_with_the_newest_copy_first(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    window.back_up()
    window.show_start()
    lerum_file.write_bytes(lerum_file.read_bytes()[:30_000])
    window.open(lerum_file)
    page = window.pages.currentWidget()
    assert isinstance(page, TroublePage)
    assert any("damaged" in text.text() for text in page.findChildren(Text))
    first = page.focusProxy()
    assert first is not None
    assert first.accessibleName().startswith("Open the copy from")
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert screen(window).desk.ask(the_dialogue).title == "Näringslivsstrategi"
    kept = [copy.name for copy in (lerum_file.parent / "Backups").iterdir() if "set-aside" in copy.name]
    assert kept


def test_a_file_that_is_open_elsewhere_is_not_opened_twice(window: Window, lerum_file: Path) -> None:
    with DialogueFile.open(lerum_file, SCHEMA, copy_at_close=False):
        window.open(lerum_file)
        assert isinstance(window.pages.currentWidget(), TroublePage)
    window.open(lerum_file)
    assert screen(window).current == "followup"


def test_ctrl_w_leads_back_from_a_file_that_was_not_opened(window: Window, lerum_file: Path) -> None:
    with DialogueFile.open(lerum_file, SCHEMA, copy_at_close=False):
        window.open(lerum_file)
        assert window.actions_by_verb["show_start"].isEnabled()
        QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget() is window.start
    assert not window.actions_by_verb["show_start"].isEnabled()


def test_enter_presses_the_button_that_has_the_focus(window: Window, lerum_file: Path) -> None:
    with DialogueFile.open(lerum_file, SCHEMA, copy_at_close=False):
        window.open(lerum_file)
    page = window.pages.currentWidget()
    assert isinstance(page, TroublePage)
    back = page.focusProxy()
    assert back is not None
    QTest.keyClick(back, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.start


def test_a_copy_of_a_file_that_can_only_be_read_is_opened(
    window: Window, lerum_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forumdesk.store.entering.may_write", lambda path: path.parent == tmp_path)
    window.open(lerum_file)
    assert "can only be read" in window.message.words.text()
    assert window.message.way_on.isVisible()
    screen(window).desk.do("Edit title", dialogue.edit, "title", "Skolan")
    assert window.message.way_on.isVisible()
    copy_out.save(window, tmp_path / "copy")
    assert window.session is not None
    assert window.session.file.path == tmp_path / "copy.forumdesk"
    assert not window.session.file.read_only
    assert not window.message.isVisible()


def test_good_news_of_a_closed_dialogue_does_not_stay(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    window.back_up()
    assert "backup was made" in window.status.words.text()
    window.show_start()
    assert "backup was made" not in window.status.words.text()


def test_a_copy_never_takes_the_place_of_a_dialogue(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    other = lerum_file.with_name("other.forumdesk")
    other.write_bytes(b"something")
    copy_out.save(window, other)
    assert other.read_bytes() == b"something"
    assert "already exists" in window.message.words.text()


def test_a_copy_is_remembered_for_the_day_when_names_go(
    window: Window, lerum_file: Path, tmp_path: Path
) -> None:
    window.open(lerum_file)
    copy_out.save(window, tmp_path / "copy")
    assert window.session is not None
    with window.session.file.read() as conn:
        assert written.known(conn) == (tmp_path / "copy.forumdesk",)
    assert files.ask(tmp_path / "copy.forumdesk", written.known) == (), "it is not its own copy"


def test_a_moved_folder_is_told_and_its_return_too(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    assert window.session is not None
    away = lerum_file.parent.with_name("moved")
    lerum_file.parent.rename(away)
    window.session._look()
    assert "no longer where it was" in window.message.words.text()
    away.rename(lerum_file.parent)
    window.session._look()
    assert not window.message.isVisible()


def test_a_title_that_looks_like_markup_is_shown_as_it_was_typed(
    window: Window, lerum_file: Path, qtbot: QtBot
) -> None:
    window.open(lerum_file)
    typed = '<img src="/etc/passwd"> & <b>Skolan</b>'
    screen(window).desk.do("Edit title", dialogue.edit, "title", typed)
    qtbot.waitUntil(lambda: screen(window).header.title.text() == typed)
    assert screen(window).header.title.textFormat() is Qt.TextFormat.PlainText


def test_every_button_and_field_has_a_name(window: Window, lerum_file: Path) -> None:
    window.open(lerum_file)
    bare = []
    for key in screen(window).stages:
        screen(window).show_stage(key)
        bare += [f"{type(one).__name__} in {key}" for one in within_reach(window) if not says(one)]
    assert bare == []


def within_reach(window: Window) -> list[QWidget]:
    """What the keyboard can come to just now."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
    found = [one for kind in kinds for one in window.findChildren(kind)]
    return [one for one in found if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def says(one: QWidget) -> str:
    return one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")


def test_a_disposal_that_was_interrupted_is_finished_when_the_dialogue_is_opened(
    window: Window, lerum_file: Path
) -> None:
    with DialogueFile.open(lerum_file, SCHEMA) as file, file.change("Dispose of personal data") as conn:
        begun = acts.begin(conn, "Plan § 4", "2012-01-10", "2012-01-11")
        acts.note_gone(conn, begun, 60, 2)
    window.open(lerum_file)
    assert window.session is not None
    act = window.session.desk.ask(disposal.latest)
    assert act is not None
    assert act.finished
    assert "60 people" in act.protocol or "60 personer" in act.protocol
    assert window.session.desk.undo_label is None
