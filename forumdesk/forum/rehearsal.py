"""A rehearsal: a copy of the dialogue with invented people and ideas, thrown away whole afterwards."""

from pathlib import Path

from sqlalchemy import Connection, delete, false, insert, update

from forumdesk.forum import ideas, people, schema, sections, tables
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.schema import SCHEMA
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile, backups
from forumdesk.words import N_, _

AT_A_TABLE = 8
"""People where nobody is registered yet."""
MORE_IDEAS = 2
"""Ideas of a table beside those that it chose."""
FRESH = (
    "person", "inviter", "idea", "theme", "area", "note", "parking", "rotation", "role", "draft",
    "evaluation", "section", "source", "imprint", "printed_sheet", "dismissed_suggestion",
)  # fmt: skip
"""What was said and who was there: none of it goes into a rehearsal."""


def make(file: DialogueFile, path: Path) -> None:
    """A rehearsal of an open dialogue, in a new file of its own; no name of a real person is left in it."""
    if file.read_only:
        raise Refusal(_("Open for reading only: save a copy, and rehearse with that."))
    file.save_copy(path)
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as made:
        with made.change(N_("Begin rehearsal")) as conn:
            fill(conn)
        _forget_drafts(made)
        made.empty_journal()


def fill(conn: Connection) -> None:
    """Let an evening be one before it has begun, with invented people at its tables."""
    registered = people.counted(conn).registered
    title = the_dialogue(conn).title
    for name in FRESH:
        if name != "draft":
            table = schema.metadata.tables[name]
            kept = table.c.key == sections.RULES if name == "section" else false()
            conn.execute(delete(table).where(~kept))
    for name in ("counts", "clock"):
        table = schema.metadata.tables[name]
        conn.execute(delete(table))
        conn.execute(insert(table).values(id=1))
    conn.execute(update(schema.agenda_step).values(replanned_minutes=None, dropped=0, started="", ended=""))
    conn.execute(
        update(schema.dialogue).values(rehearsal=1, title=" – ".join(p for p in (_("REHEARSAL"), title) if p))
    )
    _invite(conn, registered or AT_A_TABLE * len(tables.in_order(conn)))
    _invent(conn)


def is_one(conn: Connection) -> bool:
    """Is this file a rehearsal?"""
    return bool(the_dialogue(conn).rehearsal)


def throw_away(path: Path) -> None:
    """Take a rehearsal away, file and backups; Refusal for anything else. It must not be open."""
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file, file.read() as conn:
        if not is_one(conn):
            raise Refusal(_("This is no rehearsal. It is left as it is."))
    for copy in backups.listed(path):
        for part in copy.path.parent.glob(copy.path.name + "*"):
            part.unlink(missing_ok=True)
    for part in (path, path.with_name(path.name + "-wal")):
        part.unlink(missing_ok=True)


def _invite(conn: Connection, count: int) -> None:
    from forumdesk.forum import seating  # every opened dialogue asks whether it is a rehearsal, and few are

    people.add_all(
        conn,
        [
            {
                "name": _("Participant {number}").format(number=number),
                "organisation": _("Invented association {number}").format(number=1 + number % 7),
                "gender": ("woman", "man")[number % 2],
                "contacted": 1,
                "answer": "yes",
            }
            for number in range(1, count + 1)
        ],
    )
    standing = tables.in_order(conn)
    if standing:
        plan = {one.id: standing[place % len(standing)].id for place, one in enumerate(people.in_order(conn))}
        seating.seat(conn, plan)


def _invent(conn: Connection) -> None:
    """Ideas at every table but the last, which is left for her to type."""
    words = _("Invented idea {number} of table {table}")
    for state in ideas.states(conn)[:-1]:
        for number in range(1, state.quota + MORE_IDEAS + 1):
            text = words.format(number=number, table=state.number)
            add = ideas.add_chosen if number <= state.quota else ideas.add
            add(conn, state.table_id, text)


def _forget_drafts(file: DialogueFile) -> None:
    with file.unrecorded() as conn:
        conn.execute(delete(schema.draft))
