"""Lessons: what worked, what to think of next time, what to avoid."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows
from forumdesk.forum.schema import lesson
from forumdesk.words import N_

KINDS = {"worked": N_("What worked"), "consider": N_("To consider"), "avoid": N_("To avoid")}


@dataclass(frozen=True)
class Lesson:
    id: int
    kind: str
    text: str


def in_order(conn: Connection) -> tuple[Lesson, ...]:
    return rows.in_order(conn, Lesson, lesson)


def add(conn: Connection, kind: str, text: str) -> int:
    return rows.add(conn, lesson, kind=kind, text=text)


def edit(conn: Connection, lesson_id: int, field: str, value: str) -> None:
    rows.edit(conn, lesson, lesson_id, **{field: value})


def remove(conn: Connection, lesson_id: int) -> None:
    rows.remove(conn, lesson, lesson_id)
