"""What a disposal takes away and what stays, told before anything is done."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table, Text, func, select

from forumdesk.forum import people, schema
from forumdesk.forum.disposal.names import Names
from forumdesk.store.triggers import journalled
from forumdesk.words import N_

PLACES = {
    "dialogue": N_("the plan"), "mandate": N_("the mandate"), "purpose": N_("the purpose"),
    "aim": N_("the aims"), "story": N_("the story"), "round": N_("the questions"),
    "agenda_step": N_("the run sheet"), "table": N_("the tables"), "inviter": N_("the inviters"),
    "contact": N_("the contacts"), "process_leader": N_("the process leaders"),
    "checklist_item": N_("the checklist"), "idea": N_("the ideas"), "theme": N_("the theme cards"),
    "area": N_("the areas"), "note": N_("the notes"), "parking": N_("the parking lot"),
    "evaluation": N_("the evaluation"), "section": N_("the documentation"), "source": N_("other sources"),
    "decision": N_("the decision"), "imprint": N_("the imprints"), "timeline_entry": N_("the timeline"),
    "lesson": N_("the lessons"),
}  # fmt: skip
"""Where a name can stand, in her words; anything else is told as the plan's."""

GO_WHOLE = ("person", "role", "disposal")
"""Tables that are dealt with as a whole, and the protocols, which hold no names."""


@dataclass(frozen=True)
class Mention:
    """A text in which a participant's name, address or number stands."""

    table: str
    row_id: int
    column: str
    text: str

    @property
    def place(self) -> str:
        """Where it stands; marked with N_, translated when shown."""
        return PLACES.get(self.table, PLACES["dialogue"])


@dataclass(frozen=True)
class Plan:
    """What goes, as counts and mentions; nothing in it may be shown once it is done but the counts."""

    people: int
    addresses: int
    roles: int
    half_written: int
    mentions: tuple[Mention, ...]

    @property
    def is_empty(self) -> bool:
        """Is there nothing left to dispose of?"""
        return not (self.people or self.roles or self.half_written or self.mentions)


def plan(conn: Connection) -> Plan:
    """What a disposal would take away now."""
    listed = people.in_order(conn)
    named = (schema.role.c.leader != "") | (schema.role.c.secretary != "")
    return Plan(
        people=len(listed),
        addresses=sum(bool(one.email or one.phone) for one in listed),
        roles=conn.scalar(select(func.count()).select_from(schema.role).where(named)) or 0,
        half_written=conn.scalar(select(func.count()).select_from(schema.draft)) or 0,
        mentions=tuple(mentions(conn, Names(listed))),
    )


def mentions(conn: Connection, names: Names) -> Iterator[Mention]:
    """Every text outside the list in which somebody is named."""
    for table in journalled(schema.metadata):
        columns = [column for column in table.columns if isinstance(column.type, Text)]
        if table.name not in GO_WHOLE and columns:
            yield from _in(conn, table, [column.name for column in columns], names)


def _in(conn: Connection, table: Table, columns: list[str], names: Names) -> Iterator[Mention]:
    asked = select(table.c.id, *(table.c[name] for name in columns)).order_by(table.c.id)
    for row_id, *texts in conn.execute(asked):
        for column, text in zip(columns, texts, strict=True):
            if text and names.occur(text):
                yield Mention(table.name, row_id, column, text)
