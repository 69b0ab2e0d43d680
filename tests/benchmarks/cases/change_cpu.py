"""change.cpu: one journalled change, against the bare UPDATE of the same row in a file as durable."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forumdesk.forum import rows, schema
from forumdesk.store import DialogueFile
from tests.benchmarks import floors, world
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu

TIMES = 100


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """Two files with the same 120 cards."""
    told = world.evening(cards=120)
    raw = floors.raw(world.make(folder / "raw.forumdesk", told))
    number = iter(range(10**9))
    with DialogueFile.open(
        world.make(folder / "e.forumdesk", told), schema.SCHEMA, copy_at_close=False
    ) as file:

        def change() -> None:
            for _time in range(TIMES):
                with file.change("Edit card") as conn:
                    rows.edit(conn, schema.theme, 7, wording=f"Ny lydelse {next(number)}")

        def update() -> None:
            for _time in range(TIMES):
                floors.write(raw, "UPDATE theme SET wording = ? WHERE id = 7", f"Ny lydelse {next(number)}")

        yield Race(lambda: cpu(update) / TIMES, lambda: cpu(change) / TIMES)
    raw.close()


BENCHMARK = Benchmark(30, "change.cpu", "one change against a bare UPDATE", "ms", 6, prepare, plausible=1)
