"""Ideas: everything the tables came up with in the first round, and the themes each table agreed on."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from forumdesk.forum import rounds, rows, tables, themes, typed
from forumdesk.forum.schema import idea, role, table, theme
from forumdesk.refusal import Refusal
from forumdesk.words import _, ngettext


@dataclass(frozen=True)
class Idea:
    """`code` stands on the paper too, B3-1 for the first idea of table 3, and never changes."""

    id: int
    code: str
    table_id: int
    table: int
    text: str
    meaning: str
    chosen: int


@dataclass(frozen=True)
class TableState:
    """How far a table has come: its ideas, the themes it chose, and the quota it is to reach."""

    table_id: int
    number: int
    name: str
    ideas: int
    chosen: int
    quota: int
    handed_in: bool
    presented: bool

    @property
    def reached(self) -> str:
        """The last that is done: '' for nothing yet, ideas, chosen, handed in, presented."""
        if self.presented or self.handed_in:
            return "presented" if self.presented else "handed in"
        if self.quota and self.chosen == self.quota:
            return "chosen"
        return "ideas" if self.ideas else ""


@cache  # a select is dearer to build than to run
def _asked() -> Select[Any]:
    return select(idea, table.c.number.label("table")).join(table).order_by(idea.c.id)


def in_order(conn: Connection) -> tuple[Idea, ...]:
    """All ideas in the order they were entered."""
    return rows.listed(conn, Idea, _asked())


def at_table(conn: Connection, table_id: int) -> tuple[Idea, ...]:
    return rows.listed(conn, Idea, _asked().where(idea.c.table_id == table_id))


def the_idea(conn: Connection, idea_id: int) -> Idea:
    return rows.one(conn, Idea, _asked().where(idea.c.id == idea_id))


def states(conn: Connection) -> tuple[TableState, ...]:
    """How far each table has come, by table number."""
    quota = rounds.quota(conn)
    choosing = rounds.first_that_chooses(conn)
    said = conn.execute(
        select(role.c.table_id, role.c.handed_in, role.c.presented).where(
            role.c.round_id == (choosing.id if choosing else None)
        )
    ).all()
    handed_in = {table_id for table_id, handed, _shown in said if handed}
    presented = {table_id for table_id, _handed, shown in said if shown}
    asked = (
        select(table.c.id, table.c.number, table.c.name, func.count(idea.c.id), func.sum(idea.c.chosen))
        .outerjoin(idea)
        .group_by(table.c.id)
        .order_by(table.c.number)
    )
    return tuple(
        TableState(
            table_id, number, name, ideas, chosen or 0, quota, table_id in handed_in, table_id in presented
        )
        for table_id, number, name, ideas, chosen in conn.execute(asked)
    )


def add(conn: Connection, table_id: int, text: str, meaning: str = "") -> int:
    """Write down an idea of a table; Refusal if it is empty."""
    code = next_code(conn, table_id)
    return rows.add(conn, idea, code=code, table_id=table_id, text=_worded(text), meaning=meaning.strip())


def add_chosen(conn: Connection, table_id: int, text: str, meaning: str = "") -> int:
    """Write down an idea that is one of the table's themes at once; Refusal beyond the quota."""
    added = add(conn, table_id, text, meaning)
    choose(conn, added)
    return added


def edit(conn: Connection, idea_id: int, field: str, value: str) -> None:
    """Change the text or the meaning of an idea; Refusal if no text would be left."""
    rows.edit(conn, idea, idea_id, **{field: _worded(value) if field == "text" else value.strip()})


def choose(conn: Connection, idea_id: int) -> None:
    """Let an idea be one of its table's themes; it becomes a card. Refusal beyond the quota."""
    chosen = the_idea(conn, idea_id)
    if chosen.chosen:
        return
    state = next(state for state in states(conn) if state.table_id == chosen.table_id)
    if state.chosen >= state.quota:
        raise Refusal(_quota_is_full(state))
    conn.execute(update(idea).where(idea.c.id == idea_id).values(chosen=1))
    if conn.scalar(select(theme.c.id).where(theme.c.idea_id == idea_id)) is None:
        themes.hang_up(conn, idea_id, chosen.code)


def unchoose(conn: Connection, idea_id: int) -> None:
    """Let an idea no longer be a theme; its card leaves the board, and its table has not handed in."""
    was = the_idea(conn, idea_id)
    conn.execute(update(idea).where(idea.c.id == idea_id).values(chosen=0))
    card = conn.scalar(select(theme.c.id).where(theme.c.idea_id == idea_id))
    if card is not None:
        themes.take_down(conn, card)
    if was.chosen:
        _not_handed_in(conn, was.table_id)


def remove(conn: Connection, idea_id: int) -> None:
    """Take an idea away, and its card with it."""
    unchoose(conn, idea_id)
    rows.remove(conn, idea, idea_id)


def hand_in(conn: Connection, table_id: int, done: bool = True) -> None:
    """Mark that a table has handed in its themes; Refusal unless it chose exactly its quota."""
    state = next(state for state in states(conn) if state.table_id == table_id)
    if done and state.chosen != state.quota:
        raise Refusal(
            _("Table {number} has chosen {chosen} of {quota} themes. It hands in exactly {quota}.").format(
                number=state.number, chosen=state.chosen, quota=state.quota
            )
        )
    choosing = rounds.first_that_chooses(conn)
    if choosing is not None:
        tables.set_role(conn, table_id, choosing.id, "handed_in", done)


def present(conn: Connection, table_id: int, done: bool = True) -> None:
    """Mark that a table has presented its themes to all."""
    choosing = rounds.first_that_chooses(conn)
    if choosing is not None:
        tables.set_role(conn, table_id, choosing.id, "presented", done)


def next_code(conn: Connection, table_id: int) -> str:
    """The short code of a table's next idea or card: B, the table's number, and a running number."""
    number = conn.scalar(select(table.c.number).where(table.c.id == table_id))
    start = f"B{number}-"
    codes = conn.scalars(
        select(idea.c.code).where(idea.c.code.startswith(start, autoescape=True))
        .union(select(theme.c.code).where(theme.c.code.startswith(start, autoescape=True)))
    )  # fmt: skip
    taken = [int(code[len(start) :]) for code in codes if code[len(start) :].isdecimal()]
    return f"{start}{max(taken, default=0) + 1}"


def _not_handed_in(conn: Connection, table_id: int) -> None:
    if any(state.handed_in for state in states(conn) if state.table_id == table_id):
        hand_in(conn, table_id, False)


def _worded(text: str) -> str:
    text = typed.text(text).strip()
    if not text:
        raise Refusal(_("Write the idea first, then it can be kept."))
    return text


def _quota_is_full(state: TableState) -> str:
    if state.quota == 0:
        return _("No themes are chosen in this method: no round has a number of themes per table.")
    return ngettext(
        "Table {number} has already chosen its theme. Unchoose it first.",
        "Table {number} has already chosen its {quota} themes. Unchoose one of them first.",
        state.quota,
    ).format(number=state.number, quota=state.quota)
