"""The report: the case page's structure, every figure where it belongs, every card, nobody's name."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum.evening import Evening
from forumdesk.paper.report import report
from forumdesk.words import speaker
from tests.paper import checks
from tests.paper.reading import Read, read

Change = Callable[[Callable[[dict[str, Any]], None]], Evening]


@pytest.fixture(scope="module")
def heard(lerum: Evening) -> Read:
    return read(report(lerum, "sv"))


def test_the_sections_stand_in_the_order_of_the_case_page(heard: Read) -> None:
    headings = heard.of("H1", "H2")
    begun = [
        "Näringslivsstrategi",
        "Syfte",
        "Process",
        "Resultat",
        "Lärdomar",
        "Bilaga 1",
        "Bilaga 2",
        "Bilaga 3",
    ]
    assert [heading[: len(word)] for heading, word in zip(headings, begun, strict=False)] == begun


def test_every_figure_of_the_evening_is_told(heard: Read) -> None:
    rows = heard.of("TR")
    for row in (
        "Anmälda 60",
        "Kom 51",
        "Uteblev 9",
        "Kvinnor 17 33,3 %",
        "Män 34 66,7 %",
        "Temakort 12",
        f"{speaker('sv')('Areas')} 6",
        "Rotationer 2",
        "Planerat, minuter 180",
        "Berättelsens målår 2021",
        "Bord 6",
    ):
        assert row in rows
    assert any("85,0 %" in row for row in rows)
    seats = [row.split()[1] for row in rows if row[:2] in [f"{number} " for number in range(1, 7)]]
    assert seats == ["9", "9", "9", "8", "8", "8"]


def test_every_card_stands_under_its_area_with_those_merged_into_it(heard: Read, lerum: Evening) -> None:
    told = heard.words[heard.words.rindex("Bilaga 1 · Områden") : heard.words.rindex("Bilaga 2 ·")]
    for area in lerum.areas:
        begin = told.index(f"{area.letter} {area.name}")
        cards = [card for pile in lerum.hanging[area.id] for card in pile.cards]
        places = [told.index(card.text, begin) for card in cards]
        assert places == sorted(places)
    assert "Sammanfört med B1-1: Tätare tåg och bussar" in told
    assert len([card for card in lerum.cards if card.text in told]) == 12


def test_notes_stand_under_their_five_headings(heard: Read) -> None:
    told = heard.words[heard.words.rindex("Bilaga 2 ·") : heard.words.rindex("Bilaga 3 ·")]
    assert "Restiden avgör om personalen tackar ja till jobbet." in told
    assert "Turtätheten efter klockan nio. (Med: Kollektivtrafikhandläggaren)" in told


def test_a_slip_is_told_with_its_answer_or_that_it_waits(heard: Read) -> None:
    assert (
        "Hålet i vägen vid stationen Gatuenheten Teknisk förvaltning, 19 maj 2011 Lagas före midsommar."
        in heard.words
    )
    assert "Inte besvarad än" in heard.words


def test_each_page_tells_its_number_and_the_status_as_furniture(heard: Read) -> None:
    assert all(f"Sida {page} av {heard.pages}" in heard.furniture for page in range(1, heard.pages + 1))
    assert heard.furniture.count("Utkast") == heard.pages


def test_an_established_report_says_so(lerum: Evening) -> None:
    established = replace(
        lerum, dialogue=replace(lerum.dialogue, status="established", registry_number="KS 2011:7")
    )
    heard = read(report(established, "sv"))
    assert "Upprättad · KS 2011:7" in heard.furniture
    assert "Utkast" not in heard.furniture


def test_what_is_empty_is_left_out(bare: Evening) -> None:
    heard = read(report(bare, "sv"))
    assert heard.of("H1") == ["Tom"]
    assert not any(heading.startswith("Bilaga") for heading in heard.of("H2"))


def test_it_speaks_english_when_asked(lerum: Evening) -> None:
    heard = read(report(lerum, "en"))
    assert "Appendix 1 · Areas and themes" in heard.of("H2")
    assert "Page 1 of" in heard.furniture


def test_no_participant_is_named(changed: Change, tmp_path: Path) -> None:
    def with_names(told: dict[str, Any]) -> None:
        told["people"] = [
            {"name": f"Xerxes Namnson{n}", "attended": True, "gender": "woman"} for n in range(20)
        ]
        told["tables"][0]["roles"][0]["secretary"] = "Xerxes Namnson1"

    data = report(changed(with_names), "sv")
    assert "Xerxes" not in checks.text(data, tmp_path)
    assert b"Xerxes" not in data


def test_a_group_so_small_that_it_points_at_somebody_is_not_told(changed: Change) -> None:
    def small(told: dict[str, Any]) -> None:
        told["counts"] = {
            "registered": 40,
            "attended": 40,
            "women": 18,
            "men": 18,
            "other": 1,
            "not_stated": 3,
        }

    rows = read(report(changed(small), "sv")).of("TR")
    assert "Annat eller inte angivet färre än 5 –" in rows


@pytest.mark.parametrize(
    "typed",
    [
        "<b",
        "<skola> och </skola>",
        "AT&T",
        "5 < 6 & 7 > 3",
        "&nosuch; &amp;",
        "<para>",
        "a\\b (c) [d]",
        "<br/><br>",
        '<img src="/etc/hostname"/>',
        '<a href="javascript:alert(1)">x</a>',
        "{title} %s %(a)s",
    ],
)
def test_what_is_typed_is_printed_and_never_obeyed(typed: str, changed: Change, tmp_path: Path) -> None:
    def everywhere(told: dict[str, Any]) -> None:
        told["dialogue"]["title"] = typed
        told["areas"][0] |= {"name": typed, "comment": typed}
        told["ideas"][0] |= {"text": typed, "meaning": typed}
        told["notes"][0] |= {"text": typed, "who": typed}
        told["parking"][0] |= {"text": typed, "answer": typed}
        told["sections"] = {"lessons": typed}

    data = report(changed(everywhere), "sv")
    heard = read(data)
    assert heard.of("H1") == [typed]
    assert heard.words.count(typed) >= 8
    assert typed in " ".join(checks.text(data, tmp_path).split())
    assert not any(
        word in data for word in (b"/URI", b"/JavaScript", b"/Launch", b"/XObject", b"/EmbeddedFile")
    )
    assert checks.faults(data) == []
