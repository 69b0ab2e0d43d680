"""The reference evening, and an empty one after the default method, each in a file of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from forumdesk.forum import exchange, files, methods
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from tests.forum.proof import Proof


@pytest.fixture
def lerum(tmp_path: Path) -> Iterator[Proof]:
    """The reference evening as it was when all was over."""
    path = tmp_path / "lerum.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        yield Proof(file)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Proof]:
    """A new dialogue after the default method: six tables, no idea yet."""
    with DialogueFile.create(tmp_path / "fresh.forumdesk", SCHEMA, copy_at_close=False) as file:
        with file.change("New dialogue") as conn:
            methods.begin(conn, methods.known()[0], "sv")
        yield Proof(file)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[DialogueFile]:
    """A file without any row, as JSON is read into."""
    with DialogueFile.create(tmp_path / "empty.forumdesk", SCHEMA, copy_at_close=False) as file:
        yield file


def told(file: DialogueFile) -> dict[str, object]:
    """The file as JSON tells it."""
    with file.read() as conn:
        return exchange.tell(conn)
