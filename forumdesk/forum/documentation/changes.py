"""Changed facts: those that she froze in her own text and that the dialogue now tells otherwise."""

from dataclasses import dataclass

from forumdesk.forum.documentation import markers, notation, spoken
from forumdesk.forum.documentation.vocabulary import known
from forumdesk.forum.evening import Evening
from forumdesk.words import Words


@dataclass(frozen=True)
class Change:
    """What stands in her text, and what the dialogue says now."""

    key: str
    was: str
    now: str


def changes(evening: Evening, speak: Words, text: str) -> tuple[Change, ...]:
    """The frozen facts of a text that are out of step, in the order in which they stand."""
    facts = known(evening, speak)
    found = []
    for key, was in markers.frozen(text):
        now = facts[key].words if key in facts else ""
        now = spoken.capital(now) if was[:1].isupper() else now
        if now and "\n" not in now and now != was:
            found.append(Change(key, was, now))
    return tuple(found)


def updated(text: str, change: Change) -> str:
    """The text with today's words in its place, frozen again."""
    return text.replace(markers.marker(change.key, change.was), markers.marker(change.key, change.now))


def kept(text: str, change: Change) -> str:
    """The text with the words as they are, now her own: nobody asks about them again."""
    plain = notation.written([notation.Run(change.was)])
    return text.replace(markers.marker(change.key, change.was), plain)
