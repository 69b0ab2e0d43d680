"""board.move: one of 1,000 cards dropped, stored and painted, against a bare commit and two lanes painted."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count, cycle
from pathlib import Path

from tests.benchmarks import board, floors, world
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu

CARDS, TIMES = 1000, 6


@contextmanager
def prepare(folder: Path) -> Iterator[Race]:
    """The board in front, and the same file once more for the bare commit."""
    raw = floors.raw(world.make(folder / "raw.forumdesk", world.evening(CARDS)))
    with board.desk(folder / "e.forumdesk", CARDS) as desk, board.screen(desk) as view:
        lanes = cycle([(view.wall.areas[1], view.wall.areas[2]), (view.wall.areas[2], view.wall.areas[1])])
        number = count()

        def move() -> None:
            for _time in range(TIMES):
                source, target = next(lanes)
                card = source.list.cards.piles[0].head.id
                board.drop(target, card)
                assert target.list.cards.piles[0].head.id == card

        def update() -> None:
            for _time in range(TIMES):
                floors.write(raw, "UPDATE theme SET position = ? WHERE id = 7", next(number))
                board.repaint(view.wall.areas[1], view.wall.areas[2])

        yield Race(lambda: cpu(update) / TIMES, lambda: cpu(move) / TIMES)
    raw.close()


BENCHMARK = Benchmark(
    21, "board.move", "drop, stored, painted against commit and paint", "ms", 3, prepare, plausible=1
)
