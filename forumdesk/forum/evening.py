"""The evening as one piece: everything the file holds, gathered for paper, which never sees a connection."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from forumdesk.forum import (
    agenda,
    areas,
    checklist,
    contacts,
    decision,
    dialogue,
    evaluation,
    facts,
    groups,
    house_style,
    ideas,
    imprints,
    leaders,
    lessons,
    mandate,
    methods,
    notes,
    parking,
    people,
    printed,
    purpose,
    rotations,
    rounds,
    sections,
    sources,
    story,
    tables,
    themes,
    timeline,
)
from forumdesk.forum.agenda import TimedStep
from forumdesk.forum.areas import Area
from forumdesk.forum.contacts import Contact
from forumdesk.forum.decision import Decision
from forumdesk.forum.dialogue import Dialogue
from forumdesk.forum.evaluation import Answer
from forumdesk.forum.facts import Facts
from forumdesk.forum.groups import GroupCount
from forumdesk.forum.house_style import HouseStyle
from forumdesk.forum.ideas import Idea
from forumdesk.forum.imprints import Imprint
from forumdesk.forum.lessons import Lesson
from forumdesk.forum.mandate import Mandate
from forumdesk.forum.methods import Called
from forumdesk.forum.notes import Note
from forumdesk.forum.parking import Slip
from forumdesk.forum.people import Person
from forumdesk.forum.purpose import Purpose
from forumdesk.forum.rotations import Rotation
from forumdesk.forum.rounds import Round
from forumdesk.forum.sources import Source
from forumdesk.forum.story import Story
from forumdesk.forum.tables import Role, Table
from forumdesk.forum.themes import Pile, ThemeCard


@dataclass(frozen=True)
class Evening:
    """One dialogue at one moment; sequences are in the order in which they are shown.

    Of `people` only the attendance list may tell anything; every other paper makes do with numbers.
    """

    dialogue: Dialogue
    method_name: str
    called: Called
    contacts: tuple[Contact, ...]
    mandate: Mandate
    purpose: Purpose
    aims: tuple[str, ...]
    process_leaders: tuple[str, ...]
    story: Story
    rounds: tuple[Round, ...]
    quota: int
    agenda: tuple[TimedStep, ...]
    tables: tuple[Table, ...]
    roles: tuple[Role, ...]
    people: tuple[Person, ...]
    ideas: tuple[Idea, ...]
    cards: tuple[ThemeCard, ...]
    areas: tuple[Area, ...]
    hanging: dict[int | None, tuple[Pile, ...]]
    excluded: tuple[Pile, ...]
    notes: tuple[Note, ...]
    rotations: tuple[Rotation, ...]
    parking: tuple[Slip, ...]
    sources: tuple[Source, ...]
    decision: Decision
    imprints: tuple[Imprint, ...]
    lessons: tuple[Lesson, ...]
    evaluation: tuple[Answer, ...]
    timeline: tuple[timeline.Entry, ...]
    own_texts: dict[str, str]
    checklist: tuple[checklist.Item, ...]
    facts: Facts
    groups: tuple[GroupCount, ...]
    house_style: HouseStyle
    last_changed: date | None
    sheet_code: str


def the_evening(conn: Connection, last_changed: date | None = None) -> Evening:
    """Everything, read at once; only the file knows when it was last changed."""
    about = dialogue.the_dialogue(conn)
    method = methods.named(about.method_template)
    return Evening(
        dialogue=about,
        method_name=methods.words(method.name, about.language) if method else about.method_template,
        called=method.calls(about.language) if method else Called(),
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
        people=people.in_order(conn),
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
        evaluation=evaluation.in_order(conn),
        timeline=timeline.in_order(conn),
        own_texts=sections.own_texts(conn),
        checklist=checklist.in_order(conn),
        facts=facts.the_facts(conn),
        groups=groups.counted(conn),
        house_style=house_style.the_house_style(conn),
        last_changed=last_changed,
        sheet_code=printed.dialogue_code(conn),
    )
