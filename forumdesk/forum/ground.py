"""The ground of a new file: the rows of which there is always one, empty."""

from sqlalchemy import Connection, insert

from forumdesk.forum.schema import ONLY_ONE


def lay_ground(conn: Connection) -> None:
    """Put the single rows of a new file in place; every file needs them."""
    for table in ONLY_ONE:
        conn.execute(insert(table).values(id=1))
