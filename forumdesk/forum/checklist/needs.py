"""What an evening needs: how many of each thing for these tables, people and rounds, and how long before."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from forumdesk.forum import agenda, gaps, leaders, methods, people, rounds, story, tables
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.words import N_, Words

AT_A_TABLE = 8
"""People at a table as long as nobody has registered and the method says nothing."""
ALOUD = 40
"""With more people than this the room needs a microphone."""


@dataclass(frozen=True)
class Reckoned:
    """What the amounts rest on. `guessed`: nobody has registered, the people follow from the tables."""

    tables: int
    people: int
    guessed: bool
    leaders: int
    rounds: int
    quota: int
    dots: int
    talks: bool
    sessions: bool
    story: bool

    @property
    def all(self) -> int:
        """Everybody in the room: participants, table leaders and process leaders."""
        return self.people + self.tables + self.leaders

    @property
    def cards(self) -> int:
        """The theme cards that the tables hand in."""
        return self.tables * self.quota


def _once(_plan: Reckoned) -> int:
    return 1


@dataclass(frozen=True)
class Kind:
    """A thing that is needed: so many days before, how it is said, and how many (0: none at all)."""

    key: str
    days: int
    words: str
    amount: Callable[[Reckoned], int] = _once


@dataclass(frozen=True)
class Need:
    """So many of a thing, so many days before the evening."""

    key: str
    days: int
    amount: int
    text: str

    def words(self, speak: Words) -> str:
        return speak(self.text).format(n=self.amount)


def spare(count: int) -> int:
    """So many, and a quarter more to write anew on, two at least."""
    return count + max(2, -(-count // 4)) if count else 0


KINDS = (
    Kind("venue", 60, N_("Book the venue, with tables and chairs")),
    Kind("invitations", 42, N_("Ask people to come, each inviter in person")),
    Kind("leaders", 21, N_("Agree with those who lead the tables: {n}"), lambda plan: plan.tables),
    Kind("signs", 14, N_("Print table signs: {n}"), lambda plan: plan.tables),
    Kind("cards", 14, N_("Print theme cards, spare ones included: {n}"), lambda plan: spare(plan.cards)),
    Kind("sheets", 14, N_("Sheets for the secretaries, one per table and round: {n}"), lambda plan: (
        plan.tables * plan.rounds)),
    Kind("slips", 14, N_("Slips for what lies outside the question: {n}"), lambda plan: -(-plan.people // 2)),
    Kind("cloths", 14, N_("Paper cloths to write on: {n}"), lambda plan: plan.tables * plan.talks),
    Kind("flips", 14, N_("Large sheets for the marketplace and the sessions: {n}"), lambda plan: (
        (plan.tables * plan.rounds + 2) * plan.sessions)),
    Kind("dots", 14, N_("Dots to stick on: {n}"), lambda plan: plan.people * plan.dots),
    Kind("story", 14, N_("Print the story in large letters"), lambda plan: int(plan.story)),
    Kind("coffee", 7, N_("Order coffee and something to eat, for so many: {n}"), lambda plan: plan.all),
    Kind("badges", 7, N_("Name badges: {n}"), lambda plan: plan.all),
    Kind("pens", 7, N_("Pens: {n}"), lambda plan: plan.all),
    Kind("markers", 7, N_("Thick markers, two per table: {n}"), lambda plan: plan.tables * 2),
    Kind("boards", 7, N_("Pin-boards, or a wall that takes tape: {n}"), lambda plan: (
        max(2, -(-plan.cards // 12)) if plan.cards else 0)),
    Kind("tape", 7, N_("Rolls of tape: {n}"), lambda plan: -(-plan.cards // 30) + 1),
    Kind("reminder", 5, N_("Remind those who have registered")),
    Kind("chairs", 1, N_("Set out tables, and chairs: {n}"), lambda plan: plan.people + plan.tables),
    Kind("projector", 1, N_("Try the projector, the cable and the computer's charger")),
    Kind("microphone", 1, N_("Try a microphone: everybody must be heard"), lambda plan: (
        int(plan.people > ALOUD))),
    Kind("list", 1, N_("Print the list of those who have registered"), lambda plan: int(not plan.guessed)),
    Kind("printer", 1, N_("A printer in the room, or blank signs for between the rounds"), lambda plan: (
        int(plan.rounds > 1))),
    Kind("way", 0, N_("Signs that show the way from the entrance")),
)  # fmt: skip
"""Everything an evening may need; in this order where they are due on the same day."""


def reckoned(conn: Connection) -> Reckoned:
    """The plan's figures: those who registered, else the tables times what the method puts at one."""
    count, told = len(tables.in_order(conn)), people.counted(conn).registered
    held = gaps.held(conn)
    kinds, steps = {one.kind for one in held}, {step.kind for step in agenda.in_order(conn)}
    return Reckoned(
        tables=count, people=told or count * _at_a_table(conn), guessed=not told,
        leaders=len(leaders.in_order(conn)), rounds=len(held), quota=rounds.quota(conn),
        dots=the_dialogue(conn).dots_per_person or 0, talks="conversation" in kinds,
        sessions="session" in kinds, story="story" in steps or bool(story.the_story(conn).text.strip()),
    )  # fmt: skip


def needs(plan: Reckoned) -> tuple[Need, ...]:
    """What such an evening needs."""
    counted = ((kind, kind.amount(plan)) for kind in KINDS)
    return tuple(Need(kind.key, kind.days, amount, kind.words) for kind, amount in counted if amount > 0)


def _at_a_table(conn: Connection) -> int:
    method = methods.named(the_dialogue(conn).method_template)
    return method.table_size[1] if method and method.table_size else AT_A_TABLE
