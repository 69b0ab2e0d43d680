"""undo.cpu: taking a change back, against making it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forumdesk.forum import themes
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from tests.benchmarks import world
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu

TIMES = 50


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """One file: the floor moves cards, the subject takes these moves back."""
    path = world.make(folder / "e.forumdesk", world.evening(cards=120))
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:

        def change() -> None:
            for card in range(1, TIMES + 1):
                with file.change("Move card") as conn:
                    themes.move(conn, card, area_id=6, place=0)

        def undo() -> None:
            for _time in range(TIMES):
                file.undo()

        yield Race(lambda: cpu(change) / TIMES, lambda: cpu(undo) / TIMES)


BENCHMARK = Benchmark(31, "undo.cpu", "an undo against the change", "ms", 2, prepare, plausible=0.05)
