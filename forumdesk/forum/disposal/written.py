"""Written files: where names went outside the dialogue, so that a disposal finds them again."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from forumdesk.forum import people
from forumdesk.forum.disposal.names import Names
from forumdesk.forum.schema import written_file
from forumdesk.store import DialogueFile


def known(conn: Connection) -> tuple[Path, ...]:
    """Every file with names in it that was written from this dialogue."""
    return tuple(Path(path) for path in conn.scalars(select(written_file.c.path).order_by(written_file.c.id)))


def note_names(file: DialogueFile, texts: Mapping[Path, bytes]) -> None:
    """Remember, before they are written, which of these texts name somebody."""
    with file.read() as conn:
        names = Names(people.in_order(conn))
    note(file, [path for path, text in texts.items() if names.occur(text.decode())])


def note(file: DialogueFile, paths: Iterable[Path]) -> None:
    """Remember, before they are written, files with names; one that is read only can't remember."""
    if not file.read_only:
        with file.unrecorded() as conn:
            remember(conn, paths)


def remember(conn: Connection, paths: Iterable[Path]) -> None:
    """Names were written there; for a transaction outside undo."""
    here = {str(path) for path in known(conn)}
    for path in dict.fromkeys(str(path.absolute()) for path in paths):
        if path not in here:
            conn.execute(insert(written_file).values(path=path))


def forget(conn: Connection) -> None:
    conn.execute(delete(written_file))
