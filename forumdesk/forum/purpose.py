"""The purpose: of the dialogue, of the matter it feeds, and the aims that follow from it."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows
from forumdesk.forum.schema import aim, purpose


@dataclass(frozen=True)
class Purpose:
    matter: str
    dialogue: str


@dataclass(frozen=True)
class Aim:
    id: int
    text: str


def the_purpose(conn: Connection) -> Purpose:
    return rows.the_only(conn, Purpose, purpose)


def edit(conn: Connection, field: str, value: str) -> None:
    """Change the purpose of the matter or of the dialogue."""
    rows.edit(conn, purpose, 1, **{field: value})


def aims(conn: Connection) -> tuple[Aim, ...]:
    return rows.in_order(conn, Aim, aim)


def set_aims(conn: Connection, texts: list[str]) -> None:
    """Let the aims be these, in this order; rows that stay the same are left alone."""
    rows.replace_texts(conn, aim, "text", texts)
