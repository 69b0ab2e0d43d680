"""Which benchmarks there are: every module of this folder that announces a BENCHMARK, or BENCHMARKS."""

from forumdesk.shelf import gather
from tests.benchmarks.benchmark import Benchmark


def in_order() -> list[Benchmark]:
    """All of them, in the order of the table."""
    single: list[Benchmark] = gather(__name__, "BENCHMARK")
    several: list[tuple[Benchmark, ...]] = gather(__name__, "BENCHMARKS")
    return sorted([*single, *(one for group in several for one in group)], key=lambda one: one.number)
