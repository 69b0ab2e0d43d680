"""The mandate: who commissioned whom to do what, and how far the answers may reach."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import mandate


@dataclass(frozen=True)
class Mandate:
    """`given` is a date as it was written, exact or not ("början av 2011")."""

    commissioned_body: str
    mandator: str
    given: str
    assignment: str
    influence_level: str
    vision: str
    vision_year: int | None


def the_mandate(conn: Connection) -> Mandate:
    return rows.the_only(conn, Mandate, mandate)


def edit(conn: Connection, field: str, value: str | int | None) -> None:
    """Change one field of the mandate; Refusal if the year is none."""
    if field == "vision_year":
        value = typed.number(value, 1900, 2999)
    rows.edit(conn, mandate, 1, **{field: value})
