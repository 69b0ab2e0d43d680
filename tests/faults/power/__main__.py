"""Cuts the power in a scripted evening, over and over: `python -m tests.faults.power [disks]`."""

import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.faults.power.disk import WAYS
from tests.faults.power.evening import OLD
from tests.faults.power.judging import judge
from tests.faults.power.recording import ROOT, Event, record


def recorded(folder: Path) -> list[Event]:
    """The scripted evening, upon a file of the first version."""
    disk = folder / "disk"
    (disk / "dialogues" / "Utskrifter").mkdir(parents=True)
    (disk / "state").mkdir()
    shutil.copy(ROOT / "tests" / "old_files" / "v1.forumdesk", disk / "dialogues" / OLD)
    env = {**os.environ, "XDG_STATE_HOME": str(disk / "state"), "PYTHONPATH": str(ROOT), "LANGUAGE": "sv"}
    command = ("-m", "tests.faults.power.evening", str(disk / "dialogues"))
    return record(disk, folder / "calls", *command, env=env)


def cuts(events: Sequence[Event], disks: int) -> Iterator[tuple[int, str, int]]:
    """Where the power goes, what becomes of unsynced writes, and a seed: first right after each promise."""
    begun = next(place for place, event in enumerate(events) if event.kind == "act")
    first = next(place for place in range(begun, 0, -1) if events[place].kind == "make")
    promised = [place + 1 for place, event in enumerate(events) if event.kind == "act"]
    listed = [(place, way, place) for place in promised for way in ("nothing", "torn")]
    chance = random.Random(disks)
    yield from listed[:disks]
    start = min(first, begun) // 2
    for seed in range(disks - len(listed)):
        yield chance.randint(start, len(events)), chance.choice(WAYS), seed


def run(disks: int) -> tuple[int, Counter[str]]:
    """How many disks were opened, and what was wrong with how many."""
    room = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="forumdesk-power-", dir=room) as place:
        folder = Path(place)
        events = recorded(folder)
        wrong: Counter[str] = Counter()
        tried = 0
        for cut, way, seed in cuts(events, disks):
            tried += 1
            if found := judge(events, folder / "disk", cut, way, seed):
                wrong[found] += 1
                if wrong[found] == 1:
                    print(f"before event {cut} ({way}, {seed}): {found}", flush=True)
        return tried, wrong


def main() -> int:
    """The exit code is 1 if a disk was bad."""
    tried, wrong = run(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
    print(f"{tried} disks, {wrong.total()} bad")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
