"""Cards of which nobody is sure: put aside among the ungrouped with a mark, until they hang in an area."""

from collections.abc import Sequence

from sqlalchemy import Connection, update

from forumdesk.forum import themes
from forumdesk.forum.schema import theme


def put_aside(conn: Connection, card_ids: Sequence[int]) -> None:
    """Hang cards last among the ungrouped, each marked as uncertain."""
    themes.move_all(conn, card_ids, None)
    _mark(conn, card_ids, 1)


def settle(conn: Connection, card_ids: Sequence[int]) -> None:
    """Take the mark away; the cards stay where they hang."""
    _mark(conn, card_ids, 0)


def _mark(conn: Connection, card_ids: Sequence[int], uncertain: int) -> None:
    conn.execute(update(theme).where(theme.c.id.in_(card_ids)).values(uncertain=uncertain))
