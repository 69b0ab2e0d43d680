"""The checklist is reckoned from the plan; what she ticked, changed, added or took away is kept."""

from datetime import date
from pathlib import Path

import pytest

from forumdesk.forum import (
    checklist,
    dialogue,
    earlier,
    exchange,
    files,
    lessons,
    people,
    rounds,
    rows,
    tables,
)
from forumdesk.forum.checklist import Item
from forumdesk.forum.schema import checklist_item
from forumdesk.refusal import Refusal
from forumdesk.store import DialogueFile
from forumdesk.words import speaker
from tests.forum.proof import Proof

SAY = speaker("en")


@pytest.fixture
def planned(fresh: Proof) -> Proof:
    """Six tables, two themes each, sixty people, an evening on 18 May."""
    fresh.do(dialogue.edit, "date", "2027-05-18")
    fresh.do(people.edit_count, "registered", "60")
    return fresh


def item(proof: Proof, key: str) -> Item:
    return next(one for one in proof.ask(checklist.in_order) if one.key == key)


def amounts(proof: Proof) -> dict[str, int]:
    return {one.need.key: one.need.amount for one in proof.ask(checklist.in_order) if one.need}


def test_things_are_reckoned_for_these_tables_people_and_rounds(planned: Proof) -> None:
    found = amounts(planned)
    wanted = {"signs": 6, "cards": 15, "sheets": 12, "slips": 30, "chairs": 66, "pens": 66, "boards": 2}
    assert {key: found[key] for key in wanted} == wanted
    assert "dots" not in found
    assert "cloths" not in found


def test_as_long_as_nobody_has_registered_people_follow_from_the_tables(fresh: Proof) -> None:
    plan = fresh.ask(checklist.reckoned)
    assert (plan.guessed, plan.people) == (True, 60)
    assert "list" not in amounts(fresh)


def test_one_round_only_needs_fewer_sheets_and_no_printer(planned: Proof) -> None:
    planned.do(dialogue.edit, "one_round_only", 1)
    found = amounts(planned)
    assert found["sheets"] == 6
    assert "printer" not in found


def test_without_themes_there_are_no_cards_and_boards(planned: Proof) -> None:
    planned.do(rounds.set_quota, "0")
    assert not {"cards", "boards"} & amounts(planned).keys()


def test_each_is_due_so_many_days_before_the_evening(planned: Proof) -> None:
    assert item(planned, "plan:signs").due == date(2027, 5, 4)
    assert item(planned, "plan:chairs").due == date(2027, 5, 17)
    planned.do(dialogue.edit, "date", "2027-05-19")
    assert item(planned, "plan:signs").due == date(2027, 5, 5)


def test_without_a_date_it_is_told_in_days_before(fresh: Proof) -> None:
    found = item(fresh, "plan:signs")
    assert (found.due, found.days) == (None, 14)


def test_they_stand_in_the_order_of_their_days(planned: Proof, fresh: Proof) -> None:
    due = [one.due for one in planned.ask(checklist.in_order) if one.due]
    assert due == sorted(due)
    fresh.do(dialogue.edit, "date", "")
    days = [one.days for one in fresh.ask(checklist.in_order) if one.days is not None]
    assert days == sorted(days, reverse=True)


def test_lateness_is_counted_in_days_and_only_for_what_is_not_done(planned: Proof) -> None:
    assert item(planned, "plan:signs").overdue(date(2027, 5, 6)) == 2
    assert item(planned, "plan:signs").overdue(date(2027, 5, 4)) == 0
    planned.do(checklist.tick, "plan:signs", True)
    assert item(planned, "plan:signs").overdue(date(2027, 5, 6)) == 0


def test_more_tables_after_a_tick_ask_again_with_both_amounts(planned: Proof) -> None:
    planned.do(checklist.tick, "plan:signs", True)
    assert item(planned, "plan:signs").done
    planned.do(tables.set_count, 8)
    found = item(planned, "plan:signs")
    assert (found.done, found.ticked_for, found.words(SAY)) == (False, 6, "Print table signs: 8")
    planned.do(checklist.tick, "plan:signs", True)
    assert (item(planned, "plan:signs").done, item(planned, "plan:signs").ticked_for) == (True, None)


