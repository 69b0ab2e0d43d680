"""pdf.evening: every handout of an evening of 60 people and 120 cards; the floor is a second."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forumdesk.forum.evening import Evening, the_evening
from forumdesk.forum.schema import SCHEMA
from forumdesk.paper.handouts import all_handouts
from forumdesk.store import DialogueFile
from tests.benchmarks import world
from tests.benchmarks.benchmark import Benchmark, Race


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """One evening in memory."""
    path = world.make(folder / "e.forumdesk", world.evening(cards=120, people=60))
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file, file.read() as conn:
        evening = the_evening(conn)
    yield Race(lambda: 1.0, lambda: _seconds(evening))


def _seconds(evening: Evening) -> float:
    begun = time.monotonic()
    for handout in all_handouts():
        assert handout.build(evening).startswith(b"%PDF-")
    return time.monotonic() - begun


BENCHMARK = Benchmark(
    51, "pdf.evening", "all handouts against a second", "s", 10, prepare, plausible=0.01, pairs=5
)
