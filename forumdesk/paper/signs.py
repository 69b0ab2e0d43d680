"""Signs that no typeface of paper has: found before printing, with the words they stand in."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from forumdesk.forum.evening import Evening
from forumdesk.paper import press

LONGEST = 40
"""Characters of the words that are told."""
NOT_PRINTED = frozenset({"lessons"})
"""Parts of the evening that stand on no handout."""


def unprintable(evening: Evening, *, names: bool) -> dict[str, str]:
    """Each such sign with the first words it stands in; participants' names are asked only with `names`."""
    unasked = NOT_PRINTED if names else NOT_PRINTED | {"people"}
    asked = [getattr(evening, one.name) for one in fields(evening) if one.name not in unasked]
    every = list(_texts(asked))
    missing = press.unprintable("".join(sorted(set().union(*every))))
    return {sign: _around(sign, next(text for text in every if sign in text)) for sign in missing}


def _texts(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from _texts(value)
    elif isinstance(thing, (tuple, list, frozenset)):
        for value in thing:
            yield from _texts(value)
    elif is_dataclass(thing):
        for one in fields(thing):
            yield from _texts(getattr(thing, one.name))


def _around(sign: str, text: str) -> str:
    """The line that the sign stands in, cut where it is long."""
    line = next(line for line in text.splitlines() if sign in line)
    begin = max(0, line.index(sign) - LONGEST // 2)
    cut = line[begin : begin + LONGEST]
    return ("…" if begin else "") + cut + ("…" if begin + LONGEST < len(line) else "")
