"""Runs the fault menu and prints a table: `python -m tests.faults [--quick]`. Exit code 1 if a row is red.

`--quick` leaves out what needs root, a mount or minutes.
"""

import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.faults.menu import MENU, Row
from tests.faults.scripts import NOT_HERE

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Verdict:
    """What was seen, and in a word what it means."""

    word: str  # green, RED, "not here"
    seen: str


Results = dict[str, list[tuple[str, str, str]]]
"""By file: the name of each test, how it went, and why it was skipped or what was wrong."""


def tested() -> Results:
    """Every test of the menu, run once."""
    wanted = dict.fromkeys(test for row in MENU for test in row.tests)
    whole = {test for test in wanted if "::" not in test}
    chosen = [test for test in wanted if test in whole or test.partition("::")[0] not in whole]
    with tempfile.TemporaryDirectory(prefix="forumdesk-menu-") as place:
        report = Path(place) / "report.xml"
        command = [
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            f"--junitxml={report}",
            "-o",
            "junit_family=xunit1",
        ]
        done = subprocess.run(
            [sys.executable, *command, f"--basetemp={place}/made", *chosen],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if not report.exists():
            sys.exit(done.stdout + done.stderr)
        return _read(report)


def _read(report: Path) -> Results:
    found: Results = defaultdict(list)
    for case in ElementTree.parse(report).iter("testcase"):
        how, why = "passed", ""
        for child in case:
            if child.tag in ("failure", "error", "skipped"):
                how, why = child.tag, child.get("message", "").splitlines()[0] if child.get("message") else ""
        found[case.get("file", "")].append((case.get("name", ""), how, why))
    return found


def of_tests(row: Row, results: Results) -> Verdict:
    """What the tests of a row saw."""
    cases = []
    for test in row.tests:
        file, _, name = test.partition("::")
        cases += [case for case in results[file] if not name or case[0].partition("[")[0] == name]
    wrong = [f"{name}: {why}" for name, how, why in cases if how in ("failure", "error")]
    passed = sum(how == "passed" for _, how, _ in cases)
    if wrong or not cases:
        return Verdict("RED", wrong[0] if wrong else "no test was run")
    if not passed:
        return Verdict("not here", cases[0][2])
    return Verdict("green", f"{passed} tests see it borne")


def of_script(row: Row) -> Verdict:
    """What a script saw: its last line."""
    done = subprocess.run(
        [sys.executable, "-m", *row.script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    seen = (done.stdout.strip() or done.stderr.strip() or "nothing").splitlines()[-1]
    return Verdict({0: "green", NOT_HERE: "not here"}.get(done.returncode, "RED"), seen)


def main(quick: bool) -> int:
    """The table, a line at a time."""
    results, red = tested(), 0
    for row in MENU:
        if row.script and quick:
            continue
        verdict = of_script(row) if row.script else of_tests(row, results)
        red += verdict.word == "RED"
        print(
            f"{row.number:>3} {row.area:<8} {row.injected:<66} {verdict.word:<8} {verdict.seen}", flush=True
        )
    print(f"{red} red")
    return 1 if red else 0


if __name__ == "__main__":
    sys.exit(main("--quick" in sys.argv))
