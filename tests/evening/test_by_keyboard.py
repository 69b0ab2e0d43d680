"""The whole reference evening by keyboard: late twice, killed twice, its clock set; nothing is lost."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from forumdesk.forum import files
from tests.evening.by_keyboard import REFERENCE, Evening, planned
from tests.evening.keyboard import ROOT, Keyboard
from tests.evening.screen import until
from tests.ui.laptop import EVENING

HALF = len("Bredband i hela ko")


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    """Her laptop with the planned evening in its folder."""
    folder = tmp_path / "Documents" / "Forumdesk"
    folder.mkdir(parents=True)
    files.make(folder / "evening.forumdesk", json.dumps(planned()).encode())
    keyboard = Keyboard(tmp_path, EVENING)
    yield Evening(keyboard)
    if keyboard.process is not None:
        keyboard.kill()


def test_the_whole_evening_is_run_by_keyboard_through_two_kills_and_nothing_is_lost(evening: Evening) -> None:
    run_it(evening, evening.hands.home / "Documents" / "Forumdesk" / "evening.forumdesk")


def run_it(evening: Evening, file: Path) -> None:
    """From the start screen to what the command line tells afterwards."""
    evening.begin()
    arrive(evening)
    hear_the_story(evening)
    talk(evening, file)
    agree(evening)
    present(evening)
    sort(evening)
    deepen(evening)
    rotate(evening)
    close(evening)
    evening.hands.quit()
    same_facts(file)
    same_evening(file)


def arrive(evening: Evening) -> None:
    evening.count_them_in()
    evening.hands.must_read("33 % kvinnor – utanför 40–60")
    evening.hands.press("F7")
    assert (evening.under_way(), evening.left()) == ("Välkomna och kvällens spelregler", "10:00")
    evening.hands.wait(minutes=10)


def hear_the_story(evening: Evening) -> None:
    """It takes four minutes too many."""
    evening.step("Berättelsen: tio år fram")
    evening.hands.wait(minutes=14)
    assert evening.left() == "+04:00"


def talk(evening: Evening, file: Path) -> None:
    """Killed while the step runs, and once more in the middle of a word; the clock was set in between."""
    hands = evening.hands
    evening.step("Pass 1: brainstorming vid sex bord")
    for table in (1, 2, 3):
        evening.write_at(table)
    hands.wait(minutes=12, seconds=34)
    assert evening.left() == "22:26"
    restart(evening, seconds=41)
    assert (evening.under_way(), evening.left()) == ("Pass 1: brainstorming vid sex bord", "21:45")
    before = hands.seen
    hands.set_clock(60)
    assert (evening.left(), hands.seen["rows"]) == ("21:45", before["rows"])
    half_a_line(evening, file)
    evening.write_at(5)
    evening.write_at(6)
    hands.wait(minutes=28, seconds=15)
    evening.catch_up(1, minutes=11)


def half_a_line(evening: Evening, file: Path) -> None:
    """The rest is typed after the restart."""
    hands, (first, *others) = evening.hands, evening.ideas_of(4)
    hands.press("Alt+4")
    hands.type(first["text"][:HALF])
    until(lambda: first["text"][:HALF] in drafts(file), "what is half written is on the disk")
    restart(evening, seconds=30)
    assert (evening.under_way(), evening.left()) == ("Pass 1: brainstorming vid sex bord", "21:15")
    assert not hands.reads("var borta")
    hands.press("Alt+4")
    assert hands.seen["text"] == first["text"][:HALF]
    evening.write_down({**first, "text": first["text"][HALF:]})
    for idea in others:
        evening.write_down(idea)


def agree(evening: Evening) -> None:
    """Late again after the lid was closed: one way is tried and taken back, another is taken."""
    hands = evening.hands
    evening.step("Enas om två teman per bord")
    hands.wait(minutes=3)
    before = evening.left()
    hands.sleep(20)
    hands.must_read("Datorn sov i 20 minuter")
    assert evening.left() == before
    hands.go_to("Räkna inte med den")
    hands.press("Space")
    assert not hands.reads("Datorn sov")
    assert evening.left() == before
    evening.catch_up(2, minutes=20)
    assert any("utgår" in row for row in hands.seen["rows"]["Körschema"])
    hands.press("Ctrl+Z")
    evening.catch_up(3, minutes=20)
    for table in range(1, 7):
        evening.hand_in(table)


def present(evening: Evening) -> None:
    """One table after the other, with the projector on; a comment beside the question is parked meanwhile."""
    evening.step("Borden redovisar")
    evening.hands.press("F5")
    assert "Projektor" in evening.hands.seen["windows"]
    for table in range(1, 7):
        evening.hands.wait(minutes=1, seconds=45)
        evening.present(table)
    for slip in REFERENCE["parking"]:
        evening.park(slip["text"])
    evening.hands.press("F5")
    assert "Projektor" not in evening.hands.seen["windows"]


def sort(evening: Evening) -> None:
    evening.step("Paus – teman sorteras på tavlan")
    evening.hands.press("Ctrl+5")
    evening.name_areas()
    evening.sort_cards()
    evening.say_why()
    evening.assign_tables()
    evening.hands.must_read("6 av 6 områden · 0 oplacerade")
    evening.hands.wait(minutes=18)


def deepen(evening: Evening) -> None:
    evening.hands.press("Ctrl+4")
    evening.step("Områdena och borden")
    evening.hands.wait(minutes=4)
    evening.step("Pass 2: sex områden")
    evening.hands.wait(minutes=20)


def rotate(evening: Evening) -> None:
    for number in (1, 2):
        evening.step(f"Rotation {number}, frivillig")
        evening.count_rotation(number)
        evening.hands.must_read("51 av 51 räknade")
        evening.hands.wait(minutes=20)


def close(evening: Evening) -> None:
    """The notes are typed in while the evening ends; what was parked is answered later."""
    evening.step("Avslut och kvitto på kvällen")
    evening.hands.press("Ctrl+6")
    for area in REFERENCE["areas"]:
        evening.write_notes(area["letter"])
    evening.hands.wait(minutes=9)
    evening.hands.press("Ctrl+4", "F8")
    assert evening.under_way() == ""
    evening.answer_the_parked()


def restart(evening: Evening, seconds: float) -> None:
    """SIGKILL; so much later a fresh process has the dialogue open again."""
    evening.hands.kill()
    evening.hands.wait(seconds=seconds)
    evening.begin()


def drafts(file: Path) -> str:
    """What is half written, as the disk has it at this moment."""
    copy = file.parents[2] / "copy" / file.name
    shutil.rmtree(copy.parent, ignore_errors=True)
    copy.parent.mkdir()
    for part in file.parent.glob(file.name + "*"):
        shutil.copy(part, copy.parent / part.name)
    with closing(sqlite3.connect(copy)) as conn:
        return "\n".join(texts for (texts,) in conn.execute("SELECT texts FROM draft"))


def run(*words: str | Path) -> str:
    """The command line, as anybody would call it afterwards."""
    done = subprocess.run(
        [sys.executable, "-m", "forumdesk", *map(str, words)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout


def same_facts(file: Path) -> None:
    """Every number is that of the reference case."""
    told = json.loads(run("facts", file, "--json"))
    known = {
        "registered": 60, "attended": 51, "no_shows": 9, "attendance_percent": 85.0,
        "women": 17, "men": 34, "women_percent": 33.3, "men_percent": 66.7, "balance": "uneven",
        "tables": 6, "seats": [9, 9, 9, 8, 8, 8], "ideas": 26, "cards": 12, "cards_merged": 2,
        "cards_unplaced": 0, "cards_excluded": 0, "areas": 6, "rounds": 2, "rotations": 2, "notes": 15,
        "parking": 2, "parking_answered": 1, "planned_minutes": 180, "duration_min": 180, "target_year": 2021,
    }  # fmt: skip
    assert {key: told[key] for key in known} == known
    assert [(letter, area["name"]) for letter, area in told["areas_by_letter"].items()] == [
        (area["letter"], area["name"]) for area in REFERENCE["areas"]
    ]


def same_evening(file: Path) -> None:
    """Every word that was typed is there, and of what was planned nothing has changed."""
    folder = file.parents[2] / "exported"
    run("export", file, "-o", folder)
    told: dict[str, Any] = json.loads((folder / "evening.json").read_text(encoding="utf-8"))
    counts = {key: count for key, count in REFERENCE["counts"].items() if key != "not_stated"}  # nobody asked
    assert holds(told, {**REFERENCE, "imprints": [], "counts": counts}) == []
    assert all(
        role["handed_in"] and role["presented"] for role in (one["roles"][0] for one in told["tables"])
    )
    steps = told["agenda"]
    assert [before["ended"] for before in steps[:-1]] == [after["started"] for after in steps[1:]]
    assert [clock_time(step["started"]) for step in steps[:4]] == ["18:00", "18:10", "18:24", "19:06"]


def holds(told: Any, known: Any, path: str = "") -> list[str]:
    """Where something that is known is not told as it is known; more may be told."""
    if isinstance(known, dict):
        return [
            wrong for key, value in known.items() for wrong in holds(told.get(key), value, f"{path}.{key}")
        ]
    if isinstance(known, list) and isinstance(told, list) and len(told) == len(known):
        return [wrong for n, value in enumerate(known) for wrong in holds(told[n], value, f"{path}[{n}]")]
    return [] if told == known else [f"{path}: {told!r} is not {known!r}"]


def clock_time(told: str) -> str:
    return f"{datetime.fromisoformat(told).astimezone():%H:%M}"
