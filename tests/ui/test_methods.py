"""A new dialogue begins with a method that she chooses, and a plan becomes a template of her own."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.forum import methods
from forumdesk.ui.own_template import OwnTemplate
from forumdesk.ui.start.method_chooser import MethodChooser, what_it_sets
from forumdesk.ui.window import Window
from forumdesk.ui.wizard.window import Wizard
from tests.ui.typist import Key, press, write


@pytest.fixture
def opened(window: Window, lerum_file: Path, qtbot: QtBot) -> Window:
    """The reference evening on the screen."""
    window.open(lerum_file)
    qtbot.waitUntil(lambda: window.session is not None)
    return window


def chooser(window: Window, qtbot: QtBot) -> MethodChooser:
    window.choose_method()
    found = window.findChildren(MethodChooser)[-1]
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def template(window: Window, qtbot: QtBot) -> OwnTemplate:
    window.save_template()
    found = window.findChildren(OwnTemplate)[-1]
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    found.line.setFocus()
    return found


def titles(dialog: MethodChooser) -> list[str]:
    return [row.title for row in dialog.list.rows.rows]


def test_every_method_is_offered_with_what_it_sets(window: Window, qtbot: QtBot) -> None:
    dialog = chooser(window, qtbot)
    assert titles(dialog) == [methods.words(one.name, "en") for one in methods.known()]
    dialog.list.turn_to(dialog.list.rows.rows[-1].key)
    assert dialog.name.text() == "World café"
    assert "10 tables, 4–5 people at each" in dialog.sets.text()
    assert dialog.remove.isHidden()
    dialog.reject()


def test_what_a_method_sets_is_said_in_words() -> None:
    forum = methods.known()[0]
    assert what_it_sets(forum) == [
        "6 tables, 6–10 people at each", "2 rounds", "Agenda of 11 steps, 180 min", "2 themes per table",
    ]  # fmt: skip


def test_keys_alone_begin_a_dialogue_after_a_method(window: Window, qtbot: QtBot) -> None:
    dialog = chooser(window, qtbot)
    dialog.list.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    wizard = window.findChildren(Wizard)[-1]
    assert wizard.draft.method.id == "dialogue-cafe"
    assert len(window.findChildren(Wizard)) == 1
    wizard.throw_away()


def test_a_plan_is_kept_as_a_template_and_offered(opened: Window, qtbot: QtBot) -> None:
    template(opened, qtbot)
    write("Vårt forum")
    press(Key.Key_Return)
    assert [path.name for path in opened.settings.methods.iterdir()] == ["Vårt forum.toml"]
    dialog = chooser(opened, qtbot)
    assert titles(dialog)[-1] == "Vårt forum"
    dialog.list.turn_to(dialog.list.rows.rows[-1].key)
    assert dialog.about.text() == "Follows Open forum, modified."
    assert not dialog.remove.isHidden()
    dialog.reject()


def test_a_name_that_is_taken_is_said_below_the_line(opened: Window, qtbot: QtBot) -> None:
    dialog = template(opened, qtbot)
    write("World café")
    press(Key.Key_Return)
    assert "World café" in dialog.field.said.text()
    assert dialog.isVisible()
    dialog.reject()


def test_a_template_of_hers_goes_by_key(opened: Window, qtbot: QtBot) -> None:
    template(opened, qtbot)
    write("Vårt forum")
    press(Key.Key_Return)
    dialog = chooser(opened, qtbot)
    dialog.list.turn_to(dialog.list.rows.rows[0].key)
    dialog.list.setFocus()
    press(Key.Key_Delete)
    assert len(titles(dialog)) == 6
    press(Key.Key_End)
    press(Key.Key_Delete)
    assert len(titles(dialog)) == 5
    assert list(opened.settings.methods.iterdir()) == []
    dialog.reject()


def test_a_template_that_is_wrong_says_so_with_file_and_key(window: Window, qtbot: QtBot) -> None:
    window.settings.methods.mkdir(parents=True)
    wrong = 'name.sv = "Min"\ntables = 0\nrounds = []\nagenda = []'
    (window.settings.methods / "mitt.toml").write_text(wrong)
    dialog = chooser(window, qtbot)
    assert "mitt.toml" in dialog.problems.text()
    assert "“tables”" in dialog.problems.text()
    dialog.reject()


def test_without_a_dialogue_there_is_nothing_to_keep(window: Window) -> None:
    assert not window.actions_by_verb["save_template"].isEnabled()
