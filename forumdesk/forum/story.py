"""The story: the opening exercise that moves everyone some years ahead."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows, typed
from forumdesk.forum.schema import story

WORDS_A_MINUTE = 110
"""A calm reading aloud in Swedish; broadcast reading is about 130 words a minute."""


@dataclass(frozen=True)
class Story:
    title: str
    text: str
    years_ahead: int | None
    reading_minutes: int | None

    @property
    def read_aloud_min(self) -> int:
        """Minutes it takes to read aloud: as told, else reckoned from the number of words."""
        if self.reading_minutes is not None:
            return self.reading_minutes
        return -(-len(self.text.split()) // WORDS_A_MINUTE)


def the_story(conn: Connection) -> Story:
    return rows.the_only(conn, Story, story)


def edit(conn: Connection, field: str, value: str | int | None) -> None:
    """Change one field of the story; Refusal if a number is none."""
    if field == "years_ahead":
        value = typed.number(value, 0, 200)
    elif field == "reading_minutes":
        value = typed.number(value, 0, 120)
    rows.edit(conn, story, 1, **{field: value})
