"""`forumdesk suggest` as a subprocess: what it answers, and one sentence where a list can't be read."""

import json
from pathlib import Path

import pytest

from tests.commands.test_commands import forumdesk

LIST = """id,text,table
b1,Bussen går för sällan,1
b2,Fler lärare i skolan,2
b3,Tåget stannar inte här,1
b4,Mindre klasser,3
"""


def test_groups_come_as_json() -> None:
    ran = forumdesk("suggest", "-", "--areas", "2", "--json", told=LIST.encode())
    told = json.loads(ran.stdout)
    assert {frozenset(group["cards"]) for group in told["groups"]} == {
        frozenset({"b1", "b3"}),
        frozenset({"b2", "b4"}),
    }
    assert all(group["name"] and group["because"] for group in told["groups"])
    assert (told["duplicates"], told["unsure"], told["engine"]) == ([], [], "vectors")
    assert "areas" not in told


def test_a_column_area_gives_likely_areas(tmp_path: Path) -> None:
    path = tmp_path / "cards.csv"
    path.write_text("text;area\nFler bussar;Resor\nBättre skolmat;Skola\nTätare tåg;\n", encoding="utf-8-sig")
    told = json.loads(forumdesk("suggest", path, "--areas", "2", "--json").stdout)
    assert told["areas"] == {"c003": ["Resor", "Skola"]}
    everywhere = [card for group in told["groups"] for card in group["cards"]] + told["unsure"]
    assert sorted(everywhere) == ["c001", "c002", "c003"]
    assert {group["name"]: group["cards"][0] for group in told["groups"]} == {
        "Resor": "c001",
        "Skola": "c002",
    }


def test_more_areas_than_there_are_give_new_groups_beside(tmp_path: Path) -> None:
    path = tmp_path / "cards.csv"
    path.write_text("text,area\nFler bussar,Resor\nEn simhall,\nKonstgräs,\nTätare tåg,\n", encoding="utf-8")
    told = json.loads(forumdesk("suggest", path, "--areas", "2", "--json").stdout)
    everywhere = [card for group in told["groups"] for card in group["cards"]] + told["unsure"]
    assert sorted(everywhere) == ["c001", "c002", "c003", "c004"]
    assert told["groups"][0]["cards"][0] == "c001"


def test_without_json_the_groups_are_listed_in_words() -> None:
    told = forumdesk("suggest", "-", "--areas", "2", told=LIST.encode(), language="sv").stdout.decode()
    assert "(2 kort)" in told
    assert "b3  Tåget stannar inte här" in told


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (b"id,table\nb1,2\n", "No column is called"),
        (b"id,text\nb1,one\nb1,two\n", "stands more than once"),
        (b'text\n"never closed\n', ""),
        (b"", ""),
    ],
)
def test_a_bad_list_is_refused_with_one_sentence(told: bytes, says: str) -> None:
    ran = forumdesk("suggest", "-", "--json", told=told)
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert len(ran.stderr.decode().strip().splitlines()) == 1
    assert says in ran.stderr.decode()


def test_a_list_that_is_not_there_is_told() -> None:
    ran = forumdesk("suggest", "nowhere.csv", "--json")
    assert ran.returncode == 1
    assert "nowhere.csv" in ran.stderr.decode()


@pytest.mark.parametrize("number", ["0", "many", "-1"])
def test_a_wrong_number_of_areas_is_wrong_use(number: str) -> None:
    ran = forumdesk("suggest", "-", "--areas", number, told=LIST.encode())
    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
