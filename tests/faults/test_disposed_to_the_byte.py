"""After a disposal no byte of a name is left, wherever in the file an older hand had left it."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from forumdesk.forum import disposal, files, people
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile

NAME = "Åsa Ångsvik"


def test_names_on_pages_that_are_free_go_too(tmp_path: Path) -> None:
    path = tmp_path / "Kväll.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file, file.change("Add person") as conn:
        people.add(conn, {"name": NAME})
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:  # a program that does not wipe
        raw.execute("PRAGMA secure_delete = OFF")
        raw.execute("CREATE TABLE left_over (words TEXT)")
        raw.executemany("INSERT INTO left_over VALUES (?)", [(f"{NAME} {n} " * 40,) for n in range(200)])
        raw.execute("DROP TABLE left_over")
        raw.execute("UPDATE journal_state SET before = seal, seal = NULL")
    assert path.read_bytes().count(NAME.encode()) > 100
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        disposal.dispose(file, "Plan § 4", "2012-01-10", date(2012, 1, 11))
    left = [one.name for one in tmp_path.rglob("*") if one.is_file() and NAME.encode() in one.read_bytes()]
    assert left == []
