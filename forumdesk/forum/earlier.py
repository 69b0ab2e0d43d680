"""Lessons of earlier dialogues: read from the other files of the folder with the standard library only."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from forumdesk.forum.summary import MARK, VERSION
from forumdesk.store.fault import Fault
from forumdesk.store.peek import peek

ASKED = """
SELECT d.title, d.date, l.kind, l.text FROM lesson l, dialogue d
WHERE d.id = 1 AND d.rehearsal = 0 AND trim(l.text) != '' ORDER BY l.position, l.id
"""


@dataclass(frozen=True)
class Lesson:
    """What a dialogue taught, and which one it was; `day` is '' where its date is not known exactly."""

    title: str
    day: str
    kind: str
    text: str


def lessons(
    folder: Path, own: Path, progress: Callable[[int, int], None] = lambda _done, _of: None
) -> tuple[Lesson, ...]:
    """The lessons of all other dialogues in the folder, the latest evening first; what can't be read is
    passed over."""
    others = [path for path in _dialogues(folder) if path != own.absolute()]
    found: list[Lesson] = []
    for done, path in enumerate(others):
        progress(done, len(others))
        found += _in_file(path)
    return tuple(sorted(found, key=lambda one: one.day, reverse=True))


def _in_file(path: Path) -> list[Lesson]:
    try:
        with peek(path, application_id=MARK, version=VERSION) as raw:
            return [Lesson(*row) for row in raw.execute(ASKED)]
    except Fault:
        return []


def _dialogues(folder: Path) -> list[Path]:
    try:
        return sorted(path.absolute() for path in folder.glob("*.forumdesk") if not path.name.startswith("."))
    except OSError:
        return []
