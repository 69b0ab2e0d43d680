"""The dialogue itself: what it is called, where and when it is, and which language its paper speaks."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import dialogue
from forumdesk.words import N_

INFLUENCE_LEVELS = {
    "": N_("Not stated"),
    "information": N_("Information"),
    "consultation": N_("Consultation"),
    "dialogue": N_("Dialogue"),
    "influence": N_("Influence"),
    "co-decision": N_("Co-decision"),
}
"""The steps of the Swedish participation ladder (SKR's delaktighetstrappa)."""


@dataclass(frozen=True)
class Dialogue:
    """What is said of the evening as a whole; a time is HH:MM, a date ISO, '' and None mean not yet known."""

    title: str
    place: str
    municipality: str
    language: str
    registry_number: str
    status: str
    date: str
    date_text: str
    start: str
    duration_min: int | None
    venue: str
    target_group: str
    method_template: str
    method_changes: str
    feedback_promise: str
    dots_per_person: int | None
    rehearsal: int
    share_code: str
    one_round_only: int
    disposal_due: str

    @property
    def day(self) -> dt.date | None:
        """The date as a date, None while it is only known inexactly."""
        return dt.date.fromisoformat(self.date) if self.date else None

    @property
    def starts_at(self) -> dt.timedelta | None:
        """The time of day of the start, counted from midnight."""
        if not self.start:
            return None
        hours, minutes = self.start.split(":")
        return dt.timedelta(hours=int(hours), minutes=int(minutes))


_READ_AS: dict[str, Callable[[Any], str | int | None]] = {
    "date": typed.day,
    "disposal_due": typed.day,
    "start": typed.clock,
    "duration_min": lambda value: typed.number(value, 15, 24 * 60),
    "dots_per_person": lambda value: typed.number(value, 1, 99),
}


def the_dialogue(conn: Connection) -> Dialogue:
    """The dialogue of this file."""
    return rows.the_only(conn, Dialogue, dialogue)


def edit(conn: Connection, field: str, value: str | int | None) -> None:
    """Change one field of the dialogue; Refusal if a date, a time or a number is none."""
    rows.edit(conn, dialogue, 1, **{field: _READ_AS[field](value) if field in _READ_AS else value})
