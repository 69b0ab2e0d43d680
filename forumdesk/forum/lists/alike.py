"""Who may be the same person: the same e-mail, or the same name but for capitals and diacritics."""

from collections.abc import Sequence

from forumdesk.forum.lists.columns import folded
from forumdesk.forum.people import Person


def keys(name: str, email: str) -> list[str]:
    """What makes two the same person; the e-mail counts first."""
    found = [f"@{folded(email)}"] if email.strip() else []
    return [*found, folded(name)] if name.strip() else found


def pairs(listed: Sequence[Person]) -> tuple[tuple[Person, Person], ...]:
    """Each who is like somebody earlier in the list, after that one."""
    met: dict[str, Person] = {}
    found = []
    for one in listed:
        known = keys(one.name, one.email)
        twin = next((met[key] for key in known if key in met), None)
        if twin is not None:
            found.append((twin, one))
        for key in known:
            met.setdefault(key, one)
    return tuple(found)
