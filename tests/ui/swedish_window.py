"""The whole window in Swedish, over an empty folder of its own."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from forumdesk import words
from forumdesk.ui.settings import Settings
from forumdesk.ui.window import Window


def swedish_window(qtbot: QtBot, folder: Path) -> Window:
    """Shown as large as it is on the smallest municipal laptop; closed in good order afterwards."""
    words.use("sv")
    settings = Settings(folder / "settings.ini")
    settings.choose(folder=folder / "Dialoger", language="sv")
    made = Window(settings)
    qtbot.addWidget(made, before_close_func=lambda shown: shown.close_dialogue())
    made.resize(1366, 740)
    with qtbot.waitExposed(made):
        made.show()
    return made
