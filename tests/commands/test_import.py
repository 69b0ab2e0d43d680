"""`import`: a list taken in whole or not at all, with bad rows named, seen from the command line."""

import json
from pathlib import Path

import pytest

from forumdesk.forum import exchange, files, people, themes
from tests.commands.test_commands import forumdesk

HEAD = "Förnamn;Efternamn;E-post;Organisation;Kön;Inbjudare;Svar\n"


def rows(count: int) -> list[str]:
    return [
        f"Åsa{n};Öberg-{n};person{n}@exempel.se;Förening {n % 7};{'km'[n % 3 > 0]};Ledamot {n % 6};ja\n"
        for n in range(count)
    ]


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    path = tmp_path / "kväll.forumdesk"
    told = {"format": "forumdesk-evening", "version": 1, "dialogue": {"title": "Kväll", "language": "sv"}}
    told |= {"tables": [{"number": number, "roles": []} for number in range(1, 7)]}
    told |= {"areas": [{"letter": "A", "name": "Trafik"}]}
    assert forumdesk("new", path, "--from", "-", told=json.dumps(told).encode()).returncode == 0
    return path


def sixty_and_a_bad_one(folder: Path) -> Path:
    path, lines = folder / "people.csv", rows(60)
    path.write_bytes((HEAD + "".join([*lines[:30], ";;utan@namn.se;;k;;ja\n", *lines[30:]])).encode("cp1252"))
    return path


def test_a_bad_row_is_named_and_nothing_is_taken_in(fresh: Path, tmp_path: Path) -> None:
    before = fresh.read_bytes()
    refused = forumdesk("import", fresh, "--people", sixty_and_a_bad_one(tmp_path), "--lang", "sv")
    assert refused.returncode == 1
    assert refused.stderr.decode().strip() == "Inget togs in. rad 32: namnet saknas"
    assert (refused.stdout, files.ask(fresh, people.in_order)) == (b"", ())
    assert fresh.read_bytes() == before


def test_sixty_people_come_from_a_windows_csv_when_the_bad_row_is_left_out(
    fresh: Path, tmp_path: Path
) -> None:
    done = forumdesk("import", fresh, "--people", sixty_and_a_bad_one(tmp_path), "--skip-bad", "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["taken"], told["kind"]) == (0, 60, "CSV, Windows-1252")
    assert told["bad"] == [{"row": 32, "what": ["the name is missing"]}]
    assert files.ask(fresh, people.in_order)[0].name == "Åsa0 Öberg-0"
    facts = json.loads(forumdesk("facts", fresh, "--json").stdout)
    assert (facts["contacted"], facts["registered"], facts["attended"]) == (60, 60, None)
    assert facts["seats"] == [10] * 6


def test_a_dry_run_tells_what_would_happen_and_changes_nothing(fresh: Path, tmp_path: Path) -> None:
    listed = tmp_path / "people.csv"
    listed.write_text("Namn,Skostorlek\nÅsa,38\nÅsa,39\nDeltagare 811228-9874,40\n", "utf-8")
    before = fresh.read_bytes()
    done = forumdesk("import", fresh, "--people", listed, "--dry-run", "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["rows"], told["new"], told["taken"]) == (0, 3, 3, 0)
    assert told["unused"] == ["Skostorlek"]
    assert told["noted"] == [
        {"row": 3, "what": ["the same as row 2"]},
        {"row": 4, "what": ["a personal number was left out"]},
    ]
    assert fresh.read_bytes() == before


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ("merge", [("Åsa", "Floda")]),
        ("skip", [("Åsa", "")]),
        ("add", [("Åsa", ""), ("asa", "Floda")]),
    ],
)
def test_somebody_already_there_is_filled_in_left_or_added(
    fresh: Path, tmp_path: Path, known: str, expected: list[tuple[str, str]]
) -> None:
    for name, text in (("a.csv", "Namn\nÅsa\n"), ("b.csv", "Namn,Ort\nasa,Floda\n")):
        (tmp_path / name).write_text(text, "utf-8")
        assert forumdesk("import", fresh, "--people", tmp_path / name, "--known", known).returncode == 0
    assert [(one.name, one.place) for one in files.ask(fresh, people.in_order)] == expected


def test_a_copy_is_kept_before_an_import(fresh: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Namn\nÅsa\n", "utf-8")
    assert forumdesk("import", fresh, "--people", tmp_path / "a.csv").returncode == 0
    assert [path for path in (tmp_path / "Backups").iterdir() if "before-import" in path.name]


def test_cards_come_with_table_code_and_area(fresh: Path, tmp_path: Path) -> None:
    listed = tmp_path / "cards.csv"
    listed.write_text(
        "id;text;table;area;meaning\nB2-1;Buss;2;Trafik;Var tionde minut\n;Lotsar;;;\n", "utf-8"
    )
    assert forumdesk("import", fresh, "--cards", listed).returncode == 0
    told = files.ask(fresh, exchange.tell)["cards"]
    assert (told[0]["id"], told[0]["text"], told[0]["table"], told[0]["area"]) == ("B2-1", "Buss", 2, "A")
    assert [card.text for card in files.ask(fresh, themes.all_cards)] == ["Buss", "Lotsar"]


def test_a_card_at_a_table_that_is_not_there_is_named(fresh: Path, tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("text,table\nBuss,1\nTåg,99\n,2\n", "utf-8")
    refused = forumdesk("import", fresh, "--cards", tmp_path / "c.csv")
    said = refused.stderr.decode()
    assert refused.returncode == 1
    assert "row 3: there is no table “99”; row 4: the text is missing" in said
    assert files.ask(fresh, themes.all_cards) == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"Telefon\n0302\n", "No column is called"),
        (b'Namn\n"\xc5sa\nBo\n', "Row 2 can't be read"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(
    fresh: Path, tmp_path: Path, data: bytes, said: str
) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    refused = forumdesk("import", fresh, "--people", tmp_path / "a.csv")
    assert refused.returncode == 1
    assert said in refused.stderr.decode()
    assert b"Traceback" not in refused.stderr


def test_a_list_that_is_not_there_is_named(fresh: Path, tmp_path: Path) -> None:
    refused = forumdesk("import", fresh, "--people", tmp_path / "nowhere.csv")
    assert refused.returncode == 1
    assert "nowhere.csv" in refused.stderr.decode()


@pytest.mark.parametrize("words", [[], ["--people"], ["--people", "a", "--cards", "b"], ["--known", "eat"]])
def test_wrong_use_is_exit_two(words: list[str]) -> None:
    assert forumdesk("import", "x.forumdesk", *words).returncode == 2
