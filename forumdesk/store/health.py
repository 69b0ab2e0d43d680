"""How a file is, in words, without opening or changing it."""

from dataclasses import dataclass
from pathlib import Path

from forumdesk.store import open_here, opening
from forumdesk.store.fault import Fault
from forumdesk.store.schema import Schema
from forumdesk.words import _


@dataclass(frozen=True)
class Health:
    """Is the file sound, and what is there to say about it?"""

    sound: bool
    sentences: tuple[str, ...]
    code: str = ""


def check(path: Path, schema: Schema) -> Health:
    """Look through everything that is looked at when the file is opened."""
    path = path.absolute()
    kind = opening.Kind(schema.application_id, schema.version)
    try:
        with open_here.alone(path):
            version, strange = opening.examine(path, kind), opening.has_strange_wal(path)
    except Fault as fault:
        return Health(sound=False, sentences=(str(fault),), code=fault.code)
    sentences = [_("“{name}” is sound.").format(name=path.name)]
    if strange:
        sentences.append(
            _("Beside it lies a -wal file of another dialogue, which is set aside when it is opened.")
        )
    elif opening.has_wal(path):
        sentences.append(
            _("It was not closed properly; everything stored is there and is taken in when it is opened.")
        )
    if version < schema.version:
        sentences.append(
            _("It comes from an older version and is renewed when it is opened, after a backup.")
        )
    return Health(sound=True, sentences=tuple(sentences))
