"""start.rss: the memory of a process that shows the start screen, against a bare window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import starting
from tests.benchmarks.benchmark import Benchmark, Race


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """A home with twenty dialogues."""
    home = starting.home(folder)
    yield Race(lambda: starting.bare(home).rss_mb, lambda: starting.program(home).rss_mb)


BENCHMARK = Benchmark(
    11, "start.rss", "start screen against a bare window", "MB", 1.6, prepare, plausible=1.02
)
