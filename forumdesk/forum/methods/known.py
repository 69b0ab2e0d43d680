"""Which methods there are: ours, and beside them the templates of her own that can be read."""

from dataclasses import dataclass
from pathlib import Path

from forumdesk import resources
from forumdesk.forum.methods.method import Method
from forumdesk.forum.methods.reading import read
from forumdesk.refusal import Refusal

DEFAULT = "open-forum-modified"
ENDING = ".toml"


@dataclass(frozen=True)
class Shelf:
    """All templates, ours first, and a sentence for each file of hers that can't be used."""

    methods: tuple[Method, ...]
    problems: tuple[str, ...]


def known() -> tuple[Method, ...]:
    """Ours, the default first."""
    return tuple(sorted(map(read, _files(resources.path("methods"))), key=lambda one: one.id != DEFAULT))


def named(method_id: str) -> Method | None:
    """The method of ours with an id, None if it is not known here."""
    there = (path for path in _files(resources.path("methods")) if path.stem == method_id)
    return next(map(read, there), None)


def shelf(own: Path) -> Shelf:
    """Ours and hers; a file of hers that is wrong is told of and stands in nobody's way."""
    hers: list[Method] = []
    problems: list[str] = []
    for path in _files(own):
        try:
            hers.append(read(path, hers=True))
        except Refusal as no:
            problems.append(str(no))
    return Shelf((*known(), *hers), tuple(problems))


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ENDING and path.is_file())
    except OSError:
        return []
