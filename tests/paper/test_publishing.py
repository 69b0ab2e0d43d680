"""The report for publishing: nobody who came, led a table or wrote is named; officers to be asked are."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum.evening import Evening
from forumdesk.paper import markdown, plain_text, web_page
from forumdesk.paper.publishing import published
from forumdesk.paper.report import report
from tests.paper import checks

Change = Callable[[Callable[[dict[str, Any]], None]], Evening]
GUEST, LEADER, SECRETARY = "Xerxes Namnson", "Yrsa Ledarsson", "Zoroaster Skrivare"
OFFICER = "Tjänsteman Testsson"
ADDRESS, NUMBER = "xerxes@example.org", "070-123 45 67"


def with_names(told: dict[str, Any]) -> None:
    """Names wherever somebody may have typed them."""
    told["people"] = [{"name": GUEST, "attended": True, "email": ADDRESS, "phone": NUMBER}]
    told["people"] += [{"name": f"{OFFICER}", "attended": True}]
    told["tables"][0]["roles"][0] |= {"leader": LEADER, "secretary": SECRETARY}
    told["contacts"] = [{"name": OFFICER, "phone": "0302-52 10 00", "email": "test@example.org"}]
    everybody = f"{GUEST}, {LEADER}s och {SECRETARY}: {ADDRESS} {NUMBER}"
    told["dialogue"]["title"] = f"Kvällen med {GUEST}"
    told["ideas"][0]["text"] = told["ideas"][0]["meaning"] = everybody
    told["notes"][0] |= {"text": everybody, "who": GUEST}
    told["parking"][0] |= {"text": everybody, "owner": LEADER, "answer": everybody}
    told["areas"][0] |= {"name": SECRETARY, "comment": everybody}
    told["sections"] = {"results": f"{everybody}\n- {LEADER}", "lessons": everybody}


@pytest.fixture
def evening(changed: Change) -> Evening:
    return changed(with_names)


def assert_nobody_is_named(told: str) -> None:
    assert [name for name in ("Xerxes", "Yrsa", "Zoroaster", ADDRESS, NUMBER) if name in told] == []


def test_nobody_is_named_in_what_is_published(evening: Evening, tmp_path: Path) -> None:
    data = report(evening, "sv", "publish")
    assert_nobody_is_named(checks.text(data, tmp_path).replace("\n", " "))
    assert_nobody_is_named(data.decode("latin-1"))
    assert checks.faults(data) == []


def test_the_officer_to_be_asked_stays_with_how_to_reach_them(evening: Evening, tmp_path: Path) -> None:
    text = checks.text(report(evening, "sv", "publish"), tmp_path)
    assert OFFICER in text
    assert "0302-52 10 00" in text


def test_for_print_what_was_typed_is_told_as_it_was_typed(evening: Evening, tmp_path: Path) -> None:
    assert report(evening, "sv") == report(evening, "sv", "print")
    assert GUEST in checks.text(report(evening, "sv"), tmp_path)


@pytest.mark.parametrize("kind", [web_page, plain_text, markdown])
def test_other_outputs_of_a_published_evening_name_nobody_either(kind: Any, evening: Evening) -> None:
    assert_nobody_is_named(kind.documentation(published(evening), "sv"))


def test_figures_stay_the_same(evening: Evening) -> None:
    counts = ("registered", "attended", "women", "men", "tables", "cards", "areas", "seats", "rotations")
    told = [(getattr(published(evening).facts, one), getattr(evening.facts, one)) for one in counts]
    assert all(after == before for after, before in told)
    assert published(evening).groups == evening.groups


def test_an_evening_without_names_is_published_as_it_is(lerum: Evening) -> None:
    assert report(lerum, "sv", "publish") == report(lerum, "sv")
