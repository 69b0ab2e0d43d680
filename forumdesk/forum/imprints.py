"""Imprints: where in the decision an area, or a single card, can be seen again."""

import re
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select, update

from forumdesk.forum import rows
from forumdesk.forum.schema import area, imprint, theme
from forumdesk.words import N_, Words

GRADES = {"": N_("Not yet stated"), "yes": N_("Yes"), "partly": N_("Partly"), "no": N_("No")}


@dataclass(frozen=True)
class Imprint:
    """`card` is the code of a single card, None when the whole area is meant; `area_id` follows the card."""

    id: int
    area_id: int
    theme_id: int | None
    card: str | None
    grade: str
    quotation: str
    page: str
    because: str

    @property
    def says_something(self) -> bool:
        return bool(self.grade or self.quotation.strip() or self.page.strip() or self.because.strip())


def in_order(conn: Connection) -> tuple[Imprint, ...]:
    """All that were judged; a card that hangs in no area just now is passed over."""
    where = func.coalesce(theme.c.area_id, imprint.c.area_id)
    told = [column for column in imprint.c if column.name != "area_id"]
    asked = (
        select(*told, where.label("area_id"), theme.c.code.label("card"))
        .outerjoin(theme, theme.c.id == imprint.c.theme_id)
        .where(or_(imprint.c.theme_id.is_(None), theme.c.area_id.is_not(None)))
        .order_by(imprint.c.position, imprint.c.id)
    )
    return rows.listed(conn, Imprint, asked)


def source(page: str, speak: Words) -> str:
    """Where it stands: “page 11” of a bare number, anything else ("KS § 12") as it was written."""
    told = " ".join(page.split())
    return speak("page {page}").format(page=told) if re.fullmatch(r"[0-9]+([-–, ]+[0-9]+)*", told) else told


def areas_missing(conn: Connection) -> int:
    """How many areas have no grade yet; those of their cards alone are not enough."""
    graded = select(imprint.c.area_id).where(imprint.c.grade != "", imprint.c.theme_id.is_(None))
    return len(conn.execute(select(area.c.id).where(area.c.id.not_in(graded))).all())


def grade(conn: Connection, area_id: int, field: str, value: str) -> None:
    """Say of a whole area its grade, or the quotation, page or because of it."""
    whole = (imprint.c.area_id == area_id) & imprint.c.theme_id.is_(None)
    _say(conn, whole, {"area_id": area_id}, field, value)


def grade_card(conn: Connection, card_id: int, field: str, value: str) -> None:
    """The same of a single card, also of one that lies behind another; LookupError if it is in no area."""
    at = conn.scalar(select(theme.c.area_id).where(theme.c.id == card_id))
    if at is None:
        raise LookupError("the card is in no area")
    _say(conn, imprint.c.theme_id == card_id, {"area_id": at, "theme_id": card_id}, field, value)


def follow_cards(conn: Connection, area_id: int) -> None:
    """Let what was said of cards go with them to the areas where they are now."""
    now = select(theme.c.area_id).where(theme.c.id == imprint.c.theme_id).scalar_subquery()
    moved = select(theme.c.id).where(theme.c.area_id.is_not(None), theme.c.area_id != area_id)
    conn.execute(
        update(imprint).where(imprint.c.area_id == area_id, imprint.c.theme_id.in_(moved)).values(area_id=now)
    )


def forget_card(conn: Connection, card_id: int) -> None:
    """A card that is no more leaves no imprint, and none that would look like its area's."""
    conn.execute(delete(imprint).where(imprint.c.theme_id == card_id))


def _say(conn: Connection, which: ColumnElement[bool], about: dict[str, int], field: str, value: str) -> None:
    found = conn.scalar(select(imprint.c.id).where(which))
    if found is None:
        found = rows.add(conn, imprint, **about)
    rows.edit(conn, imprint, found, **{field: value})
