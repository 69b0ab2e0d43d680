"""load.dialogue: cards, ideas and people as dataclasses, against the same rows as bare tuples."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forumdesk.forum import ideas, people, themes
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from tests.benchmarks import floors, world
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu

TIMES = 5
TABLES = ("theme", "idea", "person")


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """Two files with the same 1,000 cards and 500 people."""
    told = world.evening(cards=1000, people=500)
    raw = floors.raw(world.make(folder / "raw.forumdesk", told))
    with DialogueFile.open(world.make(folder / "e.forumdesk", told), SCHEMA, copy_at_close=False) as file:

        def load() -> None:
            for _time in range(TIMES):
                with file.read() as conn:
                    themes.all_cards(conn)
                    ideas.in_order(conn)
                    people.in_order(conn)

        def fetch() -> None:
            for _time in range(TIMES):
                for name in TABLES:
                    raw.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608

        yield Race(lambda: cpu(fetch) / TIMES, lambda: cpu(load) / TIMES)
    raw.close()


BENCHMARK = Benchmark(40, "load.dialogue", "dataclasses against tuples", "ms", 2, prepare, plausible=1)
