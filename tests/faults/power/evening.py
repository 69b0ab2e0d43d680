"""An evening as a script: an old file is renewed, worked in, copied, put back, disposed of.

Run with a folder; after each act one line tells what must be on the disk from then on.
"""

import hashlib
import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select

from forumdesk import whole
from forumdesk.forum import areas, disposal, drafts, files, ideas, notes, parking, people, themes
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile, backups, restoring
from tests.faults.power.recording import MARK

OLD, NEW, LIST = "Kväll.forumdesk", "Ny.forumdesk", "people.csv"
NAMES = ("Åsa Ångsvik", "Björn Bergholtz", "Čedo Cederlåga")
"""People who do not exist."""
OUTSIDE = {"disposal", "written_file"}
"""Tables that are judged by themselves: counts of copies and places on this disk stand in them."""

Act = tuple[str, Callable[..., object], tuple[Any, ...]]
ACTS: tuple[Act, ...] = (
    ("Add people", people.add_all, ([{"name": name, "answer": "yes", "attended": 1} for name in NAMES],)),
    ("Rename area", areas.rename, (1, "Skola och fritid")),
    ("Move card", themes.move, (1, 3)),
    ("Add idea", ideas.add, (2, "En gångväg längs ån", "Hela vägen")),
    ("Add note", notes.add, (1, "important", f"{NAMES[0]} vill ha en badplats")),
    ("Add slip", parking.add, ("Hålet i vägen",)),
    ("Merge cards", themes.merge, (2, 5)),
    ("Comment area", areas.comment, (2, "Vad som hör ihop " * 40)),
)


def digest(file: DialogueFile) -> str:
    """All that she would see, and what undo and redo would do."""
    with file.read() as conn:
        rows = {
            table.name: [
                tuple(row) for row in conn.execute(select(table).order_by(*table.primary_key.columns))
            ]
            for table in SCHEMA.metadata.sorted_tables
            if table.name not in OUTSIDE
        }
    told = repr((rows, file.undo_label, file.redo_label))
    return hashlib.sha256(told.encode()).hexdigest()


def say(act: str, **told: str) -> None:
    """It is stored: from here on it must be there."""
    os.write(1, MARK + json.dumps({"act": act, **told}).encode() + b"\n")


def work(file: DialogueFile, acts: tuple[Act, ...]) -> None:
    """Acts of hers, and the last taken back and done again."""
    for label, command, words in acts:
        with file.change(label) as conn:
            command(conn, *words)
        say(label, state=digest(file))
    file.undo()
    say("undone", state=digest(file))
    file.redo()
    say("redone", state=digest(file))


def main(folder: Path) -> None:
    """The whole evening."""
    path = folder / OLD
    with DialogueFile.open(path, SCHEMA) as file:
        say("opened", state=digest(file))
        work(file, ACTS[:5])
        with file.unrecorded() as conn:
            drafts.keep(conn, "idea-1", ("En halv men", ""))
        say("kept a draft", state=digest(file))
        copy = file.back_up("by-hand")
        say("copied", copy=copy.name)
        kept = digest(file)
        work(file, ACTS[5:])
    say("closed")
    restoring.restore(copy, path)
    say("restored", state=kept, copies=str(len(backups.listed(path))))
    with DialogueFile.open(path, SCHEMA) as file:
        disposal.note(file, [folder / "Utskrifter" / LIST])
        whole.write(folder / "Utskrifter" / LIST, "\n".join(NAMES).encode(), replace=True)
        work(file, ACTS[6:7])
        say("disposing")
        disposal.dispose(file, "Dokumenthanteringsplan § 4", "2012-01-10", date(2012, 1, 11))
        say("disposed", state=digest(file))
        work(file, ACTS[5:6])
    say("closed")
    files.make(folder / NEW, files.example())
    say("made", new=NEW)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
