"""The words follow the language that is asked for, the screen's or a paper's own."""

import pytest

from forumdesk import words
from forumdesk.words import Words, _, language, ngettext, speaker, use


def test_the_screen_speaks_english_until_told_otherwise() -> None:
    assert (language(), _("Undo")) == ("en", "Undo")


def test_an_unknown_language_becomes_english() -> None:
    use("fi")
    assert language() == "en"


@pytest.mark.parametrize("name", ["sv", "sv_SE", "sv_SE.UTF-8", "sv-FI", "SV"])
def test_a_language_is_known_by_its_longer_names(name: str) -> None:
    assert words.known(name) == "sv"


def test_a_word_that_begins_like_a_language_is_none() -> None:
    assert words.known("svan") == "en"


def test_a_paper_keeps_its_language_whatever_the_screen_speaks() -> None:
    paper = speaker("sv")
    use("en")
    assert (paper.language, language()) == ("sv", "en")


def test_nothing_stays_nothing_in_every_language() -> None:
    assert [Words(name)("") for name in words.LANGUAGES] == ["", ""]


def test_english_tells_one_from_many() -> None:
    assert [ngettext("{n} card", "{n} cards", n).format(n=n) for n in (0, 1, 2)] == [
        "0 cards",
        "1 card",
        "2 cards",
    ]


def test_the_systems_language_is_read_from_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert words.of_the_system() == "sv"
