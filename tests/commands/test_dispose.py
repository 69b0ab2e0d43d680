"""Disposal from the command line: no byte of a name is left anywhere, and the figures stay."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import disposal, facts, files, people, sections, themes
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from tests.commands.test_commands import forumdesk

FIRST = ("Åsa", "Björn", "Čedo", "Daga", "Ewa", "Fatíma")
LAST = (
    "Ångsvik", "Bergholtz", "Cederlåga", "Dalrot", "Ekskär", "Fjällmo", "Granvret", "Hällbo", "Isvik",
    "Julåker",
)  # fmt: skip
NAMES = [f"{first} {last}" for first in FIRST for last in LAST]
"""Sixty people who do not exist."""

DECISION = ("--decision", "Dokumenthanteringsplan § 4, dnr KS 2011/77", "--date", "2012-01-10")


def evening_with_names() -> dict[str, Any]:
    """The reference evening with sixty people, named also where nobody should be."""
    told: dict[str, Any] = json.loads(files.example())
    told["people"] = [
        {
            "name": name, "email": f"person{n}@example.org", "phone": f"070-174 06 {n:02d}",
            "answer": "yes", "contacted": True, "attended": n < 51, "gender": "woman" if n < 17 else "man",
            "age_band": "18–29" if n % 2 else "30–64", "inviter": "Företagarföreningen",
        }
        for n, name in enumerate(NAMES)
    ]  # fmt: skip
    told["tables"][0]["roles"][0]["secretary"] = NAMES[3]
    told["notes"][0]["text"] += f" {NAMES[4]}s förslag, fråga honom på 070-1740604."
    told["parking"][0]["text"] = "Ring Ångsvik, Åsa eller person0@example.org"
    return told


@pytest.fixture
def lerum(tmp_path: Path) -> Path:
    source = tmp_path / "evening.json"
    source.write_text(json.dumps(evening_with_names()), "utf-8")
    path = tmp_path / "dialogues" / "lerum.forumdesk"
    path.parent.mkdir()
    assert forumdesk("new", path, "--from", source).returncode == 0
    source.unlink()
    with DialogueFile.open(path, SCHEMA) as file:
        with file.change("Write section") as conn:
            sections.write(conn, "what-happened", f"Kvällen öppnades av {NAMES[7]}.")
        file.back_up("by-hand")
        with file.unrecorded() as conn:
            conn.execute(SCHEMA.metadata.tables["draft"].insert().values(key="x", texts=f'["{NAMES[9]}"]'))
    return path


def places_of_names(folder: Path) -> list[str]:
    """Every file in which a byte of a name, an address or a number stands."""
    wanted = [name.encode() for name in NAMES] + [b"@example.org", b"174 06"]
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(one in path.read_bytes() for one in wanted)
    ]


def test_no_byte_of_a_name_is_left_in_any_file(lerum: Path) -> None:
    assert len(places_of_names(lerum.parent)) >= 3, "the file and its copies hold them before"
    assert forumdesk("dispose", lerum, *DECISION).returncode == 0
    assert places_of_names(lerum.parent) == []


def test_the_figures_stay_as_they_were(lerum: Path) -> None:
    before = json.loads(forumdesk("facts", lerum, "--json").stdout)
    assert (before["registered"], before["attended"], before["women"], before["men"]) == (60, 51, 17, 34)
    forumdesk("dispose", lerum, *DECISION)
    assert json.loads(forumdesk("facts", lerum, "--json").stdout) == before
    told = json.loads(_exported(lerum))
    assert next(one for one in told["inviters"] if one["name"] == "Företagarföreningen")["came"] == 51
    assert {one["value"]: one["attended"] for one in told["group_counts"]} == {"18–29": 25, "30–64": 26}


def _exported(path: Path) -> str:
    forumdesk("export", path, "-o", path.parent.parent / "out", "--force")
    return (path.parent.parent / "out" / "evening.json").read_text("utf-8")


def test_the_protocol_says_what_it_rests_on_and_names_nobody(lerum: Path) -> None:
    said = forumdesk("dispose", lerum, *DECISION, language="sv").stdout.decode()
    assert "Dokumenthanteringsplan § 4, dnr KS 2011/77, 2012-01-10" in said
    assert "60 personer" in said
    assert not any(name in said for name in NAMES)
    assert_finished(lerum)


def test_names_in_texts_are_replaced_and_the_rest_of_the_text_stays(lerum: Path) -> None:
    forumdesk("dispose", lerum, *DECISION)
    told = json.loads(_exported(lerum))
    assert told["sections"]["what-happened"] == "Kvällen öppnades av (namn borttaget)."
    assert told["parking"][0]["text"] == "Ring (namn borttaget) eller (namn borttaget)"
    assert told["notes"][0]["text"].endswith("(namn borttaget) förslag, fråga honom på (namn borttaget).")


def test_written_files_with_names_go_too(lerum: Path) -> None:
    out = lerum.parent / "ut"
    assert forumdesk("export", lerum, "-o", out).returncode == 0
    assert any("people" in place for place in places_of_names(lerum.parent))
    forumdesk("dispose", lerum, *DECISION)
    assert places_of_names(lerum.parent) == []


def assert_finished(path: Path) -> None:
    act = files.ask(path, disposal.latest)
    assert act is not None
    assert act.finished


def test_without_a_decision_nothing_goes(lerum: Path) -> None:
    no = forumdesk("dispose", lerum, "--decision", " ", "--date", "2012-01-10")
    assert (no.returncode, no.stderr.count(b"\n")) == (1, 1)
    assert len(files.ask(lerum, people.in_order)) == 60


def test_a_second_disposal_says_that_nothing_is_left(lerum: Path) -> None:
    forumdesk("dispose", lerum, *DECISION)
    again = forumdesk("dispose", lerum, *DECISION)
    assert again.returncode == 1
    assert b"no personal data" in again.stderr


def test_an_interrupted_disposal_is_finished_when_the_file_is_opened(lerum: Path) -> None:
    """Killed when the rows are gone, while the journal and the copies still hold every name."""
    code = (
        "import os, signal, sys; from datetime import date; from pathlib import Path;"
        "from forumdesk.forum import disposal, files; from forumdesk.store import DialogueFile;"
        "DialogueFile.empty_journal = lambda file: os.kill(os.getpid(), signal.SIGKILL);"
        "door = files.opened(Path(sys.argv[1])); file = door.__enter__();"
        "disposal.dispose(file, 'plan', '2012-01-10', date(2012, 1, 11))"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(lerum)], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert places_of_names(lerum.parent)
    assert forumdesk("facts", lerum, "--json").returncode == 0
    assert places_of_names(lerum.parent) == []
    assert_finished(lerum)


def test_a_usual_word_that_is_also_a_name_is_left_in_texts(tmp_path: Path) -> None:
    told = evening_with_names()
    told["people"] = [{"name": "Mark", "attended": True}]
    told["tables"][0]["roles"][0]["leader"] = "mark"
    path = tmp_path / "e.forumdesk"
    files.make(path, json.dumps(told).encode())
    forumdesk("dispose", path, *DECISION)
    cards = files.ask(path, themes.all_cards)
    assert any("Mark nära motorvägen" in card.text for card in cards)


def test_a_copy_that_is_put_back_by_number_sets_aside_what_stood_there(lerum: Path) -> None:
    listed = forumdesk("restore", lerum).stdout.decode().splitlines()
    assert all("verified" in line for line in listed)
    before = files.ask(lerum, facts.the_facts)
    with DialogueFile.open(lerum, SCHEMA) as file, file.change("Remove people") as conn:
        people.remove(conn, [one.id for one in people.in_order(conn)])
    done = forumdesk("restore", lerum, "--copy", listed[0].split()[0])
    assert done.returncode == 0, done.stderr
    assert files.ask(lerum, facts.the_facts) == before
    assert list((lerum.parent / "Backups").glob("*set-aside.forumdesk"))


def test_a_copy_by_hand_is_verified_and_told(lerum: Path) -> None:
    made = Path(forumdesk("backup", lerum).stdout.decode().strip())
    assert made.exists()
    assert f"{made.stem.split()[1].lstrip('0')} " in forumdesk("restore", lerum).stdout.decode()
