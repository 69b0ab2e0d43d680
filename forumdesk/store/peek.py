"""A look into a file without opening it, for summaries: standard library only, nothing touched."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forumdesk.store import open_here, opening


@contextmanager
def peek(path: Path, *, application_id: int, version: int) -> Iterator[sqlite3.Connection]:
    """What the file holds now, to be read while one is in here, or the Fault that it is.

    It is not looked through for damage, which takes time: what reading runs into is a Fault as well.
    """
    path = path.absolute()
    kind = opening.Kind(application_id, version)
    with open_here.alone(path), opening.in_words(path):
        opening.look_at_bytes(path, kind)
        with opening.view(path) as seen:
            opening.limit_time(seen, opening.MOST_SECONDS)
            opening.look_at_version(seen, path, kind)
            opening.look_for_strangers(seen, path)
            yield seen
