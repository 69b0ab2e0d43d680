"""The checks' own sums: what is shown while they run, and what the last line says."""

import sys

import pytest

from checking import Check, Outcome, run, side_by_side, sum_up

SLOWLY = "import time; print('first', flush=True); time.sleep(0.5); print('å last')"


def saying(name: str, program: str) -> Check:
    return Check(name, [sys.executable, "-c", program])


def test_what_a_check_says_is_shown_whole_and_in_order(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    outcome = run(saying("ruff", SLOWLY))
    assert outcome.code == 0
    assert capfdbinary.readouterr().out.decode().split() == ["===", "ruff", "first", "å", "last"]


def test_checks_side_by_side_are_shown_one_after_the_other(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    side_by_side([saying("one", SLOWLY), saying("two", "print('quick')")])
    said = capfdbinary.readouterr().out.decode().split()
    assert said == ["===", "one", "first", "å", "last", "===", "two", "quick"]


def test_the_tests_are_counted_in_pytests_own_last_line() -> None:
    outcome = run(
        saying("pytest on 3.11", "print('FAILED 9 failed'); print('= 1 failed, 5 passed, 2 errors in 3 s =')")
    )
    assert (outcome.passed, outcome.failed) == (5, 3)


def test_the_last_line_counts_every_failed_check_and_the_exit_code_tells(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ruff, mypy = Check("ruff", []), Check("mypy", [])
    tests = Outcome(Check("pytest on 3.11", []), 1, 9.0, passed=7, failed=2)
    assert sum_up([Outcome(ruff, 1, 0.1), Outcome(mypy, 0, 0.1), tests]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "7 passed, 3 failed"


def test_all_is_well_when_nothing_failed() -> None:
    assert sum_up([Outcome(Check("pytest on 3.11", []), 0, 9.0, passed=7)]) == 0
