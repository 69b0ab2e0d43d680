"""Imprints: where in the decision an area, or a single card, can be seen again."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from forumdesk.forum import rows
from forumdesk.forum.schema import area, imprint, theme
from forumdesk.words import N_

GRADES = {"": N_("Not yet stated"), "yes": N_("Yes"), "partly": N_("Partly"), "no": N_("No")}


@dataclass(frozen=True)
class Imprint:
    """`card` is the code of a single card, None when the whole area is meant."""

    id: int
    area_id: int
    card: str | None
    grade: str
    quotation: str
    page: str
    because: str


def in_order(conn: Connection) -> tuple[Imprint, ...]:
    asked = (
        select(imprint, theme.c.code.label("card"))
        .outerjoin(theme, theme.c.id == imprint.c.theme_id)
        .order_by(imprint.c.position, imprint.c.id)
    )
    return rows.listed(conn, Imprint, asked)


def areas_missing(conn: Connection) -> int:
    """How many areas have no grade yet."""
    graded = select(imprint.c.area_id).where(imprint.c.grade != "")
    return len(conn.execute(select(area.c.id).where(area.c.id.not_in(graded))).all())


def grade(conn: Connection, area_id: int, field: str, value: str) -> None:
    """Say of a whole area its grade, or the quotation, page or because of it."""
    whole = (imprint.c.area_id == area_id) & imprint.c.theme_id.is_(None)
    found = conn.scalar(select(imprint.c.id).where(whole))
    if found is None:
        found = rows.add(conn, imprint, area_id=area_id)
    rows.edit(conn, imprint, found, **{field: value})
