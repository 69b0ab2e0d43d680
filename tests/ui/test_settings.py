"""Settings: kept at once, never the user's own in a test, and nonsense falls back to what is usual."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.ui import app
from forumdesk.ui.settings import SCALES, Settings
from forumdesk.ui.start.settings_dialog import SettingsDialog
from forumdesk.ui.style import DARK, LIGHT, of
from forumdesk.ui.style.dress import dress
from forumdesk.ui.window import Window


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "settings.ini"
    first = Settings(file)
    with qtbot.waitSignal(first.changed):
        first.choose(folder=tmp_path / "Dialoger", theme="dark", text_percent=150, language="sv")
    again = Settings(file)
    assert (again.folder, again.theme) == (tmp_path / "Dialoger", "dark")
    assert (again.text_percent, again.language) == (150, "sv")


@pytest.mark.parametrize(("key", "usual"), [("theme", "system"), ("text_percent", 100), ("language", "en")])
def test_nonsense_in_the_file_does_no_harm(tmp_path: Path, key: str, usual: object) -> None:
    file = tmp_path / "settings.ini"
    file.write_text(f"[General]\n{key}=purple\n")
    assert getattr(Settings(file), key) == usual


def test_the_dialog_keeps_each_choice_when_it_is_made(qtbot: QtBot, settings: Settings) -> None:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    at = dialog.theme.findData("dark")
    dialog.theme.setCurrentIndex(at)
    dialog.theme.activated.emit(at)
    assert settings.theme == "dark"


def test_with_letters_of_twice_the_size_it_is_not_higher_than_the_screen(
    qtbot: QtBot, settings: Settings, qapp: QApplication
) -> None:
    dress(qapp, scale=2.0)
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    height, room = dialog.height(), dialog.screen().availableSize().height()
    dress(qapp)
    assert height < room


def test_text_and_theme_change_while_the_window_is_open(
    window: Window, settings: Settings, qapp: QApplication
) -> None:
    clothes = app.Clothes(qapp, settings)
    clothes.window = window
    settings.choose(theme="light")
    before = window.start.table.verticalHeader().defaultSectionSize()
    for _step in SCALES:
        window.larger_text()
    assert settings.text_percent == 200
    assert window.start.table.verticalHeader().defaultSectionSize() == 2 * before
    assert of(window) is LIGHT
    settings.choose(theme="dark", text_percent=100)
    assert of(window) is DARK
    settings.choose(theme="light")
