"""Groups of participants: how many of each age band, place and kind of stakeholder registered and came."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, select

from forumdesk.forum import people, rows
from forumdesk.forum.schema import group_count

FIELDS = ("age_band", "place", "stakeholder_kind")


@dataclass(frozen=True)
class GroupCount:
    """One group of one kind; `value` is '' for those who stated nothing. None is unknown."""

    field: str
    value: str
    registered: int | None
    attended: int | None


def counted(conn: Connection) -> tuple[GroupCount, ...]:
    """The groups of the list; where there is none any more, those that were counted before it went."""
    listed = people.in_order(conn)
    if not listed:
        columns = (group_count.c[name] for name in ("field", "value", "registered", "attended"))
        asked = select(*columns).order_by(group_count.c.position, group_count.c.id)
        return rows.listed(conn, GroupCount, asked)
    return tuple(one for field in FIELDS for one in _of_list(listed, field))


def _of_list(listed: tuple[people.Person, ...], field: str) -> list[GroupCount]:
    """Nothing for a kind of group that nobody stated."""
    registered = Counter(getattr(one, field).strip() for one in listed if one.answer == "yes")
    attended = Counter(getattr(one, field).strip() for one in listed if one.attended)
    values = sorted({*registered, *attended} - {""})
    if not values:
        return []
    came = attended.total() > 0
    return [
        GroupCount(field, value, registered[value], attended[value] if came else None)
        for value in (*values, "")
        if registered[value] or attended[value]
    ]
