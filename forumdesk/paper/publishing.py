"""The evening as it may be published: without the names of those who came, who led tables or who wrote.

Officers who are named as contacts stay, with how to reach them: that is their office.
"""

from dataclasses import replace

from forumdesk.forum.disposal.acts import removed
from forumdesk.forum.disposal.names import Names
from forumdesk.forum.documentation import possible
from forumdesk.forum.evening import Evening
from forumdesk.forum.people import Person
from forumdesk.forum.tables import Role
from forumdesk.paper.strings import rewritten, texts
from forumdesk.words import speaker

PRINT, PUBLISH = "print", "publish"
AUDIENCES = (PRINT, PUBLISH)
"""For whom the report is: the archive and those who were there, or everybody."""


def for_audience(evening: Evening, audience: str) -> Evening:
    """The evening as that audience may read it."""
    return published(evening) if audience == PUBLISH else evening


def published(evening: Evening) -> Evening:
    """Without the list of people, the roles, and their names in any text that was typed."""
    instead = removed(speaker(evening.dialogue.language))
    told = replace(
        evening,
        people=(),
        roles=tuple(
            replace(role, leader=role.leader and instead, secretary=role.secretary and instead)
            for role in evening.roles
        ),
    )
    names = Names(possible(_named(evening), texts(told)))  # a pattern each: few of two thousand occur
    kept = {"contacts": evening.contacts, "house_style": evening.house_style}
    return replace(rewritten(told, lambda text: names.taken_out(text, instead)), **kept)  # type: ignore[arg-type]


def _named(evening: Evening) -> list[Person]:
    """Everybody whose name goes: the list, the leaders and the secretaries, but no officer to be asked."""
    officers = {_plain(one.name) for one in evening.contacts} | {
        _plain(one) for one in evening.process_leaders
    }
    listed = [one for one in evening.people if _plain(one.name) not in officers]
    known = {_plain(one.name) for one in listed} | officers
    found = [name for role in evening.roles for name in _names(role) if _plain(name) not in known]
    return [*listed, *map(_known_by_name, dict.fromkeys(found))]


def _known_by_name(name: str) -> Person:
    """Of a leader or a secretary nothing is known but the name."""
    return Person(
        id=0, name=name, email="", phone="", organisation="", stakeholder_kind="", place="", age_band="",
        gender="", inviter=None, channel="", contacted=0, answer="", attended=0, walk_in=0, table=None,
        seat_locked=0,
    )  # fmt: skip


def _names(role: Role) -> list[str]:
    return [name.strip() for name in (role.leader, role.secretary) if name.strip()]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
