"""What has been said before: the words and lines of a dialogue, to go on from when something is typed."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Column, Connection, select

from forumdesk.forum import schema

BEGUN, WORD, WORTH = 3, 6, 2
"""Letters typed before a word is gone on with, how long a word is that is worth it, and its rest."""
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Said:
    """Lines as they stand, and long words, the more frequent ones first."""

    lines: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def rest(self, typed: str) -> str:
        """How it may go on: the rest of a line that begins so, else of a word; '' where nothing is known."""
        start = typed.lstrip()
        word = _WORDS.findall(start)[-1] if start and _WORDS.fullmatch(start[-1]) else ""
        if " " in start:
            line = next((one for one in self.lines if _begins(one, start)), "")
            if line:
                return line[len(start) :]
        if len(word) < BEGUN:
            return ""
        return next((one[len(word) :] for one in self.words if _begins(one, word)), "")


def in_dialogue(conn: Connection) -> Said:
    """What stands in its ideas, cards, areas and notes."""
    lines = [text for column in _columns() for text in conn.scalars(select(column).where(column != ""))]
    return said(lines)


def said(lines: Iterable[str]) -> Said:
    """The lines, each once, and their words."""
    known = tuple(dict.fromkeys(" ".join(line.split()) for line in lines))
    counted = Counter(word for line in known for word in _WORDS.findall(line) if len(word) >= WORD)
    return Said(known, tuple(word for word, _count in counted.most_common()))


def _begins(whole: str, start: str) -> bool:
    return len(whole) >= len(start) + WORTH and whole.casefold().startswith(start.casefold())


def _columns() -> tuple[Column[str], ...]:
    note, idea, theme, area = schema.note, schema.idea, schema.theme, schema.area
    return (
        note.c.text, note.c.who, area.c.name, idea.c.text, idea.c.meaning, theme.c.text, theme.c.meaning,
        theme.c.wording, theme.c.wording_meaning,
    )  # fmt: skip
