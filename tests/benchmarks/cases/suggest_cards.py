"""suggest: groups, pairs and likely areas for cards that were read before; the floor is a second."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import cycle, islice, product
from pathlib import Path

from forumdesk.grouping import Area, Card, get_ready, suggest
from tests.benchmarks.benchmark import Benchmark, Race
from tests.benchmarks.clocks import cpu

WISHES = (
    "Fler",
    "Bättre",
    "Billigare",
    "Nya",
    "Ingen tar hand om",
    "Rusta upp",
    "Stoppa",
    "Flytta",
    "Visa",
    "Dela",
)
THINGS = (
    "bussar", "tåg", "cykelvägar", "lekplatser", "badplatser", "lärare", "läxor", "böcker", "äldreboenden",
    "sjuksköterskor", "parker", "träd", "soptunnor", "tomter", "kontor", "bygglov", "möten med politiker",
    "poliser", "gatlampor", "sommarjobb", "företagare", "lägenheter", "solceller", "hallar", "scener",
)  # fmt: skip


def suggested(count: int, groups: int) -> Callable[[Path], AbstractContextManager[Race]]:
    """So many cards of 250 wordings, all of them read, and two areas to place them in."""

    @contextmanager
    def prepare(_folder: Path) -> Iterator[Race]:
        texts = islice(cycle(f"{wish} {thing}" for wish, thing in product(WISHES, THINGS)), count)
        cards = [Card(str(number), text) for number, text in enumerate(texts)]
        areas = [Area("A", "Resor"), Area("B", "Skola")]
        assert get_ready(cards, areas)

        def ask() -> None:
            assert suggest(cards, areas, groups).engine == "vectors"

        yield Race(lambda: 1.0, lambda: cpu(ask) / 1000)

    return prepare


BENCHMARKS = (
    Benchmark(
        60, "suggest.120", "suggestions for 120 cards against a second", "s", 0.5, suggested(120, 8),
        plausible=0.001, pairs=5,
    ),
    Benchmark(
        61, "suggest.1000", "suggestions for 1,000 cards against a second", "s", 5, suggested(1000, 12),
        plausible=0.001, pairs=3,
    ),
)  # fmt: skip
