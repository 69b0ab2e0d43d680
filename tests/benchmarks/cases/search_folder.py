"""search: words looked for in the texts of 200 dialogues, and reading them; the floor is a millisecond."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import cycle
from pathlib import Path
from shutil import copyfile

from forumdesk.forum.search import Searcher
from tests.benchmarks import world
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu

DIALOGUES, CARDS = 200, 40
NOWHERE = "finns ingenstans"
ASKED = cycle(("pendeltåg", "minut hela", NOWHERE, "bo kvar arbeta"))


def over(work: Callable[[Searcher, list[Path]], None]) -> Callable[[Path], AbstractContextManager[Race]]:
    """A folder of dialogues; the floor is a millisecond."""

    @contextmanager
    def prepare(folder: Path) -> Iterator[Race]:
        first = world.make(folder / "0.forumdesk", world.evening(CARDS))
        paths = [first, *(folder / f"{number}.forumdesk" for number in range(1, DIALOGUES))]
        for path in paths[1:]:
            copyfile(first, path)
        searcher = Searcher()
        searcher.read(paths)
        yield Race(lambda: 1.0, lambda: cpu(lambda: work(searcher, paths)))

    return prepare


def _find(searcher: Searcher, paths: list[Path]) -> None:
    """What each pause in her typing costs: is there anything new, and where are the words."""
    words = next(ASKED)
    searcher.read(paths)
    assert bool(searcher.find(words)) is (words != NOWHERE)


def _read(_searcher: Searcher, paths: list[Path]) -> None:
    fresh = Searcher()
    fresh.read(paths)
    assert fresh.find("pendeltåg")


BENCHMARKS = (
    Benchmark(
        70, "search", "a search in 200 dialogues that were read before", "ms", 100, over(_find), plausible=1,
    ),
    Benchmark(
        71, "search.cold", "reading 200 dialogues for the first time", "ms", 3000, over(_read), plausible=1,
        pairs=3,
    ),
)  # fmt: skip
