"""Proves undo and redo of every command by comparing the file before and after."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, select

from forumdesk.forum.schema import metadata
from forumdesk.store import DialogueFile

P = ParamSpec("P")
T = TypeVar("T")


class Proof:
    """Runs commands on a file; each is undone and done again before its answer comes back."""

    def __init__(self, file: DialogueFile) -> None:
        self.file = file

    def do(self, command: Callable[Concatenate[Connection, P], T], *args: P.args, **named: P.kwargs) -> T:
        before = self.everything()
        with self.file.change("Test") as conn:
            answer = command(conn, *args, **named)
        after = self.everything()
        if after != before:
            self.file.undo()
            assert self.everything() == before, "undo gives the file as it was"
            self.file.redo()
            assert self.everything() == after, "redo gives the file as it became"
        return answer

    def ask(self, query: Callable[Concatenate[Connection, P], T], *args: P.args, **named: P.kwargs) -> T:
        with self.file.read() as conn:
            return query(conn, *args, **named)

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table."""
        with self.file.read() as conn:
            return {
                table.name: [tuple(row) for row in conn.execute(select(table).order_by(table.c.id))]
                for table in metadata.sorted_tables
            }
