"""Finds the names of participants, and how to reach them, in any text."""

import re
import unicodedata
from collections.abc import Iterable

from forumdesk.forum.people import Person

FEWEST_DIGITS = 6
"""A shorter telephone number could be any number."""


class Names:
    """What has to go. A name of one word only counts where a name stands alone: it may be a usual word."""

    def __init__(self, listed: Iterable[Person]) -> None:
        people = tuple(listed)
        self._alone = {_plain(one.name) for one in people if one.name.strip()}
        patterns = {pattern for one in people for pattern in _patterns(one)}
        longest_first = sorted(patterns, key=len, reverse=True)
        self._anywhere = re.compile("|".join(longest_first), re.IGNORECASE) if patterns else None

    def stand_alone(self, text: str) -> bool:
        """Is the text nothing but somebody's name?"""
        return _plain(text) in self._alone

    def occur(self, text: str) -> bool:
        """Does somebody's full name, address or number stand in the text?"""
        return self.stand_alone(text) or bool(self._anywhere and self._anywhere.search(text))

    def taken_out(self, text: str, instead: str) -> str:
        """The text with something else in their place."""
        if self.stand_alone(text):
            return instead
        return self._anywhere.sub(lambda _found: instead, text) if self._anywhere else text


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def _patterns(one: Person) -> Iterable[str]:
    """The name as it is written and with the last name first, in either of Unicode's spellings."""
    words = one.name.replace(",", " ").split()
    if len(words) > 1:
        turned = [words[-1], *words[:-1]]
        for order in (words, turned):
            for form in ("NFC", "NFD"):
                joined = r",?\s+".join(re.escape(unicodedata.normalize(form, word)) for word in order)
                yield rf"(?<!\w){joined}(?:s(?!\w)|(?!\w))"
    if "@" in one.email:
        yield re.escape(one.email.strip())
    digits = re.sub(r"\D", "", one.phone)
    if len(digits) >= FEWEST_DIGITS:
        yield r"(?<!\d)\+?" + r"[\s()/-]*".join(digits) + r"(?!\d)"
