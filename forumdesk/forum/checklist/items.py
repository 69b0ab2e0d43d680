"""The items as they are shown: what the plan needs, joined with the rows that she touched.

Only what she touched is a row. Its `source` tells what it is: '' her own, `plan:cards:15` a need of the plan
with the amount it had when she touched it, `unwanted:cards` a need taken away, `lesson:…` a lesson of another
dialogue with its name, `unwanted:lesson` one left. A row of the plan without a text says what the plan says,
so an amount that changes is never a stale text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from forumdesk.forum import rows
from forumdesk.forum.checklist.needs import Need, needs, reckoned
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.earlier import Lesson
from forumdesk.forum.schema import checklist_item
from forumdesk.words import Words

PLAN, LESSON, UNWANTED = "plan", "lesson", "unwanted"


@dataclass(frozen=True)
class Stored:
    """A row as it is kept."""

    id: int
    text: str
    due: str
    done: int
    source: str

    @property
    def kind(self) -> str:
        """'plan', 'lesson', 'unwanted', or '' for her own."""
        return self.source.partition(":")[0]

    @property
    def told(self) -> str:
        """What the kind is told of: the need, or the dialogue of a lesson."""
        rest = self.source.partition(":")[2]
        return rest.rpartition(":")[0] if self.kind == PLAN else rest

    @property
    def amount(self) -> int:
        """The amount at that time."""
        last = self.source.rpartition(":")[2]
        return int(last) if last.isascii() and last.isdecimal() and len(last) < 10 else 0


@dataclass(frozen=True)
class Item:
    """`days` before the evening where no day is set; `ticked_for` is an amount that is too small now."""

    key: str
    text: str  # her own words, or those of a lesson; '' where the plan speaks
    need: Need | None
    due: date | None
    due_set: str  # the day as she wrote it, '' where it follows from the plan
    days: int | None
    done: bool
    ticked_for: int | None
    lesson_of: str

    def words(self, speak: Words) -> str:
        return self.text or (self.need.words(speak) if self.need else "")

    def overdue(self, today: date) -> int:
        """How many days late it is; 0 if it is not."""
        late = (today - self.due).days if self.due and not self.done else 0
        return max(0, late)


def stored(conn: Connection) -> tuple[Stored, ...]:
    return rows.in_order(conn, Stored, checklist_item)


def in_order(conn: Connection) -> tuple[Item, ...]:
    """Every item, the one due first first; those without a day last."""
    kept, evening = stored(conn), the_dialogue(conn).day
    by_need = {row.told: row for row in kept if row.kind == PLAN}
    unwanted = {row.told for row in kept if row.kind == UNWANTED}
    asked = needs(reckoned(conn))
    found = [_needed(need, by_need.get(need.key), evening) for need in asked if need.key not in unwanted]
    there = {need.key for need in asked}
    alone = [row for row in kept if row.kind != UNWANTED and (row.kind != PLAN or _outlives(row, there))]
    return tuple(sorted([*found, *(_alone(row) for row in alone)], key=_place))


def new_lessons(conn: Connection, found: Iterable[Lesson]) -> tuple[Lesson, ...]:
    """The lessons of earlier dialogues that are neither taken nor left here, each once."""
    seen = {row.text for row in stored(conn) if row.kind == LESSON or row.source == f"{UNWANTED}:{LESSON}"}
    return tuple({lesson.text: lesson for lesson in found if lesson.text not in seen}.values())


def taken_away(conn: Connection) -> int:
    """How many proposals have been taken away."""
    return sum(row.kind == UNWANTED for row in stored(conn))


def _outlives(row: Stored, there: set[str]) -> bool:
    """What the plan no longer needs stays if she has put it in her own words."""
    return row.told not in there and bool(row.text)


def _needed(need: Need, row: Stored | None, evening: date | None) -> Item:
    due = row.due if row else ""
    short = row is not None and bool(row.done) and row.amount < need.amount
    return Item(
        key=f"{PLAN}:{need.key}", text=row.text if row else "", need=need,
        due=day_of(due) or (evening - timedelta(days=need.days) if evening else None), due_set=due,
        days=None if due else need.days, done=bool(row and row.done and not short),
        ticked_for=row.amount if row and short else None, lesson_of="",
    )  # fmt: skip


def _alone(row: Stored) -> Item:
    return Item(
        key=f"row:{row.id}", text=row.text, need=None, due=day_of(row.due), due_set=row.due, days=None,
        done=bool(row.done), ticked_for=None, lesson_of=row.told if row.kind == LESSON else "",
    )  # fmt: skip


def _place(item: Item) -> tuple[date, int]:
    """By day; while the evening has none, the longest before it first."""
    return item.due or date.max, -item.days if item.days is not None else 1


def day_of(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None
