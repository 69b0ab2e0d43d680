"""A look into a file without opening it, for summaries: standard library only, nothing touched."""

import sqlite3
from pathlib import Path

from forumdesk.store import connection, opening


def peek(path: Path, *, application_id: int, version: int) -> sqlite3.Connection:
    """A reader of what the file holds now, or the Fault that it is. Close it.

    It is not looked through for damage, which takes time: read inside `opening.in_words(path)`.
    """
    path = path.absolute()
    kind = opening.Kind(application_id, version)
    with opening.in_words(path):
        opening.look_at_bytes(path, kind)
        if not opening.has_wal(path):
            raw = connection.to_read(path)
        else:
            with opening.view(path) as seen:
                raw = connection.in_memory(seen)
        try:
            opening.limit_time(raw, opening.MOST_SECONDS)
            opening.look_at_version(raw, path, kind)
            opening.look_for_strangers(raw, path)
        except BaseException:
            raw.close()
            raise
    return raw