def test_fewer_tables_after_a_tick_stay_ticked(planned: Proof) -> None:
    planned.do(checklist.tick, "plan:signs", True)
    planned.do(tables.set_count, 5)
    found = item(planned, "plan:signs")
    assert (found.done, found.words(SAY)) == (True, "Print table signs: 5")


def test_what_is_not_touched_is_not_stored(planned: Proof) -> None:
    assert planned.everything()["checklist_item"] == []
    planned.do(checklist.tick, "plan:signs", True)
    assert len(planned.everything()["checklist_item"]) == 1


def test_her_words_and_her_day_stand_instead_until_they_are_emptied(planned: Proof) -> None:
    planned.do(checklist.edit, "plan:signs", "text", " Skyltar hos tryckeriet ")
    planned.do(checklist.edit, "plan:signs", "due", "2027-04-01")
    found = item(planned, "plan:signs")
    assert (found.words(SAY), found.due) == ("Skyltar hos tryckeriet", date(2027, 4, 1))
    planned.do(checklist.edit, "plan:signs", "text", "")
    planned.do(checklist.edit, "plan:signs", "due", "")
    found = item(planned, "plan:signs")
    assert (found.words(SAY), found.due) == ("Print table signs: 6", date(2027, 5, 4))


def test_what_the_plan_no_longer_needs_stays_in_her_own_words_only(planned: Proof) -> None:
    planned.do(checklist.tick, "plan:cards", True)
    planned.do(checklist.edit, "plan:boards", "text", "Skärmar från biblioteket")
    planned.do(rounds.set_quota, "0")
    texts = [one.words(SAY) for one in planned.ask(checklist.in_order)]
    assert "Skärmar från biblioteket" in texts
    assert not any("theme cards" in text for text in texts)


def test_an_item_of_her_own_is_added_changed_and_taken_away(planned: Proof) -> None:
    added = planned.do(checklist.add, "Blommor", "2027-05-18")
    key = f"row:{added}"
    planned.do(checklist.edit, key, "text", "Blommor till ledarna")
    planned.do(checklist.tick, key, True)
    found = item(planned, key)
    assert (found.text, found.done, found.due) == ("Blommor till ledarna", True, date(2027, 5, 18))
    planned.do(checklist.remove, key)
    assert planned.everything()["checklist_item"] == []


@pytest.mark.parametrize(("text", "due"), [("", ""), ("  ", ""), ("Blommor", "i maj")])
def test_an_item_without_words_or_with_no_day_is_refused(planned: Proof, text: str, due: str) -> None:
    with pytest.raises(Refusal):
        planned.do(checklist.add, text, due)


def test_a_proposal_taken_away_stays_away_and_can_come_back(planned: Proof) -> None:
    planned.do(checklist.tick, "plan:coffee", True)
    planned.do(checklist.remove, "plan:coffee")
    assert "coffee" not in amounts(planned)
    assert planned.ask(checklist.taken_away) == 1
    planned.do(checklist.bring_back)
    assert not item(planned, "plan:coffee").done


def test_a_tick_on_what_is_no_longer_needed_is_refused_in_words(planned: Proof) -> None:
    planned.do(rounds.set_quota, "0")
    with pytest.raises(Refusal, match="plan has changed"):
        planned.do(checklist.tick, "plan:cards", True)


def test_it_comes_back_from_json_as_it_was(planned: Proof, empty: DialogueFile) -> None:
    planned.do(dialogue.edit, "title", "Dialog")
    planned.do(checklist.tick, "plan:signs", True)
    planned.do(checklist.remove, "plan:coffee")
    planned.do(checklist.add, "Blommor", "2027-05-18")
    planned.do(checklist.take_lesson, "Fråga fler unga", "Skolan: framtiden")
    told = planned.ask(exchange.tell)
    with empty.change("Import evening") as conn:
        exchange.read(conn, exchange.parse(exchange.as_text(told)))
        assert exchange.tell(conn) == told
        assert [one.words(SAY) for one in checklist.in_order(conn)] == [
            one.words(SAY) for one in planned.ask(checklist.in_order)
        ]


