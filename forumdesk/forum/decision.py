"""The decision that the dialogue fed, and how its material was used."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows
from forumdesk.forum.schema import decision


@dataclass(frozen=True)
class Decision:
    """`date_text` is kept as written ("januari 2012")."""

    body: str
    matter: str
    date_text: str
    registry_number: str
    paragraph: str
    use: str


def the_decision(conn: Connection) -> Decision:
    return rows.the_only(conn, Decision, decision)


def edit(conn: Connection, field: str, value: str) -> None:
    rows.edit(conn, decision, 1, **{field: value})
