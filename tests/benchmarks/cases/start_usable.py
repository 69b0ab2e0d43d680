"""start.usable: a whole process from its start to the board of 120 cards, against a bare window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import starting
from tests.benchmarks.benchmark import Benchmark, Race


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """A home with one dialogue, which stands at the board."""
    home, file = starting.at_the_board(folder)
    yield Race(lambda: starting.bare(home).cpu_ms, lambda: starting.board(home, file).cpu_ms)


BENCHMARK = Benchmark(
    12, "start.usable", "board of 120 cards against a bare window", "ms", 2.5, prepare, plausible=1
)