@pytest.mark.parametrize(
    "source", ["plan", "plan:", "plan:signs", "plan:signs:x", ":::", "unwanted:", "lesson:"]
)
def test_a_source_that_nobody_wrote_does_no_harm(planned: Proof, source: str) -> None:
    with planned.file.change("Test") as conn:
        rows.add(conn, checklist_item, text="x", due="i maj", done=1, source=source)
    assert len(planned.ask(checklist.in_order)) >= 20


# --- lessons of earlier dialogues ---------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the reference evening, a younger dialogue, and three files that are none."""
    made = tmp_path / "Forumdesk"
    made.mkdir()
    files.make(made / "lerum.forumdesk", files.example())
    files.make(made / "young.forumdesk", _young().encode())
    (made / "broken.forumdesk").write_bytes(b"SQLite format 3\x00" + b"\x07" * 5000)
    (made / "empty.forumdesk").touch()
    (made / "folder.forumdesk").mkdir()
    return made


def _young() -> str:
    return (
        '{"format": "forumdesk-evening", "version": 1, "dialogue": {"title": "Skolan"}, '
        '"date": "2026-03-04", "lessons": [{"kind": "avoid", "text": "För kort paus"}]}'
    )


def test_lessons_come_from_the_other_files_of_the_folder_the_latest_first(folder: Path) -> None:
    found = earlier.lessons(folder, folder / "mine.forumdesk")
    assert (found[0].title, found[0].kind, found[0].text) == ("Skolan", "avoid", "För kort paus")
    assert {one.title for one in found} == {"Skolan", "Näringslivsstrategi"}


def test_ones_own_file_is_passed_over(folder: Path) -> None:
    found = earlier.lessons(folder, folder / "young.forumdesk")
    assert {one.title for one in found} == {"Näringslivsstrategi"}


def test_a_folder_that_is_not_there_has_no_lessons(tmp_path: Path) -> None:
    assert earlier.lessons(tmp_path / "nowhere", tmp_path / "mine.forumdesk") == ()


def test_reading_lessons_changes_no_file(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    earlier.lessons(folder, folder / "mine.forumdesk")
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_lesson_is_proposed_until_it_is_taken_or_left(planned: Proof) -> None:
    found = (
        earlier.Lesson("Skolan", "2026-03-04", "avoid", "För kort paus"),
        earlier.Lesson("Skolan", "2026-03-04", "consider", "Fråga fler unga"),
        earlier.Lesson("Vattnet", "2025-03-04", "consider", "Fråga fler unga"),
    )
    assert [one.text for one in planned.ask(checklist.new_lessons, found)] == [
        "För kort paus", "Fråga fler unga",
    ]  # fmt: skip
    taken = planned.do(checklist.take_lesson, "För kort paus", "Skolan: framtiden")
    planned.do(checklist.leave_lesson, "Fråga fler unga")
    assert planned.ask(checklist.new_lessons, found) == ()
    assert item(planned, f"row:{taken}").lesson_of == "Skolan: framtiden"


def test_lessons_are_read_without_the_heavy_library(folder: Path, root: Path) -> None:
    import subprocess
    import sys

    script = (
        "import sys\nfrom pathlib import Path\nfrom forumdesk.forum import earlier\n"
        f"print(len(earlier.lessons(Path({str(folder)!r}), Path('x'))), 'sqlalchemy' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True)
    assert done.stdout.split()[1:] == ["False"], done.stderr
    assert int(done.stdout.split()[0]) > 1


def test_the_lessons_of_this_evening_are_no_proposals_of_its_own(lerum: Proof) -> None:
    assert lerum.ask(lessons.in_order)
    assert not any(one.lesson_of for one in lerum.ask(checklist.in_order))
