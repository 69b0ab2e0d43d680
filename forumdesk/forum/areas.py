"""Areas: what the cards became on the board; each has a letter, a name and the table that starts with it."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select, update

from forumdesk.forum import dismissed, imprints, rows, themes
from forumdesk.forum.schema import area, note, table, theme
from forumdesk.refusal import Refusal
from forumdesk.words import ngettext

COLOURS = ("#2b67b1", "#a9650f", "#24774b", "#a8395f", "#6a4fab", "#4a6875")
"""The colours of areas in order, each at least 4.5:1 on white; letter and name always stand beside."""


@dataclass(frozen=True)
class Area:
    """`table` is the number of the table that takes it on in the next round."""

    id: int
    letter: str
    name: str
    table_id: int | None
    table: int | None
    comment: str
    position: int

    @property
    def colour(self) -> str:
        """The area's colour as #rrggbb, by its place in the row."""
        return COLOURS[(self.position - 1) % len(COLOURS)]


@dataclass(frozen=True)
class Guard:
    """Whether the board is ready: as many areas as tables, none empty, and no card without a place."""

    areas: int
    wanted: int
    unplaced: int
    unnamed: int
    without_table: int
    empty: tuple[str, ...] = ()  # the letters of the areas in which no card hangs

    @property
    def ready(self) -> bool:
        missing = self.unplaced or self.unnamed or self.without_table or self.empty
        return self.areas == self.wanted and not missing


def in_order(conn: Connection) -> tuple[Area, ...]:
    asked = (
        select(area, table.c.number.label("table"))
        .outerjoin(table, table.c.id == area.c.table_id)
        .order_by(area.c.position, area.c.id)
    )
    return rows.listed(conn, Area, asked)


def the_area(conn: Connection, area_id: int) -> Area:
    return next(found for found in in_order(conn) if found.id == area_id)


def guard(conn: Connection) -> Guard:
    """The board counted against what the next round needs."""
    found = in_order(conn)
    filled = set(conn.scalars(select(theme.c.area_id).where(theme.c.merged_into.is_(None))))
    unplaced = (
        select(func.count())
        .select_from(theme)
        .where(theme.c.area_id.is_(None), theme.c.merged_into.is_(None), theme.c.excluded_because.is_(None))
    )
    return Guard(
        areas=len(found),
        wanted=conn.scalar(select(func.count()).select_from(table)) or 0,
        unplaced=conn.scalar(unplaced) or 0,
        unnamed=sum(not one.name for one in found),
        without_table=sum(one.table_id is None for one in found),
        empty=tuple(one.letter for one in found if one.id not in filled),
    )


def add(conn: Connection, name: str = "") -> int:
    """A new area to the right of the others."""
    added = rows.add(conn, area, letter="", name=name.strip())
    _letter_by_place(conn)
    return added


def add_one_per_table(conn: Connection) -> None:
    """Empty areas until there are as many as tables, each with its table."""
    for _missing in range(guard(conn).wanted - guard(conn).areas):
        add(conn)
    assign_in_order(conn)


def rename(conn: Connection, area_id: int, name: str) -> None:
    rows.edit(conn, area, area_id, name=name.strip())


def comment(conn: Connection, area_id: int, text: str) -> None:
    """Say why these cards belong together."""
    rows.edit(conn, area, area_id, comment=text)


def move(conn: Connection, area_id: int, place: int) -> None:
    """Let an area stand at a place (0 is leftmost); the letters follow the places."""
    rows.put_at(conn, area, area_id, place)
    _letter_by_place(conn)


def remove(conn: Connection, area_id: int) -> None:
    """Dissolve an area; its cards become ungrouped. Refusal if it has notes."""
    notes = conn.scalar(select(func.count()).select_from(note).where(note.c.area_id == area_id)) or 0
    if notes:
        raise Refusal(
            ngettext(
                "{name} has {count} note. Move or remove it first.",
                "{name} has {count} notes. Move or remove them first.",
                notes,
            ).format(name=the_area(conn, area_id).name or the_area(conn, area_id).letter, count=notes)
        )
    themes.move_all(conn, [pile.head.id for pile in themes.hanging_in(conn, area_id)], None)
    imprints.follow_cards(conn, area_id)
    rows.remove(conn, area, area_id)
    dismissed.forget_area(conn, area_id)
    _letter_by_place(conn)


def join(conn: Connection, area_id: int, into: int) -> None:
    """Hang all cards of an area in another and dissolve it; Refusal if it has notes."""
    themes.move_all(conn, [pile.head.id for pile in themes.hanging_in(conn, area_id)], into)
    remove(conn, area_id)


def assign(conn: Connection, area_id: int, table_id: int | None) -> None:
    """Let a table take an area on; where another area had that table, the two change tables."""
    before = the_area(conn, area_id).table_id
    if table_id is not None:
        conn.execute(
            update(area).where(area.c.table_id == table_id, area.c.id != area_id).values(table_id=before)
        )
    rows.edit(conn, area, area_id, table_id=table_id)


def assign_in_order(conn: Connection) -> None:
    """Give each area without a table the first table that is free."""
    taken = {one.table_id for one in in_order(conn)}
    free = [t for t in conn.scalars(select(table.c.id).order_by(table.c.number)) if t not in taken]
    waiting = [one for one in in_order(conn) if one.table_id is None]
    for one, table_id in zip(waiting, free, strict=False):
        rows.edit(conn, area, one.id, table_id=table_id)


def letter(place: int) -> str:
    """A for place 0, B for 1 … Z, then AA, AB …"""
    more, last = divmod(place, 26)
    return (letter(more - 1) if more else "") + chr(ord("A") + last)


def _letter_by_place(conn: Connection) -> None:
    rows.number(conn, area, [one.id for one in in_order(conn)])
    for place, one in enumerate(in_order(conn)):
        if one.letter != letter(place):
            rows.edit(conn, area, one.id, letter=letter(place))
