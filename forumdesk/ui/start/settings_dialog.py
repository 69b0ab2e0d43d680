"""The settings: the folder, language, theme, text size, sound, suggestions; each is kept when chosen."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from forumdesk.ui.settings import SCALES, THEMES, Settings
from forumdesk.ui.style import Sizes
from forumdesk.ui.widgets.button import button
from forumdesk.ui.widgets.text import Text
from forumdesk.words import N_, _

LANGUAGES = {"sv": "Svenska", "en": "English"}
THEME_NAMES = {"system": N_("As the computer"), "light": N_("Light"), "dark": N_("Dark")}


class SettingsDialog(QDialog):
    """Few things, and nothing to confirm."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.setWindowTitle(_("Settings"))
        self.setMinimumWidth(Sizes.now().px(520))
        self.folder = Text(str(settings.folder), wraps=True)
        themes = {key: _(THEME_NAMES[key]) for key in THEMES}
        sizes = {str(percent): f"{percent} %" for percent in SCALES}
        self.language = self._choice(_("Language"), "language", LANGUAGES, settings.language)
        self.theme = self._choice(_("Theme"), "theme", themes, settings.theme)
        self.text_size = self._choice(_("Text size"), "text_percent", sizes, str(settings.text_percent))
        chimes = {"off": _("Off"), "on": _("On")}
        self.chime = self._choice(_("Sound at the end of a step"), "chime", chimes, settings.chime)
        self.suggestions = self._choice(
            _("Suggestions on the board"), "suggestions", chimes, settings.suggestions
        )
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(16)
        column.addWidget(Text(_("Settings"), "title"))
        rows = QWidget()
        rows.setProperty("kind", "plain")
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(button(_("Choose folder …"), self._choose_folder))
        grid.addWidget(Text(_("Folder of the dialogues"), "field"), 0, 0)
        grid.addLayout(where, 0, 1)
        named = (
            (_("Language"), self.language), (_("Theme"), self.theme), (_("Text size"), self.text_size),
            (_("Sound at the end of a step"), self.chime),
            (_("Suggestions on the board"), self.suggestions),
        )  # fmt: skip
        for place, (words, choice) in enumerate(named, start=1):
            name = Text(words, "field")
            name.setBuddy(choice)
            grid.addWidget(name, place, 0)
            grid.addWidget(choice, place, 1)
        column.addWidget(_hall(rows), 1)
        column.addWidget(Text(_("What you choose is kept at once, for this computer."), "hint", wraps=True))
        close = button(_("Close"), self.accept, "primary")
        close.setDefault(True)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(close)
        column.addLayout(below)
        room = (self.screen() or QGuiApplication.primaryScreen()).availableSize()
        self.setMaximumHeight(room.height() * 23 // 25)
        self.resize(self.sizeHint().boundedTo(self.maximumSize()))

    def _choice(self, name: str, key: str, values: Mapping[str, str], chosen: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for value, words in values.items():
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.activated.connect(lambda at: self.settings.choose(**{key: str(box.itemData(at))}))
        return box

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, _("Folder of the dialogues"), str(self.settings.folder)
        )
        if chosen:
            self.settings.choose(folder=Path(chosen))
            self.folder.setText(chosen)


def _hall(rows: QWidget) -> QScrollArea:
    """With large letters on a low screen the rows are scrolled, and the button below stays in sight."""
    hall = QScrollArea()
    hall.setWidgetResizable(True)
    hall.setFrameShape(QScrollArea.Shape.NoFrame)
    hall.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    hall.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    hall.setWidget(rows)
    hall.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return hall
