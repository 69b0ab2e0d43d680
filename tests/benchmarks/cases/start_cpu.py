"""start.cpu: the CPU time of a whole process that shows the start screen, against a bare window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import starting
from tests.benchmarks.benchmark import Benchmark, Race


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """A home with twenty dialogues."""
    home = starting.home(folder)
    yield Race(lambda: starting.bare(home).cpu_ms, lambda: starting.program(home).cpu_ms)


BENCHMARK = Benchmark(
    10, "start.cpu", "start screen with 20 dialogues against a bare window", "ms", 1.5, prepare, plausible=1
)
