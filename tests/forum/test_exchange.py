"""The evening as JSON: nothing is lost or changed on the way round, and what is wrong is named."""

import copy
import csv
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from forumdesk.forum import exchange, facts, files, themes
from forumdesk.forum.schema import SCHEMA
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile
from tests.forum.evenings import evenings
from tests.forum.proof import Proof


def around(told: dict[str, Any]) -> dict[str, Any]:
    """The evening after it was written to a file, opened again and told."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "e.forumdesk"
        files.make(path, json.dumps(told).encode())
        return files.ask(path, exchange.tell)


def reference() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files.example())
    return found


def test_the_reference_evening_comes_back_key_for_key() -> None:
    told = around(reference())
    assert told == reference()
    assert list(told) == list(reference()), "and in the same order"


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(evenings())
def test_any_evening_comes_back_as_it_was_told(told: dict[str, Any]) -> None:
    assert around(told) == told


def test_a_dialogue_that_has_no_title_yet_comes_back_all_the_same(fresh: Proof) -> None:
    told = fresh.ask(exchange.tell)
    assert told["dialogue"]["title"] == ""
    assert around(told) == told


def test_an_evening_needs_no_more_than_a_title() -> None:
    least = {"format": "forumdesk-evening", "version": 1, "dialogue": {"title": "Bara en titel"}}
    told = around(least)
    assert told["dialogue"]["title"] == "Bara en titel"
    assert around(told) == told


def test_what_the_program_adds_to_an_evening_is_told_too(lerum: Proof) -> None:
    """The places of cards, the process leaders' wording and a card from the board survive the way round."""
    areas = {card.code: card.area_id for card in lerum.ask(themes.all_cards)}
    ids = {card.code: card.id for card in lerum.ask(themes.all_cards)}
    lerum.do(themes.move, ids["B6-1"], areas["B1-1"], 0)
    lerum.do(themes.reword, ids["B4-1"], "Fiber överallt")
    lerum.do(themes.write_new, "Från väggen")
    told = lerum.ask(exchange.tell)
    assert around(told) == told
    assert told["cards"][-1]["text"] == "Från väggen"


def test_facts_are_the_same_after_the_way_round(lerum: Proof) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "e.forumdesk"
        files.make(path, exchange.as_text(lerum.ask(exchange.tell)).encode())
        assert files.ask(path, facts.the_facts) == lerum.ask(facts.the_facts)


WRONG: list[tuple[str, Any, str]] = [
    ("dialogue.titel", "x", "“dialogue.titel”"),
    ("agenda.3.minuter", 5, r"“agenda\[3\].minuter”"),
    ("extra", {}, "“extra”"),
    ("dialogue.title", 7, "“dialogue.title”"),
    ("dialogue.language", "no", "“dialogue.language”.*“sv”, “en”"),
    ("agenda.0.minutes", "10", r"“agenda\[0\].minutes”.*whole number"),
    ("agenda.0.minutes", True, r"“agenda\[0\].minutes”"),
    ("agenda.0.minutes", 10.5, r"“agenda\[0\].minutes”"),
    ("agenda.0.optional", 1, r"“agenda\[0\].optional”.*true or false"),
    ("counts.attended", -1, "“counts.attended”"),
    ("date", "18 maj 2011", "“date”"),
    ("date", "2011-02-30", "“date”"),
    ("start", "25:00", "“start”"),
    ("tables", {}, "“tables”.*list"),
    ("tables.1.number", 1, "“tables.number”.*“1” stands there twice"),
    ("ideas.0.table", 9, r"“ideas\[0\].table”.*no “9”"),
    ("ideas.1.id", "B1-1", "“ideas.id”"),
    ("cards.0.area", "Z", r"“cards\[0\].area”.*no “Z”"),
    ("cards.0.idea", "B9-9", r"“cards\[0\].idea”"),
    ("cards.0.merged_into", "B2-2", "lie behind itself"),
    ("notes.0.area", "Q", r"“notes\[0\].area”"),
    ("notes.0.heading", "viktigast", r"“notes\[0\].heading”"),
    ("rotations.0.occupancy", {"7": 1}, r"“rotations\[0\].occupancy”.*no “7”"),
    ("rotations.0.occupancy", {"sju": 1}, "number of a table"),
    ("sections", {"slut": ""}, "“sections.slut”"),
    ("version", 2, "“version”"),
    ("format", "other", "“format”"),
    ("purpose.aims", ["ett", 2], r"“purpose.aims\[1\]”.*text"),
    ("story.text", "x" * 20_001, "“story.text”.*20001"),
]


@pytest.mark.parametrize(
    ("path", "value", "said"), WRONG, ids=[f"{path}={str(v)[:9]}" for path, v, _s in WRONG]
)
def test_what_is_wrong_is_named_and_nothing_is_written(
    tmp_path: Path, path: str, value: Any, said: str
) -> None:
    told = copy.deepcopy(reference())
    *way, last = path.split(".")
    place: Any = told
    for step in way:
        place = place[int(step)] if step.isdigit() else place[step]
    place[last] = value
    with pytest.raises(Refusal, match=said):
        files.make(tmp_path / "e.forumdesk", json.dumps(told).encode())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("missing", ["format", "version", "dialogue"])
def test_a_required_key_that_is_missing_is_named(missing: str) -> None:
    told = reference()
    del told[missing]
    with pytest.raises(Refusal, match=f"“{missing}” is missing"):
        exchange.parse(json.dumps(told))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (b"", "not JSON"), (b"{", "line 1"), (b"\xff\xfe{", "UTF-8"), (b"[]", "object with keys"),
        (b"[" * 100_000, "nested too deep"), (b'{"a": 1, "a": 2}', "“a” stands twice"),
        (b'{"version": NaN}', "“NaN”"),
        (b'{"version": ' + b"9" * 5000 + b"}", "too large"), (b"null", "object"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_evening_are_refused_in_words(told: bytes, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        exchange.parse(told)


def test_a_byte_order_mark_does_no_harm() -> None:
    assert exchange.parse(b"\xef\xbb\xbf" + files.example())["dialogue"]["title"] == "Näringslivsstrategi"


def test_sheets_hold_every_list_and_no_formula(lerum: Proof) -> None:
    told = lerum.ask(exchange.tell)
    told["parking"][0] |= {"text": "=1+1", "owner": "+46 70-123", "answer": "@SUM(A1)"}
    sheets = exchange.sheets(told)
    rows = list(csv.DictReader(io.StringIO(sheets["parking.csv"].decode("utf-8-sig"))))
    assert (rows[0]["text"], rows[0]["owner"], rows[0]["answer"]) == ("'=1+1", "+46 70-123", "'@SUM(A1)")
    assert len(list(csv.reader(io.StringIO(sheets["ideas.csv"].decode("utf-8-sig"))))) == 27
    assert {"roles.csv", "occupancy.csv", "cards.csv", "agenda.csv"} <= set(sheets)


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "e.forumdesk"
    path.write_bytes(b"mine")
    with pytest.raises(Refusal, match="exists already"):
        files.make(path, files.example())
    assert path.read_bytes() == b"mine"


def test_a_new_file_from_json_has_nothing_to_undo(tmp_path: Path) -> None:
    files.make(tmp_path / "e.forumdesk", files.example())
    with DialogueFile.open(tmp_path / "e.forumdesk", SCHEMA, copy_at_close=False) as file:
        assert (file.undo_label, file.redo_label) == (None, None)
