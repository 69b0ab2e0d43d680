"""How a file is, in words, without opening or changing it."""

from dataclasses import dataclass
from pathlib import Path

from forumdesk.store import opening, seals
from forumdesk.store.fault import Fault
from forumdesk.store.schema import Schema
from forumdesk.words import _


@dataclass(frozen=True)
class Health:
    """Is the file sound, and what is there to say about it?"""

    sound: bool
    findings: tuple[str, ...]
    code: str = ""


def check(path: Path, schema: Schema, *, backup_folder: Path | None = None) -> Health:
    """Look through everything that is looked at when the file is opened."""
    path = path.absolute()
    kind = opening.Kind(schema.application_id, schema.version, seals.folder_of(path, backup_folder))
    try:
        version = opening.examine(path, kind)
    except Fault as fault:
        return Health(sound=False, findings=(str(fault),), code=fault.code)
    findings = [_("“{name}” is sound.").format(name=path.name)]
    if opening.has_wal(path):
        findings.append(
            _("It was not closed properly; everything stored is there and is taken in when it is opened.")
        )
    if version < schema.version:
        findings.append(_("It comes from an older version and is renewed when it is opened, after a backup."))
    return Health(sound=True, findings=tuple(findings))
