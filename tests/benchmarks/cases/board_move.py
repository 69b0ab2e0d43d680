"""board.move: one card dropped, stored and painted, against a bare commit and two lanes painted."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from itertools import count, cycle
from pathlib import Path

from forumdesk.ui.stages.board.view import BoardView
from tests.benchmarks import board, floors, world
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu

TIMES = 6


def against_bare(cards: int) -> Callable[[Path], AbstractContextManager[Race]]:
    """The board in front, and the same file once more for the bare commit."""

    @contextmanager
    def prepare(folder: Path) -> Iterator[Race]:
        raw = floors.raw(world.make(folder / "raw.forumdesk", world.evening(cards)))
        number = count()
        with board.desk(folder / "e.forumdesk", cards) as desk, board.screen(desk) as view:

            def update() -> None:
                for _time in range(TIMES):
                    floors.write(raw, "UPDATE theme SET position = ? WHERE id = 7", next(number))
                    board.repaint(view.wall.areas[1], view.wall.areas[2])

            move = _mover(view)
            yield Race(lambda: cpu(update) / TIMES, lambda: cpu(move) / TIMES)
        raw.close()

    return prepare


@contextmanager
def among_many(folder: Path) -> Iterator[Race]:
    """Two boards: a move among 1,000 cards must cost as good as what it costs among 120."""
    with ExitStack() as stack:
        moves = []
        for cards in (120, 1000):
            desk = stack.enter_context(board.desk(folder / f"{cards}.forumdesk", cards))
            moves.append(_mover(stack.enter_context(board.screen(desk))))
        few, many = moves
        yield Race(lambda: cpu(few) / TIMES, lambda: cpu(many) / TIMES)


def _mover(view: BoardView) -> Callable[[], None]:
    lanes = cycle([(view.wall.areas[1], view.wall.areas[2]), (view.wall.areas[2], view.wall.areas[1])])

    def move() -> None:
        for _time in range(TIMES):
            source, target = next(lanes)
            card = source.list.cards.piles[0].head.id
            board.drop(target, card)
            assert target.list.cards.piles[0].head.id == card

    return move


BENCHMARKS = (
    Benchmark(
        23, "board.move.120", "among 120: drop, stored, painted against commit and paint", "ms", 3,
        against_bare(120), plausible=1,
    ),
    Benchmark(
        24, "board.move", "among 1,000: drop, stored, painted against commit and paint", "ms", 3,
        against_bare(1000), plausible=1,
    ),
    Benchmark(25, "board.move.grows", "among 1,000 against among 120", "ms", 1.2, among_many),
)  # fmt: skip
