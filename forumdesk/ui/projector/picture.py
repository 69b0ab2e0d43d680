"""The picture: all that a slide may tell, as plain data. Nobody's name is ever asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forumdesk.forum import (
    agenda,
    areas,
    contacts,
    dialogue,
    dots,
    ideas,
    mandate,
    parking,
    rotations,
    rounds,
    rules,
    story,
    tables,
    themes,
)
from forumdesk.forum.agenda import AgendaStep
from forumdesk.forum.documentation import spoken
from forumdesk.forum.methods import Called
from forumdesk.forum.rounds import Round

if TYPE_CHECKING:
    from sqlalchemy import Connection

WATCHES = frozenset(
    {
        "dialogue", "story", "round", "agenda_step", "clock", "table", "role", "idea", "theme", "area",
        "rotation", "occupancy", "contact", "mandate", "parking", "section",
    }
)  # fmt: skip
TALKS = ("brainstorm", "deepen", "round")
"""Kinds of steps that each have a round of their own."""


@dataclass(frozen=True)
class Here:
    """Where the evening is: the step under way, the one after it, and the state of the clock."""

    step: AgendaStep | None = None
    following: AgendaStep | None = None
    state: str = "waiting"

    @property
    def timed(self) -> bool:
        """Is there time left to be shown?"""
        return self.step is not None and self.state in ("running", "paused")


@dataclass(frozen=True)
class TableSeen:
    """A table as the hall may see it; `people` is None while nobody counted at this rotation."""

    number: int
    name: str
    themes: tuple[str, ...]
    handed_in: bool
    presented: bool
    seats: int | None
    people: int | None
    full: bool


@dataclass(frozen=True)
class AreaSeen:
    """An area with the cards that hang in it; `table` takes it further."""

    letter: str
    name: str
    colour: str
    table: int | None
    cards: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """One moment of the evening; `step` is the step that the slide is about, `now` the one under way."""

    language: str
    called: Called
    rehearsal: bool
    title: str
    where: str
    starts: str
    state: str
    timed: bool
    now: AgendaStep | None
    step: AgendaStep | None
    following: tuple[str, str, int] | None  # kind, title, minutes
    round: Round | None
    question: str
    story: str
    rules: tuple[str, ...]
    quota: int
    rotation: int
    tables: tuple[TableSeen, ...]
    areas: tuple[AreaSeen, ...]
    loose: tuple[str, ...]  # cards that hang in no area yet
    scores: tuple[tuple[str, int, int, bool], ...]  # card, dots, place, shared with another; the best first
    said: int  # all cards on the board, those behind others, too
    slips: int
    receiver: str
    promise: str
    contacts: tuple[str, ...]  # their titles


def the_picture(
    conn: Connection, here: Here, kinds: Sequence[str] = (), called: Called | None = None
) -> Picture:
    """What a slide for steps of these kinds may tell here and now."""
    about, steps = dialogue.the_dialogue(conn), agenda.in_order(conn)
    step = _about(steps, here.step, kinds)
    place = steps.index(step) if step in steps else -1
    rotation = sum(one.kind == "rotation" for one in steps[: place + 1])
    round_ = _round(rounds.in_order(conn), steps[: place + 1])
    lanes = themes.hanging(conn)
    return Picture(
        language=about.language,
        called=called or Called(),
        rehearsal=bool(about.rehearsal),
        title=spoken.one_line(about.title),
        where=_where(about),
        starts=about.start,
        state=here.state,
        timed=here.timed,
        now=here.step,
        step=step,
        following=_following(here.following),
        round=round_,
        question=spoken.paragraphs_of(round_.question) if round_ else "",
        story=spoken.one_line(story.the_story(conn).title),
        rules=rules.the_rules(conn),
        quota=rounds.quota(conn),
        rotation=rotation,
        tables=_tables(conn, rotation),
        areas=_areas(conn, lanes),
        loose=_said(lanes.get(None, ())),
        scores=_scores(lanes),
        said=sum(len(pile.cards) for lane in lanes.values() for pile in lane),
        slips=len(parking.in_order(conn)),
        receiver=spoken.one_line(mandate.the_mandate(conn).commissioned_body),
        promise=spoken.date_told(about.feedback_promise, about.language),
        contacts=tuple(title for one in contacts.in_order(conn) if (title := spoken.one_line(one.title))),
    )


def _about(steps: Sequence[AgendaStep], now: AgendaStep | None, kinds: Sequence[str]) -> AgendaStep | None:
    """The step under way if the slide is for it, else the next such step, else the last one."""
    if not kinds:
        return now
    place = next((n for n, step in enumerate(steps) if now is not None and step.id == now.id), 0)
    later = [step for step in steps[place:] if step.kind in kinds]
    earlier = [step for step in steps[:place] if step.kind in kinds]
    return next(iter([*later, *reversed(earlier)]), None)


def _round(known: Sequence[Round], steps: Sequence[AgendaStep]) -> Round | None:
    """The round that the last of these steps belongs to; before any, the first."""
    begun = sum(step.kind in TALKS for step in steps)
    return known[min(max(begun, 1), len(known)) - 1] if known else None


def _following(step: AgendaStep | None) -> tuple[str, str, int] | None:
    return (step.kind, spoken.one_line(step.title), step.lasts) if step else None


def _where(about: dialogue.Dialogue) -> str:
    day = spoken.date_told(about.date or about.date_text, about.language)
    return " · ".join(part for part in (spoken.one_line(about.venue or about.place), day) if part)


def _tables(conn: Connection, rotation: int) -> tuple[TableSeen, ...]:
    chosen: dict[int, list[str]] = {}
    for idea in ideas.in_order(conn):
        if idea.chosen:
            chosen.setdefault(idea.table, []).append(spoken.one_line(idea.text))
    choosing = rounds.first_that_chooses(conn)
    roles = {role.table: role for role in tables.roles(conn) if choosing and role.round == choosing.number}
    held = next((one for one in rotations.in_order(conn) if one.number == rotation), None)
    sitting = {one.table: one for one in held.occupancy} if held else {}
    return tuple(
        TableSeen(
            number=table.number,
            name=spoken.one_line(table.name),
            themes=tuple(chosen.get(table.number, ())),
            handed_in=bool(roles and roles[table.number].handed_in),
            presented=bool(roles and roles[table.number].presented),
            seats=table.seats,
            people=sitting[table.number].people if table.number in sitting else None,
            full=bool(table.number in sitting and sitting[table.number].full),
        )
        for table in tables.in_order(conn)
    )


def _areas(conn: Connection, lanes: dict[int | None, tuple[themes.Pile, ...]]) -> tuple[AreaSeen, ...]:
    return tuple(
        AreaSeen(
            area.letter, spoken.one_line(area.name), area.colour, area.table, _said(lanes.get(area.id, ()))
        )
        for area in areas.in_order(conn)
    )


def _scores(lanes: dict[int | None, tuple[themes.Pile, ...]]) -> tuple[tuple[str, int, int, bool], ...]:
    found = dots.scored([pile for lane in lanes.values() for pile in lane])
    return tuple(
        (spoken.one_line(one.card.shown), one.dots, one.place, one.shared)
        for one in found
        if one.dots and one.place
    )


def _said(piles: Sequence[themes.Pile]) -> tuple[str, ...]:
    return tuple(spoken.one_line(pile.head.shown) for pile in piles)
