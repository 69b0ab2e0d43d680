"""A file for others is written whole or not at all, and only its owner may read it."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from forumdesk.refusal import Refusal
from forumdesk.words import _


def write(path: Path, data: bytes, *, replace: bool) -> None:
    """Put the bytes under a name, really on the disk; Refusal if it is taken and `replace` is not meant.

    OSError from the disk passes; then nothing is under the name but what was there before.
    """
    must_be_free(path, replace=replace)
    handle, made = mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(made).replace(path)
        _sync_names(path.parent)
    except BaseException:
        with suppress(OSError):
            Path(made).unlink()
        raise


def _sync_names(folder: Path) -> None:
    """Without this a power cut can take the new name away; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def must_be_free(path: Path, *, replace: bool) -> None:
    """Refusal if a name can't be written to: taken, a folder, or in a folder that isn't there."""
    if path.is_dir():
        raise Refusal(_("“{name}” is a folder. Give the name of a file.").format(name=path))
    if not path.parent.is_dir():
        raise Refusal(_("The folder “{name}” is not there. Make it first.").format(name=path.parent))
    if path.exists() and not replace:
        raise Refusal(_("“{name}” exists already and was left alone.").format(name=path))
