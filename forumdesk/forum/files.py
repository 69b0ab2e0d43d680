"""Dialogues as files: made from an evening in JSON, and opened to be asked."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from sqlalchemy import Connection

from forumdesk import resources, whole
from forumdesk.forum import disposal, exchange
from forumdesk.forum.evening import Evening, the_evening
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile, disk
from forumdesk.store.fault import Fault
from forumdesk.words import N_

T = TypeVar("T")


def example() -> bytes:
    """The example evening as JSON."""
    return resources.path("example", "evening.json").read_bytes()


def make(path: Path, told: bytes, *, replace: bool = False) -> None:
    """Make a dialogue file of an evening in JSON: whole, or not at all.

    Refusal if the JSON is wrong or the name is taken; Fault if a file to be replaced is open.
    """
    whole.must_be_free(path, replace=replace)
    evening = exchange.parse(told)
    with TemporaryDirectory(prefix=".forumdesk-", dir=path.parent) as folder:
        made = Path(folder) / path.name
        with DialogueFile.create(made, SCHEMA, copy_at_close=False) as file:
            with file.change(N_("Import evening")) as conn:
                exchange.read(conn, evening)
            file.empty_journal()
        if path.exists():
            _must_not_be_open(path)
        made.replace(path)
        disk.sync(path.parent)


@contextmanager
def opened(path: Path) -> Iterator[DialogueFile]:
    """A dialogue file for as long as something is asked of it; no copy is made when it closes.

    A disposal that was interrupted is finished first.
    """
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        disposal.resume(file)
        yield file


def ask(path: Path, query: Callable[[Connection], T]) -> T:
    """The answer of one query."""
    with opened(path) as file, file.read() as conn:
        return query(conn)


def evening_in(path: Path) -> Evening:
    """Everything in a file."""
    with opened(path) as file:
        return evening_of(file)


def evening_of(file: DialogueFile) -> Evening:
    """Everything in an open file."""
    with file.read() as conn:
        return the_evening(conn, file.last_changed.date())


def _must_not_be_open(path: Path) -> None:
    """Open and close what is to be replaced, so that nothing of it waits beside it."""
    try:
        DialogueFile.open(path, SCHEMA, copy_at_close=False).close()
    except Fault as fault:
        if fault.code == "locked":
            raise
