"""Rounds: the passes of the evening, each with its question."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import round_
from forumdesk.words import N_

KINDS = {
    "brainstorm": N_("brainstorm"),
    "deepen": N_("go deeper"),
    "conversation": N_("conversation"),
    "session": N_("sessions"),
    "advice": N_("advice"),
    "other": N_("other"),
}


@dataclass(frozen=True)
class Round:
    """`themes_per_table` is the quota: how many themes a table agrees on, None where none are chosen."""

    id: int
    number: int
    kind: str
    question: str
    themes_per_table: int | None


def in_order(conn: Connection) -> tuple[Round, ...]:
    return rows.listed(conn, Round, select(round_).order_by(round_.c.number))


def first_that_chooses(conn: Connection) -> Round | None:
    """The round in which the tables agree on themes, None if the method has none."""
    return next((one for one in in_order(conn) if one.themes_per_table), None)


def quota(conn: Connection) -> int:
    """How many themes each table hands in; 0 if none are chosen."""
    choosing = first_that_chooses(conn)
    return choosing.themes_per_table or 0 if choosing else 0


def add(
    conn: Connection, kind: str = "deepen", question: str = "", themes_per_table: int | None = None
) -> int:
    number = (conn.scalar(select(func.max(round_.c.number))) or 0) + 1
    return rows.add(
        conn, round_, number=number, kind=kind, question=question, themes_per_table=themes_per_table
    )


def edit(conn: Connection, round_id: int, field: str, value: str | int | None) -> None:
    """Change the kind, the question or the quota of a round; Refusal if the quota is no number."""
    if field == "themes_per_table":
        value = typed.number(value, 0, 20)
    rows.edit(conn, round_, round_id, **{field: value})


def set_quota(conn: Connection, value: str | int | None) -> None:
    """Say how many themes each table agrees on, in the round where themes are chosen."""
    choosing = next((one for one in in_order(conn) if one.themes_per_table is not None), None)
    if choosing:
        edit(conn, choosing.id, "themes_per_table", value)


def remove(conn: Connection, round_id: int) -> None:
    """Take a round away; the later ones close up."""
    rows.remove(conn, round_, round_id)
    for number, one in enumerate(in_order(conn), start=1):
        if one.number != number:
            rows.edit(conn, round_, one.id, number=number)
