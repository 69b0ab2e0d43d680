"""Notes: what the tables wrote in the second round, per area and under five headings."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import area, note
from forumdesk.words import N_, _

HEADINGS = {
    "important": N_("Most important"),
    "agreed": N_("We agreed"),
    "disagreed": N_("We disagreed"),
    "unclear": N_("Unclear"),
    "further": N_("Discuss further"),
}


@dataclass(frozen=True)
class Note:
    """`who` says with whom to discuss it further."""

    id: int
    area_id: int
    heading: str
    text: str
    who: str


def in_order(conn: Connection) -> tuple[Note, ...]:
    """All notes in the order they were written."""
    return rows.in_order(conn, Note, note)


def of_area(conn: Connection, area_id: int) -> tuple[Note, ...]:
    return rows.listed(
        conn, Note, select(note).where(note.c.area_id == area_id).order_by(note.c.position, note.c.id)
    )


def add(conn: Connection, area_id: int, heading: str, text: str, who: str = "") -> int:
    """Write a note under a heading; Refusal if it is empty."""
    return rows.add(conn, note, area_id=area_id, heading=heading, text=_worded(text), who=who.strip())


def edit(conn: Connection, note_id: int, field: str, value: str) -> None:
    """Change the heading, the text or the who of a note; Refusal if no text would be left."""
    rows.edit(conn, note, note_id, **{field: _worded(value) if field == "text" else value.strip()})


def led(text: str, names: Mapping[str, str]) -> tuple[str, str]:
    """The heading that a line begins with, told by its first letters before a colon, and the rest.

    “unc: who pays?” goes under Unclear. '' where no heading, or more than one, begins so.
    """
    start, colon, rest = text.partition(":")
    typed_so = start.strip().casefold()
    if not colon or len(typed_so) < 2:
        return "", text
    known = [
        key for key, name in names.items()
        if any(part.casefold().startswith(typed_so) for part in (name, name.split()[-1]))
    ]  # fmt: skip
    return (known[0], rest.strip()) if len(known) == 1 else ("", text)


def remove(conn: Connection, note_id: int) -> None:
    rows.remove(conn, note, note_id)


def areas_without(conn: Connection) -> int:
    """How many areas have no note yet."""
    noted = select(note.c.area_id)
    return len(conn.execute(select(area.c.id).where(area.c.id.not_in(noted))).all())


def _worded(text: str) -> str:
    return typed.some(text, _("Write the note first, then it can be kept."))
