"""Runs each benchmark in a process of its own and prints the table; a demand missed is exit code 1."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks import cases
from tests.benchmarks.benchmark import Benchmark, Measured, run

HEAD = f"{'benchmark':<18} {'floor':>10} {'subject':>10}    {'ratio':>6} {'demand':>7}  verdict"


def main() -> int:
    """The whole table, or the benchmarks that are named."""
    asked = _asked()
    chosen = [one for one in cases.in_order() if not asked.names or one.name in asked.names]
    if asked.alone:
        print(json.dumps(asdict(_alone(chosen[0]))))
        return 0
    if not asked.json:
        print(HEAD)
    found = list(_table(chosen, silent=asked.json))
    if asked.json:
        print(json.dumps([_as_json(one) for one in found if one], indent=1))
    return 0 if all(one and one.verdict == "ok" for one in found) else 1


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "names", nargs="*", choices=[[], *(one.name for one in cases.in_order())], metavar="NAME"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _alone(benchmark: Benchmark) -> Measured:
    with tempfile.TemporaryDirectory(prefix="forumdesk-benchmark-") as folder:
        return run(benchmark, Path(folder))


def _table(chosen: list[Benchmark], *, silent: bool) -> Iterator[Measured | None]:
    for benchmark in chosen:
        measured = _in_a_process(benchmark)
        if not silent:
            print(_row(measured) if measured else f"{benchmark.name:<18} could not be run", flush=True)
        yield measured


def _in_a_process(benchmark: Benchmark) -> Measured | None:
    with tempfile.TemporaryDirectory(prefix="forumdesk-home-") as home:
        env = {
            **os.environ,
            "HOME": home,
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "sv",
        }
        command = [sys.executable, "-m", "tests.benchmarks", "--alone", benchmark.name]
        ran = subprocess.run(command, env=env, check=False, capture_output=True, text=True)
    if ran.returncode == 0:
        return Measured(**json.loads(ran.stdout.splitlines()[-1]))
    print(ran.stderr, file=sys.stderr)
    return None


def _row(one: Measured) -> str:
    costs = f"{one.floor:>10.2f} {one.subject:>10.2f} {one.unit}"
    return f"{one.name:<18} {costs} {one.ratio:>6.2f} {f'≤ {one.demand:g}':>7}  {one.verdict}"


def _as_json(one: Measured) -> dict[str, object]:
    return {**asdict(one), "ratio": round(one.ratio, 3), "verdict": one.verdict}


if __name__ == "__main__":
    sys.exit(main())
