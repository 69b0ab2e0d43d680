"""Rounds: the passes of the evening, each with its question."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import dialogue, idea, role, round_, theme
from forumdesk.refusal import Refusal
from forumdesk.words import N_, _

MOST = 99
"""What the format of a dialogue as JSON has room for."""

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


def add_another(conn: Connection) -> int:
    """One more round after the last, of the kind that follows on it; so there is more than one round again.

    Refusal if there are as many as can be told.
    """
    standing = in_order(conn)
    if len(standing) >= MOST:
        raise Refusal(_("There can be {most} rounds at most.").format(most=MOST))
    last = standing[-1].kind if standing else ""
    rows.edit(conn, dialogue, 1, one_round_only=0)
    return add(conn, {"": "brainstorm", "brainstorm": "deepen"}.get(last, last))


def set_kind(conn: Connection, round_id: int, kind: str) -> None:
    """Say what kind a round is; one that no longer brainstorms has no quota, unless it is already used."""
    was = next(one for one in in_order(conn) if one.id == round_id)
    edit(conn, round_id, "kind", kind)
    if was.kind == "brainstorm" != kind and not _handed_in(conn, was):
        edit(conn, round_id, "themes_per_table", None)


def remove(conn: Connection, round_id: int) -> None:
    """Take a round away, with its roles; the later ones close up. Refusal if the tables handed in there."""
    gone = next(one for one in in_order(conn) if one.id == round_id)
    if _handed_in(conn, gone):
        words = _("Ideas or cards were handed in in round {number}. Remove them first, then it can go.")
        raise Refusal(words.format(number=gone.number))
    rows.remove(conn, round_, round_id)
    for number, one in enumerate(in_order(conn), start=1):
        if one.number != number:
            rows.edit(conn, round_, one.id, number=number)


def _handed_in(conn: Connection, one: Round) -> bool:
    """Has a table handed in? Ideas and cards belong to the round that chooses, or to the first."""
    if conn.scalar(select(role.c.id).where(role.c.round_id == one.id, role.c.handed_in == 1).limit(1)):
        return True
    choosing = first_that_chooses(conn) or in_order(conn)[0]
    said = (conn.scalar(select(kind.c.id).limit(1)) for kind in (idea, theme))
    return choosing.id == one.id and any(said)
