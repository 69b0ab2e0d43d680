"""The parking lot: what people wanted to say beside the question, and what became of it."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import parking
from forumdesk.refusal import Refusal
from forumdesk.words import _


@dataclass(frozen=True)
class Slip:
    """`forwarded` is an ISO date or ''."""

    id: int
    text: str
    owner: str
    forwarded_to: str
    forwarded: str
    answer: str


def in_order(conn: Connection) -> tuple[Slip, ...]:
    return rows.in_order(conn, Slip, parking)


def add(conn: Connection, text: str) -> int:
    """Park what someone wrote on a slip; Refusal if it is empty."""
    text = typed.text(text).strip()
    if not text:
        raise Refusal(_("Write what the slip says first."))
    return rows.add(conn, parking, text=text)


def edit(conn: Connection, slip_id: int, field: str, value: str) -> None:
    """Change the text, owner, forwarded_to, forwarded or answer of a slip; Refusal if the date is none."""
    rows.edit(conn, parking, slip_id, **{field: typed.day(value) if field == "forwarded" else value})


def remove(conn: Connection, slip_id: int) -> None:
    rows.remove(conn, parking, slip_id)
