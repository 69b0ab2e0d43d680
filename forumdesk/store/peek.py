"""A look into a file without opening it, for summaries: standard library only, nothing touched."""

import sqlite3
from pathlib import Path

from forumdesk.store import connection, open_here, opening


def peek(path: Path, *, application_id: int, version: int) -> sqlite3.Connection:
    """What the file holds now, copied into memory, or the Fault that it is. Close it.

    It is not looked through for damage, which takes time: read inside `opening.in_words(path)`.
    """
    path = path.absolute()
    kind = opening.Kind(application_id, version)
    with open_here.alone(path), opening.in_words(path):
        opening.look_at_bytes(path, kind)
        with opening.view(path) as seen:
            opening.limit_time(seen, opening.MOST_SECONDS)
            opening.look_at_version(seen, path, kind)
            opening.look_for_strangers(seen, path)
            return connection.in_memory(seen)
