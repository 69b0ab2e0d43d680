"""Who may be the same person: the same e-mail, or the same name but for capitals and diacritics."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from forumdesk.forum.lists.columns import folded
from forumdesk.forum.people import Person

T = TypeVar("T")


class Met(Generic[T]):
    """Whom one has met, found again by e-mail or by name; two with different e-mails are two."""

    def __init__(self) -> None:
        self._by_mail: dict[str, T] = {}
        self._by_name: dict[str, list[tuple[str, T]]] = {}

    def find(self, name: str, email: str) -> T | None:
        """Whoever this may be, the first one met."""
        mail = folded(email)
        if mail and mail in self._by_mail:
            return self._by_mail[mail]
        namesakes = self._by_name.get(folded(name), ()) if name.strip() else ()
        return next((one for other, one in namesakes if not (mail and other)), None)

    def add(self, name: str, email: str, one: T) -> None:
        """Remember somebody."""
        mail = folded(email)
        if mail:
            self._by_mail.setdefault(mail, one)
        if name.strip():
            self._by_name.setdefault(folded(name), []).append((mail, one))


def pairs(listed: Sequence[Person]) -> tuple[tuple[Person, Person], ...]:
    """Each who is like somebody earlier in the list, after that one."""
    met, found = Met[Person](), []
    for one in listed:
        twin = met.find(one.name, one.email)
        if twin is not None:
            found.append((twin, one))
        met.add(one.name, one.email, one)
    return tuple(found)
