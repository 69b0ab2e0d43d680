"""Other sources: what the committee used beside the dialogue, and how many of each."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import source


@dataclass(frozen=True)
class Source:
    id: int
    kind: str
    count: int | None
    text: str


def in_order(conn: Connection) -> tuple[Source, ...]:
    return rows.in_order(conn, Source, source)


def add(conn: Connection, kind: str, count: int | None = None, text: str = "") -> int:
    return rows.add(conn, source, kind=kind, count=typed.number(count, 0, 100_000), text=text)


def edit(conn: Connection, source_id: int, field: str, value: str | int | None) -> None:
    rows.edit(
        conn, source, source_id, **{field: typed.number(value, 0, 100_000) if field == "count" else value}
    )


def remove(conn: Connection, source_id: int) -> None:
    rows.remove(conn, source, source_id)
