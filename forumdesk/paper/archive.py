"""The archive package: everything of a dialogue in formats that last, with a manifest of checksums.

Holds the report as PDF/A, the evening as JSON, its tables as CSV, the documentation as HTML and text, and the
protocol of a disposal if there is one. The same dialogue gives the same bytes.
"""

import hashlib
import io
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from forumdesk import __version__, whole
from forumdesk.forum import exchange
from forumdesk.forum.documentation import spoken
from forumdesk.forum.evening import Evening
from forumdesk.paper import evening_words, plain_text, web_page
from forumdesk.paper.report import report
from forumdesk.refusal import Refusal
from forumdesk.words import Words, _, speaker

MANIFEST = "MANIFEST-SHA256.txt"
ABOUT = "README.txt"
OLDEST = date(1980, 1, 1)
"""A zip knows no earlier day."""


def package(evening: Evening, told: Mapping[str, Any]) -> dict[str, bytes]:
    """The files by name, the manifest last. `told` is the same dialogue as JSON."""
    language = evening.dialogue.language
    speak = speaker(language)
    files = {
        "report.pdf": report(evening),
        "evening.json": exchange.as_text(dict(told)).encode(),
        **{f"tables/{name}": data for name, data in exchange.sheets(dict(told)).items()},
        "documentation.html": web_page.documentation(evening, language).encode(),
        "documentation.txt": plain_text.documentation(evening, language).encode(),
    }
    for number, act in enumerate(told.get("disposals", []), start=1):
        if act.get("protocol"):
            files[f"disposal-{number}.txt"] = (act["protocol"] + "\n").encode()
    files[ABOUT] = _about(evening, sorted(files), speak).encode()
    files[MANIFEST] = "".join(f"{_sum(files[name])}  {name}\n" for name in sorted(files)).encode()
    return files


def as_zip(files: Mapping[str, bytes], day: date | None) -> bytes:
    """One zip, its dates that of the last change."""
    stamp = max(day or OLDEST, OLDEST)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (stamp.year, stamp.month, stamp.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, data)
    return made.getvalue()


def write(evening: Evening, told: Mapping[str, Any], path: Path, *, replace: bool) -> Path:
    """Put a package on the disk and read it back; Refusal if the disk holds something else."""
    whole.write(path, as_zip(package(evening, told), evening.last_changed), replace=replace)
    if not is_whole(path.read_bytes()):
        raise Refusal(_("The package on the disk is not what was written. Write it again, elsewhere."))
    return path


def is_whole(data: bytes) -> bool:
    """Read a package back: is every file there that the manifest names, with that sum, and no other?"""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        lines = files.pop(MANIFEST).decode().splitlines()
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError):
        return False
    return dict(line.split("  ", 1)[::-1] for line in lines) == {
        name: _sum(data) for name, data in files.items()
    }


def _about(evening: Evening, names: list[str], _: Words) -> str:
    about = evening.dialogue
    lines = [
        _("Archive package of a dialogue"),
        "",
        *(
            f"{name}: {value}"
            for name, value in (
                (_("Dialogue"), evening_words.title(evening, _)),
                (_.c("case page", "Place"), spoken.one_line(about.place)),
                (_("Date"), evening_words.when(evening, _)),
                (_("Registry number"), spoken.one_line(about.registry_number)),
            )
            if value
        ),
        "",
        _(
            "Made with {program}. The report is PDF/A-2a, the evening is JSON in UTF-8, the tables are CSV."
        ).format(program=f"Forumdesk {__version__}"),
        _("{manifest} has the SHA-256 of every file.").format(manifest=MANIFEST),
        "",
        *names,
        "",
    ]
    return "\n".join(lines)


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
