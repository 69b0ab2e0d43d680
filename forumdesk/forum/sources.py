"""Other sources: what the committee used beside the dialogue, and how many of each."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import source
from forumdesk.words import _


@dataclass(frozen=True)
class Source:
    id: int
    kind: str
    count: int | None
    text: str


def in_order(conn: Connection) -> tuple[Source, ...]:
    return rows.in_order(conn, Source, source)


def add(conn: Connection, kind: str, count: str | int | None = None, text: str = "") -> int:
    """Name a source; Refusal without its kind, or if the count is no number."""
    return rows.add(conn, source, kind=_named(kind), count=typed.number(count, 0, 100_000), text=text)


def edit(conn: Connection, source_id: int, field: str, value: str | int | None) -> None:
    """Change the kind, the count or the text of a source; Refusal as when it is named."""
    if field == "count":
        value = typed.number(value, 0, 100_000)
    if field == "kind":
        value = _named(str(value))
    rows.edit(conn, source, source_id, **{field: value})


def remove(conn: Connection, source_id: int) -> None:
    rows.remove(conn, source, source_id)


def _named(kind: str) -> str:
    return typed.some(kind, _("Write what kind of source it is first."))
