"""Methods: templates that set the rounds, the tables and the agenda of a new dialogue; one data file each."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from forumdesk import resources
from forumdesk.forum import rounds, rows, tables
from forumdesk.forum.schema import ONLY_ONE, agenda_step, dialogue, story

DEFAULT = "open-forum-modified"


@dataclass(frozen=True)
class Method:
    """A template as read from its file; texts are told by language ("sv", "en")."""

    id: str
    tables: int
    duration_min: int
    start: str
    years_ahead: int | None
    name: Mapping[str, str]
    about: Mapping[str, str]
    changes: Mapping[str, str]
    story_title: Mapping[str, str]
    rounds: tuple[Mapping[str, Any], ...]
    agenda: tuple[Mapping[str, Any], ...]


def known() -> tuple[Method, ...]:
    """All templates, the default first."""
    found = [_read(path) for path in sorted(resources.path("methods").glob("*.toml"))]
    return tuple(sorted(found, key=lambda method: method.id != DEFAULT))


def named(method_id: str) -> Method | None:
    """The template with an id, None if it is not known here."""
    return next((method for method in known() if method.id == method_id), None)


def _read(path: Path) -> Method:
    told = tomllib.loads(path.read_text("utf-8"))
    return Method(
        id=told["id"], tables=told["tables"], duration_min=told["duration_min"], start=told["start"],
        years_ahead=told.get("years_ahead"), name=told["name"], about=told["about"], changes=told["changes"],
        story_title=told.get("story_title", {}), rounds=tuple(told["rounds"]), agenda=tuple(told["agenda"]),
    )  # fmt: skip


def lay_ground(conn: Connection) -> None:
    """Put the single rows of a new file in place; every file needs them."""
    for table in ONLY_ONE:
        conn.execute(insert(table).values(id=1))


def begin(conn: Connection, method: Method, language: str) -> None:
    """Set a new dialogue up after a method, in the language that its paper will speak."""
    lay_ground(conn)
    rows.edit(
        conn, dialogue, 1, language=language, method_template=method.id, start=method.start,
        duration_min=method.duration_min, method_changes=method.changes.get(language, ""),
    )  # fmt: skip
    rows.edit(conn, story, 1, years_ahead=method.years_ahead, title=method.story_title.get(language, ""))
    for one in method.rounds:
        rounds.add(conn, one["kind"], themes_per_table=one.get("themes_per_table"))
    tables.set_count(conn, method.tables)
    for step in method.agenda:
        rows.add(
            conn, agenda_step, kind=step["kind"], title=step[language], minutes=step["minutes"],
            min_minutes=step.get("min_minutes", 0), optional=int(step.get("optional", False)),
            minutes_per_table=step.get("minutes_per_table"),
        )  # fmt: skip
