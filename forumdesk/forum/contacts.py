"""Contacts: whom a reader of the documentation may ask; one or more."""

from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import rows
from forumdesk.forum.schema import contact


@dataclass(frozen=True)
class Contact:
    id: int
    name: str
    title: str
    phone: str
    email: str


def in_order(conn: Connection) -> tuple[Contact, ...]:
    """All contacts, the first one first."""
    return rows.in_order(conn, Contact, contact)


def add(conn: Connection, name: str = "", title: str = "", phone: str = "", email: str = "") -> int:
    return rows.add(conn, contact, name=name, title=title, phone=phone, email=email)


def edit(conn: Connection, contact_id: int, field: str, value: str) -> None:
    """Change the name, title, phone or e-mail of a contact."""
    rows.edit(conn, contact, contact_id, **{field: value})


def remove(conn: Connection, contact_id: int) -> None:
    rows.remove(conn, contact, contact_id)
