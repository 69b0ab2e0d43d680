"""The disk that a power cut leaves: what was synced is there, what was not is there, missing or torn."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.power.recording import Event

SECTOR = 512
NAMING = ("make", "rename", "link", "unlink", "mkdir", "rmdir")
WAYS = ("nothing", "all", "some", "torn", "late")
"""What became of writes that were not synced: none, all, some of them, some sectors, all but the first."""


@dataclass
class Disk:
    """Files by name, and folders."""

    files: dict[str, bytes]
    folders: set[str]

    def lay_out(self, was: Path, here: Path) -> None:
        """Make real files of it, in another place."""
        for folder in sorted(self.folders):
            (here / Path(folder).relative_to(was)).mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, data in self.files.items():
            path = here / Path(name).relative_to(was)
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_bytes(data)
            path.chmod(0o600)


def after(events: Sequence[Event], way: str, seed: int) -> Disk:
    """The disk if the power goes after these events."""
    chance = random.Random(seed)
    contents = _contents(events, way, chance)
    names, folders = _names(events, way, chance)
    return Disk({name: contents.get(inode, b"") for name, inode in names.items()}, folders)


def _contents(events: Sequence[Event], way: str, chance: random.Random) -> dict[int, bytes]:
    synced = {event.inode: place for place, event in enumerate(events) if event.kind == "sync"}
    kept: dict[int, bytearray] = {}
    seen: dict[int, bytearray] = {}  # what the program itself would read
    for place, event in enumerate(events):
        if event.kind not in ("write", "cut", "copy"):
            continue
        event = _resolved(event, seen)
        _apply(seen.setdefault(event.inode, bytearray()), event)
        on_disk = kept.setdefault(event.inode, bytearray())
        if place < synced.get(event.inode, -1):
            _apply(on_disk, event)
        else:
            _perhaps(on_disk, event, way, chance)
    return {inode: bytes(data) for inode, data in kept.items()}


def _resolved(event: Event, seen: dict[int, bytearray]) -> Event:
    """What a copy within the disk wrote."""
    if event.kind != "copy":
        return event
    start = int.from_bytes(event.data)
    data = bytes(seen[int(event.path)][start : start + int(event.other)])
    return Event("write", inode=event.inode, at=event.at, data=data)


def _apply(data: bytearray, event: Event) -> None:
    end = event.at + len(event.data)
    if event.kind == "cut":
        del data[event.at :]
        end = event.at
    if len(data) < end:
        data.extend(bytes(end - len(data)))
    data[event.at : event.at + len(event.data)] = event.data


def _perhaps(data: bytearray, event: Event, way: str, chance: random.Random) -> None:
    if way == "all" or (way in ("some", "late") and chance.random() < (0.5 if way == "some" else 0.9)):
        _apply(data, event)
    elif way == "torn" and event.kind == "cut":
        if chance.random() < 0.5:
            _apply(data, event)
    elif way == "torn":
        for start in range(0, len(event.data), SECTOR):
            if chance.random() < 0.6:
                part = event.data[start : start + SECTOR]
                _apply(data, Event("write", inode=event.inode, at=event.at + start, data=part))


def _names(events: Sequence[Event], way: str, chance: random.Random) -> tuple[dict[str, int], set[str]]:
    """Names are kept in their order, as journalling file systems do; a synced folder keeps all before."""
    naming = [(place, event) for place, event in enumerate(events) if event.kind in NAMING]
    sure = 0
    for place, event in enumerate(events):
        if event.kind == "names":
            inside = [
                number + 1
                for number, (when, one) in enumerate(naming)
                if when < place and event.path in (_folder(one.path), _folder(one.other))
            ]
            sure = max(sure, inside[-1] if inside else 0)
    last = {"nothing": sure, "all": len(naming)}.get(way, chance.randint(sure, len(naming)))
    names: dict[str, int] = {}
    folders: set[str] = set()
    for _place, event in naming[:last]:
        _name(names, folders, event)
    return names, folders


def _name(names: dict[str, int], folders: set[str], event: Event) -> None:
    if event.kind == "make":
        names[event.path] = event.inode
    elif event.kind in ("rename", "link"):
        names[event.other] = names[event.path]
        if event.kind == "rename":
            del names[event.path]
    elif event.kind == "unlink":
        names.pop(event.path, None)
    elif event.kind == "mkdir":
        folders.add(event.path)
    elif event.kind == "rmdir":
        folders.discard(event.path)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
