"""What she has chosen for this computer: folder, language, theme and text size, kept in one small file."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal

from forumdesk import words

THEMES = ("system", "light", "dark")
SCALES = (100, 115, 130, 150, 175, 200)
"""Text sizes in percent."""


class Settings(QObject):
    """Reads and writes the file; whoever shows them listens to `changed`."""

    changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = QSettings(str(file or _usual_file()), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path:
        """Where the dialogues lie."""
        return Path(self._text("folder", str(_documents() / "Forumdesk")))

    @property
    def methods(self) -> Path:
        """Where her own templates lie."""
        return self.folder / "Methods"

    @property
    def language(self) -> str:
        """The screen's language."""
        return words.known(self._text("language", words.of_the_system()))

    @property
    def theme(self) -> str:
        chosen = self._text("theme", THEMES[0])
        return chosen if chosen in THEMES else THEMES[0]

    @property
    def text_percent(self) -> int:
        chosen = self._text("text_percent", "100")
        return int(chosen) if chosen.isdecimal() and int(chosen) in SCALES else 100

    @property
    def chime(self) -> str:
        """Is there a sound before and at the end of a step: on or off."""
        return "on" if self._text("chime", "off") == "on" else "off"

    @property
    def suggestions(self) -> str:
        """Does the board make suggestions: on or off."""
        return "off" if self._text("suggestions", "on") == "off" else "on"

    @property
    def shape(self) -> str:
        """Where the window stood, in words that only Qt reads."""
        return self._text("window", "")

    def choose(self, **chosen: str | int | Path) -> None:
        """Keep what was chosen and tell everybody."""
        for name, value in chosen.items():
            self._kept.setValue(name, str(value))
        self._kept.sync()
        self.changed.emit()

    def has_told(self, folder: Path) -> bool:
        """Was she told that others have a hand in that folder?"""
        return str(folder) in self._text("told_of", "").split("|")

    def remember_told(self, folder: Path) -> None:
        self._kept.setValue("told_of", "|".join([*self._text("told_of", "").split("|")[-50:], str(folder)]))

    def remember_shape(self, shape: str) -> None:
        self._kept.setValue("window", shape)

    def _text(self, name: str, otherwise: str) -> str:
        return str(self._kept.value(name, otherwise))


def logs() -> Path:
    """The folder for what went wrong: on this computer only, and without a word of what was typed."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(os.environ.get("FORUMDESK_LOGS") or Path(place) / "Forumdesk" / "logs")


def _usual_file() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(os.environ.get("FORUMDESK_SETTINGS") or Path(place) / "Forumdesk" / "settings.ini")


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home() / "Documents"
