"""Gaps name what a plan still lacks, and where it is mended."""

from pathlib import Path

from forumdesk.forum import agenda, dialogue, files, gaps, methods, rounds, tables
from forumdesk.forum.gaps import Gap
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile


def begun(tmp_path: Path) -> DialogueFile:
    """A new dialogue after the default method."""
    file = DialogueFile.create(tmp_path / "new.forumdesk", SCHEMA, copy_at_close=False)
    with file.change("New dialogue") as conn:
        methods.begin(conn, methods.known()[0], "sv")
    return file


def test_a_new_dialogue_lacks_what_only_its_officer_knows(tmp_path: Path) -> None:
    with begun(tmp_path) as file, file.read() as conn:
        pressing = [(gap.page, gap.field) for gap in gaps.in_plan(conn) if not gap.can_wait]
    assert pressing == [
        ("mandate", "title"), ("mandate", "purpose"), ("time", "date"),
        ("questions", "question 1"), ("questions", "question 2"),
    ]  # fmt: skip


def test_the_example_evening_lacks_nothing(tmp_path: Path) -> None:
    path = tmp_path / "example.forumdesk"
    files.make(path, files.example())
    assert files.ask(path, gaps.in_plan) == ()


def test_one_round_is_enough_where_she_says_so(tmp_path: Path) -> None:
    with begun(tmp_path) as file:
        with file.change("x") as conn:
            dialogue.edit(conn, "one_round_only", 1)
        with file.read() as conn:
            assert [one.number for one in gaps.held(conn)] == [1]
            assert "question 2" not in {gap.field for gap in gaps.in_plan(conn)}


def test_tables_without_a_leader_are_counted_once(tmp_path: Path) -> None:
    with begun(tmp_path) as file:
        with file.change("x") as conn:
            first = tables.in_order(conn)[0]
            for one in rounds.in_order(conn):
                tables.set_leader(conn, first.id, one.id, "Ledamot 1")
        with file.read() as conn:
            assert Gap("tables", "leaders", "5 tables have no leader yet.", True) in gaps.in_plan(conn)


def test_an_agenda_that_misses_the_end_says_by_how_much(tmp_path: Path) -> None:
    with begun(tmp_path) as file:
        with file.change("x") as conn:
            agenda.add(conn, "other", "Kaffe", 15)
        with file.read() as conn:
            assert Gap("agenda", "steps", "The agenda is 15 min too long.") in gaps.in_plan(conn)


def test_leaders_of_the_first_round_lead_in_every_round(tmp_path: Path) -> None:
    with begun(tmp_path) as file:
        with file.change("x") as conn:
            first, second = tables.in_order(conn)[:2]
            one, two = rounds.in_order(conn)
            tables.set_leader(conn, first.id, one.id, "Ledamot 1")
            tables.set_leader(conn, second.id, two.id, "Ledamot 2")
            tables.lead_every_round(conn)
        with file.read() as conn:
            leading = {(role.table, role.round): role.leader for role in tables.roles(conn)}
    assert (leading[1, 2], leading[2, 1], leading[2, 2]) == ("Ledamot 1", "", "Ledamot 2")


def test_the_quota_is_set_where_themes_are_chosen(tmp_path: Path) -> None:
    with begun(tmp_path) as file:
        with file.change("x") as conn:
            rounds.set_quota(conn, "3")
        with file.read() as conn:
            assert [one.themes_per_table for one in rounds.in_order(conn)] == [3, None]
