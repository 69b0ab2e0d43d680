"""Search over all dialogues of a folder: titles, cards, ideas, notes, what was parked, the documentation.

Standard library only. The texts of a file are read once and kept while it stays as it is; looking for words
is then a matter of memory. Nothing is written anywhere, so a disposal need not know of it.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from forumdesk.forum.summary import MARK, VERSION
from forumdesk.store.fault import Fault
from forumdesk.store.peek import peek
from forumdesk.words import N_

KINDS = {
    "title": (N_("Dialogue"), "plan"),
    "story": (N_("Story"), "plan"),
    "question": (N_("Question"), "plan"),
    "rules": (N_("Rules of the evening"), "plan"),
    "area": (N_("Area"), "board"),
    "card": (N_("Theme card"), "board"),
    "idea": (N_("Idea"), "evening"),
    "note": (N_("Note"), "notes"),
    "parking": (N_("Parking lot"), "followup"),
    "section": (N_("Documentation"), "documentation"),
    "lesson": (N_("Lesson"), "followup"),
    "decision": (N_("Decision"), "followup"),
}
"""What each kind of text is called, and the stage where it stands. Shown in this order."""

ASKED = """
SELECT 'title', title, title || ' ' || place || ' ' || registry_number FROM dialogue
UNION ALL SELECT 'story', '', title || ' ' || text FROM story
UNION ALL SELECT 'question', number, question FROM round
UNION ALL SELECT 'area', letter, name || ' ' || comment FROM area
UNION ALL SELECT 'card', t.code, coalesce(i.text, t.text)
  || coalesce(' – ' || nullif(coalesce(i.meaning, t.meaning), ''), '')
  || coalesce(' – ' || nullif(t.wording, ''), '')
  || coalesce(' – ' || nullif(t.wording_meaning, ''), '') FROM theme t LEFT JOIN idea i ON i.id = t.idea_id
UNION ALL SELECT 'idea', code, text || coalesce(' – ' || nullif(meaning, ''), '') FROM idea
  WHERE id NOT IN (SELECT idea_id FROM theme WHERE idea_id IS NOT NULL)
UNION ALL SELECT 'note', a.letter, n.text FROM note n JOIN area a ON a.id = n.area_id
UNION ALL SELECT 'parking', '', text || ' ' || answer FROM parking
UNION ALL SELECT CASE key WHEN 'rules' THEN 'rules' ELSE 'section' END, '', text FROM section
UNION ALL SELECT 'lesson', '', text FROM lesson
UNION ALL SELECT 'decision', '', matter || ' ' || body || ' ' || registry_number || ' ' || use FROM decision
"""
AROUND = 44
"""Characters shown before the first word that was found."""
LENGTH = 120
MOST = 200
"""Hits shown; more are no help."""

_KEPT = frozenset("åäö")
_ORDER = {kind: place for place, kind in enumerate(KINDS)}

Stamp = tuple[int, int]


class Line(NamedTuple):
    """One text of a dialogue, and the same as it is compared; the code of a title is the bare title."""

    kind: str
    code: str
    text: str
    folded: str


@dataclass(frozen=True)
class Hit:
    """A text in which every word was found; `excerpt` is the part around the first of them."""

    path: Path
    title: str
    kind: str
    code: str
    excerpt: str

    @property
    def stage(self) -> str:
        """The key of the stage where it stands."""
        return KINDS[self.kind][1]


class Searcher:
    """The texts of a folder of dialogues, as they were when they were last read."""

    def __init__(self) -> None:
        self._kept: dict[Path, tuple[Stamp, tuple[Line, ...]]] = {}

    def read(self, paths: Sequence[Path]) -> None:
        """Read what is new or has changed, forget what is gone; a file that can't be read says nothing."""
        for gone in self._kept.keys() - set(paths):
            del self._kept[gone]
        for path in paths:
            stamp = _stamp(path)
            if path not in self._kept or self._kept[path][0] != stamp:
                self._kept[path] = (stamp, _lines(path))

    def find(self, words: str) -> tuple[Hit, ...]:
        """Every text that has all the words, dialogue by dialogue in the order in which they were read."""
        wanted = fold(words).split()
        if not wanted:
            return ()
        found: list[Hit] = []
        for path, (_stamp_of_it, lines) in self._kept.items():
            fitting = [line for line in lines if all(word in line.folded for word in wanted)]
            found += [_hit(path, lines, line, wanted) for line in fitting]
            if len(found) >= MOST:
                break
        return tuple(found[:MOST])


def fold(text: str) -> str:
    """How texts are compared: å, ä and ö are letters of their own, é is an e, and case does not matter."""
    folded = unicodedata.normalize("NFC", text).casefold()
    if folded.isascii():
        return folded
    return "".join(sign if sign.isascii() or sign in _KEPT else _bare(sign) for sign in folded)


def _bare(sign: str) -> str:
    apart = unicodedata.normalize("NFD", sign)
    return "".join(part for part in apart if not unicodedata.combining(part))


def _lines(path: Path) -> tuple[Line, ...]:
    try:
        with peek(path, application_id=MARK, version=VERSION) as raw:
            rows = raw.execute(ASKED).fetchall()
    except Fault:
        return ()
    told = (Line(kind, str(code), " ".join(text.split()), "") for kind, code, text in rows if text.strip())
    return tuple(
        sorted((line._replace(folded=fold(line.text)) for line in told), key=lambda line: _ORDER[line.kind])
    )


def _hit(path: Path, lines: Iterable[Line], line: Line, wanted: Sequence[str]) -> Hit:
    title = next((one.code for one in lines if one.kind == "title"), "") or path.stem
    at = min(line.folded.find(word) for word in wanted)
    start = max(0, at - AROUND)
    if start:
        start = line.text.find(" ", start) + 1 or start
    end = start + LENGTH
    excerpt = line.text[start:end].rstrip()
    before, after = "… " if start else "", " …" if end < len(line.text) else ""
    code = "" if line.kind == "title" else line.code
    return Hit(path, title, line.kind, code, f"{before}{excerpt}{after}")


def _stamp(path: Path) -> Stamp:
    try:
        seen = path.stat()
    except OSError:
        return (0, 0)
    return (seen.st_mtime_ns, seen.st_size)
