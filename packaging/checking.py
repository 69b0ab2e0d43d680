"""Runs the checks one after another, each in its environment, and sums them up in a table."""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import system
from interpreters import present
from setting_up import ROOT, Environment, clean_surroundings, environment, prepare
from trouble import Trouble

TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "strace": "strace",
}
"""Program → its package in Debian and Ubuntu; tests that want one that can't be had skip and say so."""


@dataclass(frozen=True)
class Check:
    """A name for the table and what to run."""

    name: str
    command: list[str]


@dataclass(frozen=True)
class Outcome:
    """What came of a check."""

    check: Check
    code: int
    seconds: float
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    @property
    def row(self) -> str:
        """Its line in the table."""
        tests = f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped" if self.passed else ""
        verdict = "FAILED" if self.code else "ok"
        return f"{self.check.name:<24} {verdict:<7} {self.seconds:6.1f} s  {tests}".rstrip()


def main() -> int:
    """Set up, check, sum up; the last line counts the first Python's tests and everything that failed."""
    try:
        outcomes = [run(check) for check in checks()]
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print("\n" + "\n".join(outcome.row for outcome in outcomes) + "\n")
    tested = [outcome for outcome in outcomes if outcome.check.name.startswith("pytest")]
    failed = sum(max(outcome.failed, 1 if outcome.code else 0) for outcome in outcomes)
    print(f"{tested[0].passed} passed, {failed} failed")
    return 1 if failed else 0


def checks() -> Iterator[Check]:
    """Style, types, rooms and tests on the oldest Python; the tests once more on the newest."""
    pythons = present()
    oldest, *newer = [pythons[version] for version in sorted(pythons, key=_number)]
    system.install([package for tool, package in TOOLS.items() if not shutil.which(tool)])
    here = _ready(oldest)
    yield Check("ruff check", _module(here, "ruff", "check"))
    yield Check("ruff format", _module(here, "ruff", "format", "--check"))
    yield Check("mypy --strict", _module(here, "mypy"))
    yield Check("import-linter", [str(here.python.with_name("lint-imports")), "--no-cache", "--no-logo"])
    for python in (oldest, *newer[-1:]):
        there = _ready(python)
        yield Check(
            f"pytest on {there.folder.name.removeprefix('dev-')}", _module(there, "pytest", "--durations=12")
        )


def run(check: Check) -> Outcome:
    """Run it with its output shown, and count the tests if it has any."""
    print(f"\n=== {check.name}", flush=True)
    begun = time.monotonic()
    last = ""
    with subprocess.Popen(
        check.command,
        cwd=ROOT,
        env=clean_surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as running:
        for line in running.stdout or ():
            print(line, end="", flush=True)
            last = line.strip() or last
    return Outcome(check, running.returncode, time.monotonic() - begun, *_counts(check, last))


def _counts(check: Check, summary: str) -> tuple[int, int, int]:
    """Passed, failed and skipped in pytest's last line."""
    if not check.name.startswith("pytest"):
        return 0, 0, 0
    told = {
        word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|errors?|skipped)", summary)
    }
    return (
        told.get("passed", 0),
        sum(told.get(bad, 0) for bad in ("failed", "error", "errors")),
        told.get("skipped", 0),
    )


def _ready(python: str) -> Environment:
    here = environment("dev", python)
    prepare(here)
    system.install(
        system.debian(system.missing_libraries(here.folder, [*system.USED, system.SCREEN["DISPLAY"]]))
    )
    return here


def _module(here: Environment, name: str, *arguments: str) -> list[str]:
    return [str(here.python), "-m", name, *arguments]


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
