"""The evening as one piece: everything the file holds, gathered for paper, which never sees a connection."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from forumdesk.forum import (
    agenda,
    areas,
    contacts,
    decision,
    dialogue,
    facts,
    ideas,
    imprints,
    leaders,
    lessons,
    mandate,
    methods,
    notes,
    parking,
    purpose,
    rotations,
    rounds,
    sections,
    sources,
    story,
    tables,
    themes,
)


@dataclass(frozen=True)
class Evening:
    """One dialogue at one moment; sequences are in the order in which they are shown."""

    dialogue: dialogue.Dialogue
    method_name: str
    contacts: tuple[contacts.Contact, ...]
    mandate: mandate.Mandate
    purpose: purpose.Purpose
    aims: tuple[str, ...]
    process_leaders: tuple[str, ...]
    story: story.Story
    rounds: tuple[rounds.Round, ...]
    quota: int
    agenda: tuple[agenda.TimedStep, ...]
    tables: tuple[tables.Table, ...]
    roles: tuple[tables.Role, ...]
    ideas: tuple[ideas.Idea, ...]
    cards: tuple[themes.ThemeCard, ...]
    areas: tuple[areas.Area, ...]
    hanging: dict[int | None, tuple[themes.Pile, ...]]
    excluded: tuple[themes.Pile, ...]
    notes: tuple[notes.Note, ...]
    rotations: tuple[rotations.Rotation, ...]
    parking: tuple[parking.Slip, ...]
    sources: tuple[sources.Source, ...]
    decision: decision.Decision
    imprints: tuple[imprints.Imprint, ...]
    lessons: tuple[lessons.Lesson, ...]
    own_texts: dict[str, str]
    facts: facts.Facts
    last_changed: date | None


def the_evening(conn: Connection, last_changed: date | None = None) -> Evening:
    """Everything, read at once; only the file knows when it was last changed."""
    about = dialogue.the_dialogue(conn)
    method = methods.named(about.method_template)
    return Evening(
        dialogue=about,
        method_name=method.name.get(about.language, "") if method else about.method_template,
        contacts=contacts.in_order(conn),
        mandate=mandate.the_mandate(conn),
        purpose=purpose.the_purpose(conn),
        aims=tuple(aim.text for aim in purpose.aims(conn)),
        process_leaders=tuple(leader.name for leader in leaders.in_order(conn)),
        story=story.the_story(conn),
        rounds=rounds.in_order(conn),
        quota=rounds.quota(conn),
        agenda=agenda.timed(conn),
        tables=tables.in_order(conn),
        roles=tables.roles(conn),
        ideas=ideas.in_order(conn),
        cards=themes.all_cards(conn),
        areas=areas.in_order(conn),
        hanging=themes.hanging(conn),
        excluded=themes.excluded(conn),
        notes=notes.in_order(conn),
        rotations=rotations.in_order(conn),
        parking=parking.in_order(conn),
        sources=sources.in_order(conn),
        decision=decision.the_decision(conn),
        imprints=imprints.in_order(conn),
        lessons=lessons.in_order(conn),
        own_texts=sections.own_texts(conn),
        facts=facts.the_facts(conn),
        last_changed=last_changed,
    )
