"""What she does with the checklist: tick, change, add, take away, take over a lesson."""

from sqlalchemy import Connection, delete

from forumdesk.forum import rows, typed
from forumdesk.forum.checklist.items import LESSON, PLAN, UNWANTED, stored
from forumdesk.forum.checklist.needs import needs, reckoned
from forumdesk.forum.schema import checklist_item
from forumdesk.refusal import Refusal
from forumdesk.words import _


def add(conn: Connection, text: str, due: str = "") -> int:
    """An item of her own; Refusal if it is empty or the day is none."""
    return rows.add(conn, checklist_item, text=_worded(text), due=typed.day(due))


def tick(conn: Connection, key: str, done: bool) -> None:
    """Say that it is done, or not; of a need, for the amount that it has now."""
    kept = _row(conn, key)
    again = {"source": _source(conn, key)} if key.startswith(f"{PLAN}:") else {}
    rows.edit(conn, checklist_item, kept, done=int(done), **again)


def edit(conn: Connection, key: str, field: str, value: str) -> None:
    """Change text or due day; an empty one follows from the plan again. Refusal if it is no day, or if
    nothing would be left."""
    if field == "due":
        value = typed.day(value)
    elif not key.startswith(f"{PLAN}:"):
        value = _worded(value)
    rows.edit(conn, checklist_item, _row(conn, key), **{field: value.strip()})


def remove(conn: Connection, key: str) -> None:
    """Take an item away; a need of the plan is remembered as not wanted."""
    if not key.startswith(f"{PLAN}:"):
        rows.remove(conn, checklist_item, _row(conn, key))
        return
    need = key.partition(":")[2]
    for row in stored(conn):
        if row.kind == PLAN and row.told == need:
            rows.remove(conn, checklist_item, row.id)
    rows.add(conn, checklist_item, source=f"{UNWANTED}:{need}")


def bring_back(conn: Connection) -> None:
    """Let all proposals that were taken away come back."""
    conn.execute(delete(checklist_item).where(checklist_item.c.source.startswith(f"{UNWANTED}:")))


def take_lesson(conn: Connection, text: str, title: str) -> int:
    """Make a lesson of an earlier dialogue an item."""
    return rows.add(conn, checklist_item, text=_worded(text), source=f"{LESSON}:{title}")


def leave_lesson(conn: Connection, text: str) -> None:
    """Don't propose a lesson any more."""
    rows.add(conn, checklist_item, text=text, source=f"{UNWANTED}:{LESSON}")


def _row(conn: Connection, key: str) -> int:
    """The row of an item; made when a need is touched for the first time."""
    kind, _colon, name = key.partition(":")
    if kind != PLAN:
        return int(name)
    found = next((row.id for row in stored(conn) if row.kind == PLAN and row.told == name), None)
    return rows.add(conn, checklist_item, source=_source(conn, key)) if found is None else found


def _source(conn: Connection, key: str) -> str:
    name = key.partition(":")[2]
    amount = next((need.amount for need in needs(reckoned(conn)) if need.key == name), None)
    if amount is None:
        raise Refusal(_("The plan has changed: this is not needed any more."))
    return f"{key}:{amount}"


def _worded(text: str) -> str:
    return typed.some(text, _("Write what is to be done first."))
