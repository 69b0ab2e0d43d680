"""Inviters: who asks people to come, by which channel, and what each has typed in where no list is kept."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import inviter
from forumdesk.refusal import Refusal
from forumdesk.words import _


@dataclass(frozen=True)
class Inviter:
    """The counts are typed in where no list is kept; None is unknown."""

    id: int
    name: str
    channel: str
    contacted: int | None
    registered: int | None
    came: int | None
    women: int | None
    men: int | None
    other: int | None
    not_stated: int | None


def in_order(conn: Connection) -> tuple[Inviter, ...]:
    return rows.in_order(conn, Inviter, inviter)


def the_inviter(conn: Connection, name: str) -> int | None:
    """The id of the inviter with a name, made if there is none yet; None for no name."""
    name = typed.text(name).strip()
    if not name:
        return None
    found = conn.scalar(select(inviter.c.id).where(inviter.c.name == name))
    return found if found is not None else rows.add(conn, inviter, name=name)


def edit(conn: Connection, inviter_id: int, field: str, value: str | int | None) -> None:
    """Change the name, the channel or a count; Refusal if a count is no number or the name is taken."""
    if field == "name":
        value = typed.some(str(value or ""), _("Write the name of the inviter."))
        if any(one.name == value and one.id != inviter_id for one in in_order(conn)):
            raise Refusal(_("There is an inviter called “{name}” already.").format(name=value[:60]))
    if field not in {"name", "channel"}:
        value = typed.number(value, 0, 100_000)
    rows.edit(conn, inviter, inviter_id, **{field: value})


def remove(conn: Connection, inviter_id: int) -> None:
    """Take an inviter away; whom they invited stays, invited by nobody."""
    rows.remove(conn, inviter, inviter_id)
