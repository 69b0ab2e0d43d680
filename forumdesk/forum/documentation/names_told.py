"""Names told: participants who are named in texts that everybody will read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from forumdesk.forum.disposal.names import Names
from forumdesk.forum.documentation.text import Section, sections
from forumdesk.forum.evening import Evening
from forumdesk.forum.people import Person
from forumdesk.words import N_, speaker


@dataclass(frozen=True)
class Place:
    """A participant's name, and the section or stage in which it stands."""

    name: str
    section: str = ""
    stage: str = ""
    where: str = ""


def places(evening: Evening, told: tuple[Section, ...]) -> tuple[Place, ...]:
    """Who is named where; each once for each place."""
    everybody = _names(evening.people)
    found = dict.fromkeys(
        Place(name, section, stage, where)
        for section, stage, where, text in _texts(evening, told)
        if text.strip() and everybody.occur(text)
        for name in _who(evening.people, text)
    )
    return tuple(found)


def names_in(evening: Evening) -> tuple[str, ...]:
    """Everybody who is named in what is printed."""
    told = sections(evening, speaker(evening.dialogue.language))
    return tuple(dict.fromkeys(place.name for place in places(evening, told)))


def _texts(evening: Evening, told: tuple[Section, ...]) -> Iterator[tuple[str, str, str, str]]:
    """Every public text with its section, or with its stage and what that part is called."""
    for section in told:
        for paragraph in section.paragraphs:
            yield section.key, "", "", paragraph.text
    for card in evening.cards:
        for text in (card.text, card.meaning, card.wording, card.wording_meaning):
            yield "", "board", N_("Areas and themes"), text
    for area in evening.areas:
        yield "", "board", N_("Areas and themes"), area.name
        yield "", "board", N_("Areas and themes"), area.comment
    for note in evening.notes:
        yield "", "notes", N_("Notes from the second round"), note.text
        yield "", "notes", N_("Notes from the second round"), note.who
    for slip in evening.parking:
        yield "", "evening", N_("Parking lot"), slip.text
        yield "", "followup", N_("Parking lot"), slip.answer


def _who(people: tuple[Person, ...], text: str) -> Iterator[str]:
    for person in people:
        if Names([person]).occur(text):
            yield person.name.strip()


@lru_cache(maxsize=2)
def _names(people: tuple[Person, ...]) -> Names:
    """The patterns of a list of people, made once for as long as it is the same."""
    return Names(people)
