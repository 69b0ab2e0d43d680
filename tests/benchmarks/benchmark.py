"""What one benchmark is: a subject, a floor that it is compared with, and the ratio that is demanded."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import NamedTuple


class Race(NamedTuple):
    """Two runners; each call runs once and returns its cost."""

    floor: Callable[[], float]
    subject: Callable[[], float]


@dataclass(frozen=True)
class Benchmark:
    """`prepare` lays out what both runners need in an empty folder.

    A ratio below `plausible` means that the floor is wrong, not that the program is a marvel.
    """

    number: int
    name: str
    measures: str
    unit: str
    demand: float
    prepare: Callable[[Path], AbstractContextManager[Race]]
    plausible: float = 0.8
    pairs: int = 7


@dataclass(frozen=True)
class Measured:
    """The medians of all pairs."""

    name: str
    measures: str
    unit: str
    floor: float
    subject: float
    demand: float
    plausible: float

    @property
    def ratio(self) -> float:
        return self.subject / self.floor

    @property
    def verdict(self) -> str:
        """`ok`, or what is wrong."""
        if self.ratio < self.plausible:
            return "FLOOR BROKEN"
        return "ok" if self.ratio <= self.demand else "MISSED"


def run(benchmark: Benchmark, folder: Path) -> Measured:
    """Let both run in turn, after one pair that only warms up."""
    with benchmark.prepare(folder) as race:
        pairs = list(_pairs(race, benchmark.pairs + 1))[1:]
    floors, subjects = zip(*pairs, strict=True)
    return Measured(
        benchmark.name,
        benchmark.measures,
        benchmark.unit,
        median(floors),
        median(subjects),
        benchmark.demand,
        benchmark.plausible,
    )


def _pairs(race: Race, count: int) -> Iterator[tuple[float, float]]:
    for _number in range(count):
        floor = race.floor()
        yield floor, race.subject()
