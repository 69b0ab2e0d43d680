"""SQLAlchemy around the one connection of a file."""

import sqlite3

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool


def on(raw: sqlite3.Connection) -> Engine:
    """Its errors must not quote what was typed, and it must not reset a change that is under way."""
    return create_engine(
        "sqlite://",
        creator=lambda: raw,
        poolclass=StaticPool,
        pool_reset_on_return=None,
        hide_parameters=True,
    )
