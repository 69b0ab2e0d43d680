"""Signs that no typeface of paper has: found before printing, with the words they stand in."""

from dataclasses import fields, replace

from forumdesk.forum.documentation import unmarked
from forumdesk.forum.evening import Evening
from forumdesk.paper import press
from forumdesk.paper.strings import texts
from forumdesk.words import _

LONGEST, MANY = 40, 5
"""Characters of the words that are told, and signs that are named in a sentence."""
NOT_PRINTED = frozenset({"lessons"})
"""Parts of the evening that stand on no handout."""


def unprintable(evening: Evening, *, names: bool) -> dict[str, str]:
    """Each such sign with the first words it stands in; participants' names are asked only with `names`."""
    unasked = NOT_PRINTED if names else NOT_PRINTED | {"people"}
    own = {key: unmarked(text) for key, text in evening.own_texts.items()}
    evening = replace(evening, own_texts=own)  # facts are printed as their words
    asked = [getattr(evening, one.name) for one in fields(evening) if one.name not in unasked]
    every = list(texts(asked))
    missing = press.unprintable("".join(sorted(set().union(*every))))
    return {sign: _around(sign, next(text for text in every if sign in text)) for sign in missing}


def sentence(evening: Evening, *, names: bool) -> str:
    """The same in a sentence for where there is no screen; '' where everything can be printed."""
    missing = unprintable(evening, names=names).items()
    found = [_("“{sign}” in “{words}”").format(sign=sign, words=around) for sign, around in missing]
    words = _("No typeface has these signs, and paper shows another in their place: {signs}")
    told = ", ".join(found[:MANY]) + (" …" if len(found) > MANY else "")
    return words.format(signs=told) if found else ""


def _around(sign: str, text: str) -> str:
    """The line that the sign stands in, cut where it is long."""
    line = next(line for line in text.splitlines() if sign in line)
    begin = max(0, line.index(sign) - LONGEST // 2)
    cut = line[begin : begin + LONGEST]
    return ("…" if begin else "") + cut + ("…" if begin + LONGEST < len(line) else "")
