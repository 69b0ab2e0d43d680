"""The timeline: what happened after the evening, by dates as they are known, and the feedback among it."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from forumdesk.forum import rough_dates, rows, typed
from forumdesk.forum.schema import timeline_entry
from forumdesk.words import N_, Words, _

GIVEN = "{feedback_given}"
"""The text of the entry that says when feedback was given; each language has its own words for it."""
SAID = N_("Feedback was given to the participants")


@dataclass(frozen=True)
class Entry:
    """`date_text` is kept as written ("våren 2012", "2012-01-26")."""

    id: int
    date_text: str
    text: str

    @property
    def of_feedback(self) -> bool:
        return self.text == GIVEN

    def words(self, speak: Words) -> str:
        return speak(SAID) if self.of_feedback else self.text


def in_order(conn: Connection) -> tuple[Entry, ...]:
    """By date, exact or not; those without one last, as they were written."""
    found = rows.in_order(conn, Entry, timeline_entry)
    return tuple(sorted(found, key=lambda one: rough_dates.place(one.date_text)))


def add(conn: Connection, date_text: str, text: str) -> int:
    """Write down what happened; Refusal without it."""
    return rows.add(conn, timeline_entry, date_text=date_text.strip(), text=_worded(text))


def edit(conn: Connection, entry_id: int, field: str, value: str) -> None:
    """Change the date or the text; Refusal if no text would be left."""
    rows.edit(conn, timeline_entry, entry_id, **{field: _worded(value) if field == "text" else value.strip()})


def remove(conn: Connection, entry_id: int) -> None:
    rows.remove(conn, timeline_entry, entry_id)


def feedback_given(conn: Connection) -> str:
    """When feedback was given, as written; '' while it was not."""
    return conn.scalar(select(timeline_entry.c.date_text).where(timeline_entry.c.text == GIVEN)) or ""


def give_feedback(conn: Connection, date_text: str) -> None:
    """Say when feedback was given; '' takes it back."""
    found = conn.scalar(select(timeline_entry.c.id).where(timeline_entry.c.text == GIVEN))
    if not date_text.strip():
        if found is not None:
            rows.remove(conn, timeline_entry, found)
    elif found is None:
        rows.add(conn, timeline_entry, date_text=date_text.strip(), text=GIVEN)
    else:
        rows.edit(conn, timeline_entry, found, date_text=date_text.strip())


def _worded(text: str) -> str:
    return typed.some(text, _("Write what happened first."))
