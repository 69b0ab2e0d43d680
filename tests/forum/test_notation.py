"""How bold, italic, links and facts stand in a stored line, and that nothing typed is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.forum.documentation import Run, leading_to, written
from forumdesk.forum.documentation.notation import read

LOOKS = st.builds(
    Run,
    st.text("ab *[]()\\|.:_#", max_size=6),
    st.sampled_from([None, None, "attended"]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "", "https://a.se"]),
)


def test_the_marks_are_those_of_a_letter() -> None:
    line = "**fet** och *kursiv*, [sidan](https://lerum.se/a) och ⟦attended|51 personer⟧"
    assert read(line) == (
        Run("fet", bold=True), Run(" och "), Run("kursiv", italic=True), Run(", "),
        Run("sidan", link="https://lerum.se/a"), Run(" och "), Run("51 personer", "attended", frozen=True),
    )  # fmt: skip
    assert written(read(line)) == line


@pytest.mark.parametrize(
    "line",
    ["5 * 3 * 2", "pris* och tid*", "a ** b", "[x](javascript:alert(1))", "[x](http://a.se)", "\\n <b>"],
)
def test_what_only_looks_like_a_mark_is_an_ordinary_sign(line: str) -> None:
    assert read(line) == (Run(line),)
    assert written([Run(line)]) == line


@given(st.lists(LOOKS, max_size=6))
def test_whatever_is_typed_and_dressed_comes_back(runs: list[Run]) -> None:
    line = written(runs)
    assert written(read(line)) == line
    plain = str.maketrans("[]\\", "()/")  # as in links
    assert _signs(read(line), plain) == _signs(runs, plain)


def _signs(runs: object, plain: dict[int, int]) -> list[tuple[object, ...]]:
    assert isinstance(runs, list | tuple)
    return [
        (sign.translate(plain), run.bold, run.italic, run.link)
        for run in runs
        for sign in ("@" if run.fact else run.text)
        if not sign.isspace()
    ]


@pytest.mark.parametrize(
    ("typed", "to"),
    [
        ("www.lerum.se", "https://www.lerum.se"), ("lerum.se/a(1)", "https://lerum.se/a%281%29"),
        ("Namn@kommun.se", "mailto:Namn@kommun.se"), ("javascript:alert(1)", ""), ("http://a.se", ""),
        ("file:///etc/passwd", ""), ('https://a.se" onclick="x', ""),
    ],
)  # fmt: skip
def test_only_safe_addresses_become_links(typed: str, to: str) -> None:
    assert leading_to(typed) == to
