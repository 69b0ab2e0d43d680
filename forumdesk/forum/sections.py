"""Sections: the officer's own text in the documentation; a section without any is drafted from the data."""

from sqlalchemy import Connection, select

from forumdesk.forum import rows
from forumdesk.forum.schema import section
from forumdesk.words import N_

HEADINGS = {
    "ingress": N_("Short description"),
    "purpose": N_("Purpose – why we did it"),
    "process": N_("Process – how we did it"),
    "results": N_("Results – what came of it"),
    "lessons": N_("Lessons – what we learned"),
}
"""The sections of the case page in their fixed order (Dialogguiden's structure)."""

RULES = "rules"
"""Under which key the rules of the evening stand among her texts."""


def own_texts(conn: Connection) -> dict[str, str]:
    """The texts she has written, by section."""
    return dict(conn.execute(select(section.c.key, section.c.text).order_by(section.c.id)).all())


def write(conn: Connection, key: str, text: str) -> None:
    """Keep her own text of a section; it is never overwritten by a draft."""
    found = conn.scalar(select(section.c.id).where(section.c.key == key))
    if found is None:
        rows.add(conn, section, key=key, text=text)
    else:
        rows.edit(conn, section, found, text=text)


def draft_again(conn: Connection, key: str) -> None:
    """Throw her own text of a section away, so that the draft from the data stands again."""
    conn.execute(section.delete().where(section.c.key == key))
