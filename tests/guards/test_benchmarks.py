"""The benchmarks' judgement: what is good, what is missed, and when the floor itself can't be right."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.benchmarks import cases
from tests.benchmarks.benchmark import Benchmark, Measured, Race, run


@pytest.mark.parametrize(
    ("subject", "verdict"), [(2.9, "ok"), (3.0, "ok"), (3.1, "MISSED"), (0.9, "FLOOR BROKEN")]
)
def test_a_ratio_is_judged_by_its_demand_and_by_what_is_plausible(subject: float, verdict: str) -> None:
    assert Measured("x", "x", "ms", 1.0, subject, demand=3, plausible=1).verdict == verdict


def test_floor_and_subject_run_in_turn_and_the_medians_count(tmp_path: Path) -> None:
    costs = iter([99.0, 99.0, 1.0, 3.0, 1.0, 30.0, 5.0, 2.0])  # the first pair warms up

    @contextmanager
    def prepare(_folder: Path) -> Iterator[Race]:
        yield Race(lambda: next(costs), lambda: next(costs))

    measured = run(Benchmark(1, "x", "x", "ms", 3, prepare, pairs=3), tmp_path)
    assert (measured.floor, measured.subject) == (1.0, 3.0)


def test_every_benchmark_has_a_name_of_its_own() -> None:
    names = [one.name for one in cases.in_order()]
    assert names
    assert len(set(names)) == len(names)
