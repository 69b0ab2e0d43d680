"""Every change can be taken back and done again, exactly, also after a restart."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Column, Float, ForeignKey, Integer, LargeBinary, MetaData, Table, Text, text
from sqlalchemy.exc import IntegrityError

from forumdesk.store import DialogueFile, Fault, Schema, journal
from forumdesk.store.triggers import UnfitTableError
from tests.store import toy
from tests.store.conftest import Clock
from tests.store.state import add_card, state


def rows_kept(file: DialogueFile) -> int:
    with file.read() as conn:
        return int(conn.execute(text("SELECT count(*) FROM journal_row")).scalar_one())


def type_text(file: DialogueFile, words: str, merge: str | None = "card.text") -> None:
    with file.change("Edit card", merge=merge) as conn:
        conn.execute(toy.card.update().where(toy.card.c.id == 1).values(text=words))


def test_undo_and_redo_survive_a_restart(file: DialogueFile, path: Path) -> None:
    states = [state(file)]
    for words in ("a", "b", "c"):
        add_card(file, words, f"Add {words}")
        states.append(state(file))
    file.undo()
    file.close()
    with DialogueFile.open(path, toy.SCHEMA) as again:
        assert (again.undo_label, again.redo_label) == ("Add b", "Add c")
        again.undo()
        again.undo()
        assert state(again) == states[0]
        assert again.undo_label is None
        for expected in states[1:]:
            again.redo()
            assert state(again) == expected
        assert again.redo_label is None


def test_nothing_to_undo_or_redo_does_nothing(file: DialogueFile) -> None:
    assert file.undo() == frozenset()
    assert file.redo() == frozenset()


def test_an_update_that_changes_nothing_leaves_no_mark_and_keeps_redo(file: DialogueFile) -> None:
    add_card(file, "a")
    add_card(file, "b")
    file.undo()
    with file.change("Edit card") as conn:
        conn.execute(toy.card.update().values(text="a"))
    with file.change("Nothing at all"):
        pass
    assert (file.undo_label, file.redo_label) == ("Add card", "Add card")
    assert rows_kept(file) == 2


def test_a_new_change_forgets_what_was_undone(file: DialogueFile) -> None:
    add_card(file, "a", "Add a")
    add_card(file, "b", "Add b")
    file.undo()
    file.undo()
    add_card(file, "c", "Add c")
    assert (file.undo_label, file.redo_label) == ("Add c", None)
    file.undo()
    assert state(file)["card"] == []
    assert file.undo_label is None


def test_a_change_of_letter_case_is_a_change_where_case_is_held_for_equal(file: DialogueFile) -> None:
    with file.change("Add area") as conn:
        conn.execute(toy.lane.insert().values(id=1, name="skola"))
    with file.change("Rename area") as conn:
        conn.execute(toy.lane.update().values(name="Skola"))
    assert file.undo_label == "Rename area"
    file.undo()
    assert state(file)["lane"] == [(1, "skola", None)]


def test_removing_a_lane_and_what_hung_on_it_is_one_step(file: DialogueFile) -> None:
    with file.change("Build") as conn:
        conn.execute(toy.lane.insert().values(id=1, name="A", position=1))
        conn.execute(toy.card.insert(), [{"id": n, "text": str(n), "lane_id": 1} for n in (1, 2, 3)])
        conn.execute(toy.card.update().where(toy.card.c.id > 1).values(behind=1))
        conn.execute(toy.mark.insert().values(card_id=3, colour="red", weight=1))
    built = state(file)
    with file.change("Remove") as conn:
        conn.execute(toy.lane.delete())
        conn.execute(toy.card.delete().where(toy.card.c.id == 1))
    removed = state(file)
    assert removed["card"] == removed["mark"] == []
    file.undo()
    assert state(file) == built
    file.redo()
    assert state(file) == removed


def test_a_row_replaced_through_a_conflict_comes_back(file: DialogueFile) -> None:
    with file.change("Build") as conn:
        conn.execute(
            toy.lane.insert(), [{"id": 1, "name": "A", "position": 1}, {"id": 2, "name": "B", "position": 2}]
        )
    built = state(file)
    with file.change("Replace") as conn:
        conn.execute(toy.lane.insert().prefix_with("OR REPLACE").values(id=1, name="C", position=2))
    assert state(file)["lane"] == [(1, "C", 2)]
    file.undo()
    assert state(file) == built


def test_swapping_unique_places_comes_back(file: DialogueFile) -> None:
    with file.change("Build") as conn:
        conn.execute(toy.lane.insert(), [{"id": n, "name": str(n), "position": n} for n in (1, 2, 3)])
    built = state(file)
    with file.change("Swap") as conn:
        for lane_id, position in ((1, -1), (3, 1), (1, 3)):
            conn.execute(toy.lane.update().where(toy.lane.c.id == lane_id).values(position=position))
    file.undo()
    assert state(file) == built


def test_a_row_whose_key_changes_comes_back(file: DialogueFile) -> None:
    with file.change("Build") as conn:
        conn.execute(toy.card.insert().values(id=1, text="a"))
        conn.execute(toy.mark.insert().values(card_id=1, colour="red"))
        conn.execute(toy.order.insert().values(key="select", group="from"))
    built = state(file)
    with file.change("Renumber") as conn:
        conn.execute(toy.card.update().values(id=7))
        conn.execute(toy.order.update().values(key="where"))
    renumbered = state(file)
    assert renumbered["mark"] == [(7, "red", None)]
    file.undo()
    assert state(file) == built
    file.redo()
    assert state(file) == renumbered


@pytest.mark.parametrize("words", ["å\u2028ä", "a\x00b", '"quotes" \\ and \x1b', "😀", "", "1e999", "007"])
def test_any_text_comes_back_as_it_was(file: DialogueFile, words: str) -> None:
    add_card(file, words)
    type_text(file, "something else")
    file.undo()
    assert state(file)["card"][0][1] == words


@pytest.mark.parametrize("number", [0, -(2**63), 2**63 - 1, None])
def test_any_whole_number_comes_back_as_it_was(file: DialogueFile, number: int | None) -> None:
    with file.change("Build") as conn:
        conn.execute(toy.lane.insert().values(id=1, position=number))
    with file.change("Remove") as conn:
        conn.execute(toy.lane.delete())
    file.undo()
    assert state(file)["lane"] == [(1, None, number)]


def test_typing_in_one_field_is_one_change(file: DialogueFile, clock: Clock) -> None:
    add_card(file, "")
    for words in ("d", "de", "det"):
        type_text(file, words)
        clock.go(4)
    assert rows_kept(file) == 2
    file.undo()
    assert state(file)["card"][0][1] == ""
    assert file.undo_label == "Add card"
    file.redo()
    assert state(file)["card"][0][1] == "det"


def test_typing_after_a_while_is_a_change_of_its_own(file: DialogueFile, clock: Clock) -> None:
    add_card(file, "")
    type_text(file, "d")
    clock.go(6)
    type_text(file, "de")
    file.undo()
    assert state(file)["card"][0][1] == "d"


def test_typing_in_another_field_is_a_change_of_its_own(file: DialogueFile) -> None:
    add_card(file, "")
    type_text(file, "d")
    type_text(file, "de", merge="card.other")
    file.undo()
    assert state(file)["card"][0][1] == "d"


def test_typing_after_an_undo_is_a_change_of_its_own(file: DialogueFile) -> None:
    add_card(file, "")
    type_text(file, "d")
    type_text(file, "e", merge=None)
    file.undo()
    type_text(file, "f")
    file.undo()
    assert state(file)["card"][0][1] == "d"


def test_a_clock_set_back_does_not_join_changes(file: DialogueFile, clock: Clock) -> None:
    add_card(file, "")
    type_text(file, "d")
    clock.go(-86_400)
    type_text(file, "de")
    file.undo()
    assert state(file)["card"][0][1] == "d"


def test_joined_changes_of_several_rows_come_back_together(file: DialogueFile) -> None:
    with file.change("Add", merge="cards") as conn:
        conn.execute(toy.card.insert().values(id=1, text="a"))
    with file.change("Add", merge="cards") as conn:
        conn.execute(toy.card.insert().values(id=2, text="b"))
        conn.execute(toy.card.update().values(text="c"))
    joined = state(file)
    file.undo()
    assert state(file)["card"] == []
    file.redo()
    assert state(file) == joined


def test_joined_changes_of_the_same_rows_come_back_together(file: DialogueFile) -> None:
    with file.change("Add") as conn:
        conn.execute(toy.card.insert(), [{"text": "a"}, {"text": "b"}])
    added = state(file)
    for words in ("c", "d"):
        with file.change("Edit all", merge="all") as conn:
            conn.execute(toy.card.update().values(text=words))
    file.undo()
    assert state(file) == added


def test_a_failed_change_leaves_undo_as_it_was(file: DialogueFile) -> None:
    add_card(file, "a", "Add a")
    add_card(file, "b", "Add b")
    file.undo()
    with pytest.raises(IntegrityError), file.change("Broken") as conn:
        conn.execute(toy.card.insert(), [{"id": 8, "text": "x"}, {"id": 8, "text": "y"}])
    assert (file.undo_label, file.redo_label) == ("Add a", "Add b")
    file.redo()
    assert len(state(file)["card"]) == 2


def test_a_step_that_something_outside_the_journal_leans_on_is_refused_in_words(path: Path) -> None:
    metadata = MetaData()
    owner = Table("owner", metadata, Column("id", Integer, primary_key=True))
    Table(
        "leaning", metadata, Column("id", Integer, primary_key=True),
        Column("owner_id", ForeignKey("owner.id")), info={"unjournalled": True},
    )  # fmt: skip
    with DialogueFile.create(path, Schema(1, 1, metadata)) as file:
        with file.change("Add owner") as conn:
            conn.execute(owner.insert().values(id=1))
        with file.unrecorded() as conn:
            conn.execute(metadata.tables["leaning"].insert().values(owner_id=1))
        with pytest.raises(Fault) as caught:
            file.undo()
        assert caught.value.code == "cannot-undo"
        assert file.undo_label == "Add owner"


@pytest.mark.parametrize(
    ("column", "why"),
    [(Column("x", Float), "FLOAT"), (Column("x", LargeBinary), "BLOB")],
    ids=["float", "blob"],
)
def test_a_column_that_json_could_not_give_back_is_a_mistake(
    path: Path, column: Column[object], why: str
) -> None:
    metadata = MetaData()
    Table("odd", metadata, Column("id", Integer, primary_key=True), column)
    with pytest.raises(UnfitTableError, match=why):
        DialogueFile.create(path, Schema(1, 1, metadata))


def test_a_table_without_a_key_is_a_mistake(path: Path) -> None:
    metadata = MetaData()
    Table("odd", metadata, Column("x", Text))
    with pytest.raises(UnfitTableError, match="no primary key"):
        DialogueFile.create(path, Schema(1, 1, metadata))


def test_an_emptied_journal_leaves_no_byte_of_what_was(file: DialogueFile, path: Path) -> None:
    add_card(file, "Astrid Testsson")
    type_text(file, "erased", merge=None)
    file.empty_journal()
    assert (file.undo_label, rows_kept(file)) == (None, 0)
    beside = path.with_name(path.name + "-wal")
    assert b"Astrid" not in path.read_bytes() + beside.read_bytes()
    add_card(file, "next")
    file.undo()
    assert state(file)["card"] == [(1, "erased", None, None)]


def test_the_oldest_steps_are_forgotten_at_close(
    file: DialogueFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_CHANGES", 3)
    for number in range(6):
        add_card(file, str(number))
    file.close()
    with DialogueFile.open(path, toy.SCHEMA) as again:
        steps = 0
        while again.undo():
            steps += 1
        assert (steps, len(state(again)["card"]), rows_kept(again)) == (3, 3, 3)


def test_a_journal_of_long_texts_is_bounded(
    file: DialogueFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_BYTES", 10_000)
    for number in range(6):
        add_card(file, f"{number}" * 4_000)
    file.close()
    with DialogueFile.open(path, toy.SCHEMA) as again:
        assert rows_kept(again) == 2
        again.undo()
        again.undo()
        assert len(state(again)["card"]) == 4


def test_the_journal_keeps_rows_as_json(file: DialogueFile) -> None:
    add_card(file, "a")
    with file.read() as conn:
        name, before, after = conn.execute(
            text("SELECT table_name, row_before, row_after FROM journal_row")
        ).one()
    assert (name, before, json.loads(after)) == ("card", None, [1, "a", None, None])
