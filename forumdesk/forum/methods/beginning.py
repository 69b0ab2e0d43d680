"""Sets a new dialogue up after a method."""

from sqlalchemy import Connection

from forumdesk.forum import rounds, rows, sections, tables
from forumdesk.forum.ground import lay_ground
from forumdesk.forum.methods.method import Method, words
from forumdesk.forum.schema import agenda_step, dialogue, story


def begin(conn: Connection, method: Method, language: str) -> None:
    """Rounds, tables, agenda and story of a method, in the language that the paper will speak."""
    lay_ground(conn)
    rows.edit(
        conn, dialogue, 1, language=language, method_template=method.method, start=method.start,
        duration_min=method.duration_min, dots_per_person=method.dots_per_person,
        method_changes=words(method.changes, language),
    )  # fmt: skip
    rows.edit(conn, story, 1, years_ahead=method.years_ahead, title=words(method.story_title, language))
    if method.rules:
        lines = method.rules.get(language) or next(iter(method.rules.values()))
        sections.write(conn, sections.RULES, "\n".join(lines))
    for one in method.rounds:
        rounds.add(conn, one.kind, words(one.question, language), one.themes_per_table)
    tables.set_count(conn, method.tables)
    for table, name in zip(tables.in_order(conn), method.table_names, strict=False):
        tables.edit(conn, table.id, "name", name)
    for step in method.agenda:
        rows.add(
            conn, agenda_step, kind=step.kind, title=words(step.title, language), minutes=step.minutes,
            min_minutes=step.min_minutes, optional=int(step.optional),
            minutes_per_table=step.minutes_per_table,
        )  # fmt: skip
