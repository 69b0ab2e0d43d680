"""The rail asks a stage again only when a table was touched that its line is told from; each tells which."""

import sqlite3
from pathlib import Path

import pytest

from forumdesk.forum import files, methods
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui.desk import Desk
from forumdesk.ui.stage import Stage
from forumdesk.ui.stages import in_order


@pytest.mark.parametrize("stage", in_order(), ids=lambda stage: stage.key)
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("full", [True, False], ids=["full", "empty"])
def test_a_stage_tells_every_table_that_its_line_is_read_from(
    stage: Stage, full: bool, tmp_path: Path
) -> None:
    path = tmp_path / "e.forumdesk"
    if full:
        files.make(path, files.example())
    else:
        with DialogueFile.create(path, SCHEMA) as made, made.change("New") as conn:
            methods.begin(conn, methods.known()[0], "sv")
    found: set[str] = set()

    def heard(action: int, table: str | None, *_more: object) -> int:
        if action == sqlite3.SQLITE_READ and table:
            found.add(table)
        return sqlite3.SQLITE_OK

    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        desk = Desk(file)
        with file.read() as conn:
            driver = conn.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.set_authorizer(heard)
        stage.subtitle(desk)
        driver.set_authorizer(None)
    assert stage.reads is None or found <= stage.reads
