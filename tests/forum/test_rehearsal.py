"""A rehearsal holds nothing real, is marked everywhere, and goes away whole."""

from pathlib import Path

import pytest

from forumdesk.forum import facts, files, people, rehearsal
from forumdesk.forum.dialogue import the_dialogue
from forumdesk.forum.schema import SCHEMA
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.report import report
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile
from tests.forum.proof import Proof
from tests.paper.reading import read


@pytest.fixture
def rehearsed(lerum: Proof, tmp_path: Path) -> Path:
    lerum.do(people.add, {"name": "Hemlig Hansson"})
    path = tmp_path / "rehearsal.forumdesk"
    rehearsal.make(lerum.file, path)
    return path


def test_people_and_ideas_are_invented_and_the_plan_is_kept(rehearsed: Path, lerum: Proof) -> None:
    with DialogueFile.open(rehearsed, SCHEMA, copy_at_close=False) as file, file.read() as conn:
        told, listed = facts.the_facts(conn), people.in_order(conn)
        assert all(one.name.startswith("Participant") for one in listed)
        assert (told.attended, told.tables, told.areas, told.cards) == (None, 6, 0, 10)
        assert the_dialogue(conn).rehearsal == 1
        assert told.planned_minutes == lerum.ask(facts.the_facts).planned_minutes
    assert lerum.ask(the_dialogue).rehearsal == 0


def test_no_byte_of_a_real_name_is_in_it(rehearsed: Path) -> None:
    for part in rehearsed.parent.glob(rehearsed.name + "*"):
        assert b"Hemlig" not in part.read_bytes()


def test_every_print_of_it_is_marked(rehearsed: Path) -> None:
    evening = files.evening_in(rehearsed)
    for handout in all_handouts():
        heard = read(handout.build(evening, "sv"))
        assert heard.furniture.count("REPETITION") >= heard.pages
    assert "REPETITION" in read(report(evening, "sv")).furniture


def test_it_is_thrown_away_whole_and_nothing_else_is(rehearsed: Path, tmp_path: Path) -> None:
    with DialogueFile.open(rehearsed, SCHEMA) as file:
        backup = file.back_up("by-hand")
    rehearsal.throw_away(rehearsed)
    assert not rehearsed.exists()
    assert not backup.exists()
    real = tmp_path / "real.forumdesk"
    files.make(real, files.example())
    with pytest.raises(Refusal):
        rehearsal.throw_away(real)
    assert real.exists()
