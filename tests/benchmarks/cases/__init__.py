"""Which benchmarks there are: every module of this folder that announces a BENCHMARK."""

from forumdesk.shelf import gather
from tests.benchmarks.benchmark import Benchmark


def in_order() -> list[Benchmark]:
    """All of them, in the order of the table."""
    found: list[Benchmark] = gather(__name__, "BENCHMARK")
    return found
