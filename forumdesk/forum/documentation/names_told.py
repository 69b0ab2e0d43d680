"""Names told: participants who are named in texts that everybody will read."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
    texts = [found for found in _texts(evening, told) if found[3].strip()]
    asked = [
        (person.name.strip(), Names([person]))
        for person in possible(evening.people, (text for *_place, text in texts))
    ]
    found = dict.fromkeys(
        Place(name, section, stage, where)
        for section, stage, where, text in texts
        for name, names in asked
        if names.occur(text)
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


def possible(people: Iterable[Person], texts: Iterable[str]) -> Iterator[Person]:
    """Those whose words or digits all occur somewhere: few, so that only they need a close look."""
    everything = unicodedata.normalize("NFC", "\n".join(texts)).casefold()
    words = set(re.findall(r"\w+", everything))
    words |= {word.removesuffix("s") for word in words}
    digits = re.sub(r"\D", "", everything)
    for person in people:
        name = re.findall(r"\w+", unicodedata.normalize("NFC", person.name).casefold())
        number = re.sub(r"\D", "", person.phone)
        named = bool(name) and words.issuperset(name)
        if named or (number and number in digits) or (person.email and person.email.casefold() in everything):
            yield person
