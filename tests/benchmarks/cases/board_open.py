"""board.open: the board with 1,000 cards, against the same lanes without cards."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forumdesk.ui.desk import Desk
from tests.benchmarks import board
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """Two dialogues with six areas."""
    with (
        board.desk(folder / "none.forumdesk", 0) as empty,
        board.desk(folder / "many.forumdesk", 1000) as full,
    ):
        yield Race(lambda: _open(empty), lambda: _open(full))


def _open(desk: Desk) -> float:
    views = []
    cost = cpu(lambda: views.append(board.opened(desk)))
    board.close(views[0])
    return cost


BENCHMARK = Benchmark(20, "board.open", "1,000 cards against none", "ms", 3, prepare, plausible=1)
