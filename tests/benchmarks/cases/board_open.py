"""board.open: the board with few, many and very many cards, against the same lanes without cards."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from forumdesk.ui.desk import Desk
from tests.benchmarks import board
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu


def opened(floor: int, cards: int) -> Callable[[Path], AbstractContextManager[Race]]:
    """Two dialogues with six areas and so many cards."""

    @contextmanager
    def prepare(folder: Path) -> Iterator[Race]:
        with (
            board.desk(folder / "floor.forumdesk", floor) as few,
            board.desk(folder / "many.forumdesk", cards) as many,
        ):
            yield Race(lambda: _open(few), lambda: _open(many))

    return prepare


def _open(desk: Desk) -> float:
    views = []
    cost = cpu(lambda: views.append(board.opened(desk)))
    board.close(views[0])
    return cost


BENCHMARKS = (
    Benchmark(
        19, "board.open.120", "120 cards against none", "ms", 1.8, opened(0, 120), plausible=1
    ),
    Benchmark(20, "board.open", "1,000 cards against none", "ms", 3, opened(0, 1000), plausible=1),
    Benchmark(
        21, "board.open.10000", "10,000 cards against 1,000: slower than their number grows", "ms", 9.9,
        opened(1000, 10_000), plausible=1, pairs=5,
    ),
)  # fmt: skip
