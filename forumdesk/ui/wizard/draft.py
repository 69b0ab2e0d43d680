"""The file of a new dialogue while the wizard makes it: there at once, named when it is closed."""

import unicodedata
from pathlib import Path

from PySide6.QtCore import QFile

from forumdesk.forum import methods, remembered_style
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.words import N_, _, language

ENDING = ".forumdesk"
LONGEST = 80
FORBIDDEN = '<>:"/\\|?*'


class Draft:
    """What is typed is stored in it at once, so a crash loses nothing; nothing typed leaves nothing."""

    def __init__(self, folder: Path, method: methods.Method) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.method = method
        self.file = _begin(free_name(folder, _("Untitled dialogue")), method)

    @property
    def is_touched(self) -> bool:
        """Has she done anything yet?"""
        return self.file.undo_label is not None or self.file.redo_label is not None

    def keep(self) -> Path:
        """Close it under the name of the dialogue; tells where it is."""
        with self.file.read() as conn:
            told = the_dialogue(conn)
        path = self.file.path
        self.file.close()
        name = " ".join(filter(None, (told.title, told.date)))
        return _renamed(path, free_name(path.parent, safe(name))) if safe(name) else path

    def throw_away(self) -> None:
        """Close it and put it in the computer's bin; where there is none, it is gone."""
        empty = not self.is_touched
        self.file.close()
        if empty or not QFile(str(self.file.path)).moveToTrash():
            self.file.path.unlink(missing_ok=True)


def safe(name: str) -> str:
    """The name without what some file system refuses, at most LONGEST characters."""
    plain = unicodedata.normalize("NFC", name)
    kept = "".join(" " if sign in FORBIDDEN or not sign.isprintable() else sign for sign in plain)
    return " ".join(kept.split())[:LONGEST].strip(" .")


def free_name(folder: Path, name: str) -> Path:
    """A path in the folder that nothing bears yet."""
    number, path = 1, folder / f"{name}{ENDING}"
    while path.exists():
        number += 1
        path = folder / f"{name} ({number}){ENDING}"
    return path


def _begin(path: Path, method: methods.Method) -> DialogueFile:
    file = DialogueFile.create(path, SCHEMA, copy_at_close=False)
    with file.change(N_("New dialogue")) as conn:
        methods.begin(conn, method, language())
        remembered_style.begin(conn, path.parent)
    file.empty_journal()
    return file


def _renamed(path: Path, wanted: Path) -> Path:
    """Under its new name; a disk that says no leaves it under the old one, with all that is in it."""
    try:
        return path.rename(wanted)
    except OSError:
        return path
