"""Runs the checks one after another, each in its environment, and sums them up in a table."""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO

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

    @property
    def is_pytest(self) -> bool:
        return self.name.startswith("pytest")


@dataclass(frozen=True)
class Running:
    """A check that has been started; what it says goes into a file."""

    check: Check
    process: subprocess.Popen[bytes]
    output: IO[bytes]
    begun: float


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
        return sum_up([*map(run, house()), *side_by_side(tests())])
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def sum_up(outcomes: list[Outcome]) -> int:
    """Print the table; the exit code is 1 if anything failed."""
    print("\n" + "\n".join(outcome.row for outcome in outcomes) + "\n")
    tested = next(outcome for outcome in outcomes if outcome.check.is_pytest)
    failed = sum(max(outcome.failed, 1 if outcome.code else 0) for outcome in outcomes)
    print(f"{tested.passed} passed, {failed} failed")
    return 1 if failed else 0


def house() -> Iterator[Check]:
    """Style, types and the direction of the rooms."""
    here = _ready(_pythons()[0])
    yield Check("ruff check", _module(here, "ruff", "check"))
    yield Check("ruff format", _module(here, "ruff", "format", "--check"))
    yield Check("mypy --strict", _module(here, "mypy"))
    yield Check("import-linter", [str(here.python.with_name("lint-imports")), "--no-cache", "--no-logo"])


def tests() -> Iterator[Check]:
    """The tests on the oldest Python and on the newest there is; those with a real mouse only once."""
    system.install([package for tool, package in TOOLS.items() if not shutil.which(tool)])
    oldest, *newer = _pythons()
    for python in (oldest, *newer[-1:]):
        here = _ready(python)
        quietly = ["--durations=12", "-p", "no:cacheprovider"]
        if python is not oldest:
            quietly += ["-m", "not x_window"]
        yield Check(f"pytest on {here.folder.name.removeprefix('dev-')}", _module(here, "pytest", *quietly))


def side_by_side(checks: Iterable[Check]) -> list[Outcome]:
    """Run them at the same time and show one after the other."""
    return [finish(running) for running in [start(check) for check in checks]]


def run(check: Check) -> Outcome:
    """Run it with its output shown."""
    return finish(start(check))


def start(check: Check) -> Running:
    """Let it run, its output kept."""
    output = tempfile.TemporaryFile("a+b")  # noqa: SIM115 - `finish` closes it
    process = subprocess.Popen(
        check.command, cwd=ROOT, env=clean_surroundings(), stdout=output, stderr=subprocess.STDOUT
    )
    return Running(check, process, output, time.monotonic())


def finish(running: Running) -> Outcome:
    """Show what it says until it has ended, and count the tests if it has any."""
    print(f"\n=== {running.check.name}", flush=True)
    said = b""
    with running.output as output:
        while True:
            ended = running.process.poll() is not None
            output.seek(len(said))  # only reading heeds it: what is appended goes to the end
            said += (more := output.read())
            sys.stdout.buffer.write(more)
            sys.stdout.flush()
            if ended:
                break
            time.sleep(0.2)
    took = time.monotonic() - running.begun
    return Outcome(
        running.check,
        running.process.returncode,
        took,
        *_counts(running.check, said.decode("utf-8", "replace")),
    )


def _counts(check: Check, said: str) -> tuple[int, int, int]:
    """Passed, failed and skipped in pytest's last line."""
    if not check.is_pytest:
        return 0, 0, 0
    found = re.findall(r"(\d+) (passed|failed|errors?|skipped)", said.strip().rpartition("\n")[2])
    told = {word: int(number) for number, word in found}
    failed = sum(told.get(bad, 0) for bad in ("failed", "error", "errors"))
    return told.get("passed", 0), failed, told.get("skipped", 0)


def _pythons() -> list[str]:
    """The interpreters there are, oldest version first."""
    pythons = present()
    return [pythons[version] for version in sorted(pythons, key=_number)]


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
