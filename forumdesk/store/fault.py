"""What can go wrong with a file, and the one sentence for each: what happened, what is safe, what to do."""

import sqlite3

from forumdesk.words import N_, _

SENTENCES = {
    "missing": N_("“{name}” is not there any more. Look for it where it was moved, or open a copy of it."),
    "folder": N_("“{name}” is a folder, not a dialogue. Open the folder and choose a dialogue in it."),
    "empty": N_("“{name}” is empty: there is nothing in it to open. Open the newest copy of the dialogue."),
    "unreadable": N_("“{name}” cannot be read. The file is untouched; ask who may read it, or try again."),
    "foreign": N_("“{name}” is not a dialogue of this program. The file is untouched; choose another one."),
    "newer": N_(
        "“{name}” was made by a newer version of the program. The file is untouched; "
        "update the program to open it."
    ),
    "locked": N_(
        "“{name}” is open in another window. Everything in it is safe; go on there, or close it there first."
    ),
    "hostile": N_(
        "“{name}” has unknown content that could change the dialogue by itself. Nothing in it was run and "
        "the file is untouched; open the newest copy of the dialogue."
    ),
    "damaged": N_(
        "“{name}” is damaged and was not opened. The file is left as it is; open the newest copy of it."
    ),
    "not-opened": N_(
        "“{name}” was not opened, since the disk is full or does not answer. Everything in it is safe; "
        "free some space and try again."
    ),
    "exists": N_("“{name}” already exists and was left as it is. Choose another name."),
    "read-only": N_(
        "“{name}” is open for reading only, so nothing was changed. Save a copy of it elsewhere to work in."
    ),
    "disk-full": N_(
        "The disk is full or does not take what is written, so the latest change is perhaps not stored. "
        "Everything before it is safe; free some space and try again."
    ),
    "perhaps-not-stored": N_(
        "The disk did not answer, so the latest change is perhaps not stored. Everything before it is safe; "
        "try again."
    ),
    "cannot-undo": N_(
        "That step cannot be taken, since something else now depends on it. Everything stays as it was."
    ),
    "no-migration": N_(
        "“{name}” comes from an older version and could not be renewed. The file is as it was; "
        "see that there is space on the disk and that the folder may be written to, and try again."
    ),
    "no-backup": N_(
        "No backup could be made. The dialogue itself is stored; "
        "see that there is space on the disk and that the folder of backups may be written to."
    ),
    "bad-backup": N_("The backup “{name}” is damaged and was not used. Choose another one."),
    "not-made": N_(
        "“{name}” could not be made there. Nothing was changed; "
        "choose a folder that may be written to, on a disk with space left."
    ),
}
"""One full sentence or two by code; `{name}` is the file's name."""


class Fault(Exception):
    """Something is wrong with the file or the disk; `code` tells which, `str(fault)` says it to her."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(code, name)
        self.code = code
        self.name = name

    def __str__(self) -> str:
        return _(SENTENCES[self.code]).format(name=self.name)


def of_the_disk(error: BaseException | None, name: str) -> Fault | None:
    """The fault behind an error while writing, if it is the disk's and not the program's."""
    if not isinstance(error, sqlite3.Error) or isinstance(error, sqlite3.IntegrityError):
        return None
    code = getattr(error, "sqlite_errorcode", 0)
    # a quota or a limit on the size of a file arrives as IOERR_WRITE, not as FULL
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE):
        return Fault("disk-full", name)
    if code & 0xFF in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
        return Fault("perhaps-not-stored", name)
    if code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return Fault("damaged", name)
    return None
