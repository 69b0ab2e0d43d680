"""Inexact dates stand where a reader would put them."""

import pytest

from forumdesk.forum.rough_dates import UNKNOWN, place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2011-05-18", (2011, 5, 18)), ("18 maj 2011", (2011, 5, 18)),
        ("en vardagskväll i maj 2011", (2011, 5, 32)), ("början av 2011", (2011, 1, 32)),
        ("slutet av maj 2011", (2011, 5, 25)), ("januari 2012", (2012, 1, 32)),
        ("våren 2027", (2027, 4, 32)), ("early 2011", (2011, 1, 32)),
        ("18 October 2026", (2026, 10, 18)), ("2012", (2012, 13, 32)), ("2012-03", (2012, 3, 32)),
        ("", UNKNOWN), ("snart", UNKNOWN), ("18 maj", (9999, 5, 18)),
    ],
)  # fmt: skip
def test_a_date_stands_where_a_reader_would_put_it(text: str, expected: tuple[int, int, int]) -> None:
    assert place(text) == expected


def test_the_dates_of_the_real_case_come_in_the_order_they_happened() -> None:
    told = ["januari 2012", "2011-05-18", "början av 2011", "hösten 2011"]
    assert sorted(told, key=place) == ["början av 2011", "2011-05-18", "hösten 2011", "januari 2012"]
