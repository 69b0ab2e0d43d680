"""Process leaders: the officers who hold the evening together and sort the cards."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows
from forumdesk.forum.schema import process_leader


@dataclass(frozen=True)
class ProcessLeader:
    id: int
    name: str


def in_order(conn: Connection) -> tuple[ProcessLeader, ...]:
    return rows.in_order(conn, ProcessLeader, process_leader)


def set_names(conn: Connection, names: list[str]) -> None:
    """Let the process leaders be these, in this order; rows that stay the same are left alone."""
    rows.replace_texts(conn, process_leader, "name", names)
