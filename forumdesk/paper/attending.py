"""Who is awaited at the evening: for the papers at the door, and for no other."""

from forumdesk.forum.evening import Evening
from forumdesk.forum.lists import in_swedish
from forumdesk.forum.people import Person


def awaited(evening: Evening) -> list[Person]:
    """Those who said yes or came, by name as in Swedish; all but those who said no, if none has answered."""
    sure = [one for one in evening.people if one.answer == "yes" or one.attended]
    listed = sure or [one for one in evening.people if one.answer != "no"]
    return sorted(listed, key=lambda one: in_swedish(one.name))
