"""What the computer's clocks read when the evening's clock was turned, so that a restart can go on from it.

Time that passes is counted from when the computer was switched on, and nobody can set it. As long as it has
not been switched off, it tells better than the wall clock how long the program was away.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from forumdesk.forum import drafts
from forumdesk.forum.clock import moment

PLACE = "clock"


@dataclass(frozen=True)
class Reading:
    """Seconds since the computer was switched on, the wall clock, and the time the evening goes by."""

    passing: float
    wall: datetime
    now: datetime


def kept(conn: Connection) -> Reading | None:
    """What was read when the clock was turned last; None if nothing was, or nothing that can be read."""
    texts = drafts.kept(conn, PLACE)
    try:
        passing, wall, now = float(texts[0]), moment(texts[1]), moment(texts[2])
    except (IndexError, ValueError):
        return None
    return Reading(passing, wall, now) if wall and now else None


def keep(conn: Connection, read: Reading) -> None:
    """Remember a reading; it is no change of the evening."""
    drafts.keep(conn, PLACE, (str(read.passing), read.wall.isoformat(), read.now.isoformat()))


def goes_on(read: Reading | None, passing: float, wall: datetime) -> datetime | None:
    """The time the evening goes by at a new reading; None unless the computer has surely been on all along.

    One that was switched off in between has been on for less time than the wall clock says has passed.
    """
    if read is None or passing < read.passing or timedelta(seconds=passing) <= wall - read.wall:
        return None
    return read.now + timedelta(seconds=passing - read.passing)
