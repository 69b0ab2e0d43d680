"""The print register: which sheets that come back were printed, and how they are laid out."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from forumdesk.forum import rows, sheet_codes
from forumdesk.forum.schema import dialogue, printed_sheet


@dataclass(frozen=True)
class PrintedSheet:
    """`layout` names the layout and its version, and behind a blank what the sheet is about."""

    payload: str
    handout: str
    layout: str
    printed: str = ""


def in_order(conn: Connection) -> tuple[PrintedSheet, ...]:
    """Every sheet in the register, in the order of printing."""
    columns = (printed_sheet.c[name] for name in ("payload", "handout", "layout", "printed"))
    return rows.listed(conn, PrintedSheet, select(*columns).order_by(printed_sheet.c.id))


def dialogue_code(conn: Connection) -> str:
    """The five signs of the dialogue on its sheets: those once printed, whatever it is called since."""
    for payload in conn.scalars(select(printed_sheet.c.payload).order_by(printed_sheet.c.id)):
        if (code := sheet_codes.read(payload)) is not None:
            return code.dialogue
    about = ("title", "place", "municipality", "date", "date_text", "start")
    found = conn.execute(select(*(dialogue.c[name] for name in about))).first()
    return sheet_codes.of_dialogue(*found or ())


def register(conn: Connection, sheets: Iterable[PrintedSheet], printed: str) -> None:
    """Enter sheets that leave the printer; one that is known already stays as it was entered.

    The register stands outside undo, for paper can't be taken back.
    """
    known = {one.payload: one for one in in_order(conn)}
    fresh = {one.payload: one for one in sheets if one.payload not in known}
    for one in fresh.values():
        conn.execute(
            insert(printed_sheet).values(
                payload=one.payload, handout=one.handout, layout=one.layout, printed=printed
            )
        )
