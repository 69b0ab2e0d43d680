"""Facts: every number of the evening, each computed from the rows it rests on."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Table, func, select

from forumdesk.forum import agenda, areas, parking, people, rotations, rounds, schema, tables, themes
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.people import Counts
from forumdesk.forum.story import the_story

EVEN = (40.0, 60.0)
"""A balance is even when women and men are each 40 to 60 percent (SCB and the Swedish equality targets)."""

SMALLEST_TOLD = 5
"""A group of fewer people, but not of none, is not told in what is published."""


@dataclass(frozen=True)
class AreaFacts:
    """`cards` counts every card in the area, merged ones too."""

    name: str
    table: int | None
    cards: int


@dataclass(frozen=True)
class Facts:
    """Percentages are of those present, with one decimal; unknown is None, never 0."""

    contacted: int | None
    registered: int | None
    attended: int | None
    no_shows: int | None
    attendance_percent: float | None
    women: int | None
    men: int | None
    other: int | None
    not_stated: int | None
    women_percent: float | None
    men_percent: float | None
    balance: str
    tables: int
    ideas: int
    cards: int
    cards_merged: int
    cards_unplaced: int
    cards_excluded: int
    areas: int
    rounds: int
    rotations: int
    notes: int
    parking: int
    parking_answered: int
    planned_minutes: int
    duration_min: int | None
    target_year: int | None
    seats: tuple[int, ...]
    areas_by_letter: dict[str, AreaFacts]

    @property
    def genders_may_be_told(self) -> bool:
        """Whether women and men may be told apart in public without pointing at anybody."""
        return not any(count is not None and 0 < count < SMALLEST_TOLD for count in (self.women, self.men))

    def as_json(self) -> dict[str, Any]:
        """The same as plain lists and dictionaries."""
        return {**asdict(self), "seats": list(self.seats)}


def the_facts(conn: Connection) -> Facts:
    """Count everything that the file holds."""
    counted = people.counted(conn)
    cards = themes.all_cards(conn)
    slips = parking.in_order(conn)
    women_percent = percent(counted.women, counted.attended)
    men_percent = percent(counted.men, counted.attended)
    return Facts(
        **asdict(counted),
        no_shows=people.no_shows(conn, counted),
        attendance_percent=percent(counted.attended, counted.registered),
        women_percent=women_percent,
        men_percent=men_percent,
        balance=balance(women_percent, men_percent),
        tables=_count(conn, schema.table),
        ideas=_count(conn, schema.idea),
        cards=len(cards),
        cards_merged=sum(card.merged_into is not None for card in cards),
        cards_unplaced=areas.guard(conn).unplaced,
        cards_excluded=sum(len(pile.cards) for pile in themes.excluded(conn)),
        areas=_count(conn, schema.area),
        rounds=len(rounds.in_order(conn)),
        rotations=_rotations(conn),
        notes=_count(conn, schema.note),
        parking=len(slips),
        parking_answered=sum(bool(slip.answer) for slip in slips),
        planned_minutes=agenda.planned_minutes(conn),
        duration_min=the_dialogue(conn).duration_min,
        target_year=target_year(conn),
        seats=seats(conn, counted),
        areas_by_letter=_areas_by_letter(conn),
    )  # fmt: skip


def percent(part: int | None, whole: int | None) -> float | None:
    """A share with one decimal; None when either is unknown or the whole is 0."""
    return None if part is None or not whole else round(100 * part / whole, 1)


def balance(women_percent: float | None, men_percent: float | None) -> str:
    """'even' when both are 40–60 percent, 'uneven' when not, 'unknown' when they can't be told."""
    if women_percent is None or men_percent is None:
        return "unknown"
    low, high = EVEN
    return "even" if low <= women_percent <= high and low <= men_percent <= high else "uneven"


def target_year(conn: Connection) -> int | None:
    """The year to which the story moves everyone."""
    day, ahead = the_dialogue(conn).day, the_story(conn).years_ahead
    return None if day is None or ahead is None else day.year + ahead


def seats(conn: Connection, counted: Counts) -> tuple[int, ...]:
    """Seats per table: as said for each, else spread evenly (those who came, or who registered)."""
    who = counted.attended if counted.attended is not None else counted.registered
    return seats_for(conn, who or 0)


def seats_for(conn: Connection, people_in_all: int) -> tuple[int, ...]:
    """Seats per table for so many: as said for a table, what is left spread over the others."""
    standing = tables.in_order(conn)
    said = [one.seats for one in standing if one.seats is not None]
    even = iter(tables.spread(max(0, people_in_all - sum(said)), len(standing) - len(said)))
    return tuple(one.seats if one.seats is not None else next(even) for one in standing)


def _rotations(conn: Connection) -> int:
    held = len(rotations.in_order(conn))
    return held or sum(step.kind == "rotation" for step in agenda.in_order(conn))


def _areas_by_letter(conn: Connection) -> dict[str, AreaFacts]:
    hanging = themes.hanging(conn)
    return {
        area.letter: AreaFacts(
            area.name, area.table, sum(len(pile.cards) for pile in hanging.get(area.id, ()))
        )
        for area in areas.in_order(conn)
    }


def _count(conn: Connection, table: Table) -> int:
    return conn.scalar(select(func.count()).select_from(table)) or 0
