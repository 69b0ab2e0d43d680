"""Lessons: what worked, what to think of next time, what to avoid."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import lesson
from forumdesk.words import N_, _

KINDS = {"worked": N_("What worked"), "consider": N_("To consider"), "avoid": N_("To avoid")}


@dataclass(frozen=True)
class Lesson:
    id: int
    kind: str
    text: str


def in_order(conn: Connection) -> tuple[Lesson, ...]:
    return rows.in_order(conn, Lesson, lesson)


def add(conn: Connection, kind: str, text: str) -> int:
    """Write down a lesson; Refusal if it is empty."""
    return rows.add(conn, lesson, kind=kind, text=_worded(text))


def edit(conn: Connection, lesson_id: int, field: str, value: str) -> None:
    """Change the kind or the text of a lesson; Refusal if no text would be left."""
    rows.edit(conn, lesson, lesson_id, **{field: _worded(value) if field == "text" else value})


def remove(conn: Connection, lesson_id: int) -> None:
    rows.remove(conn, lesson, lesson_id)


def _worded(text: str) -> str:
    return typed.some(text, _("Write the lesson first, then it can be kept."))
