"""The plan: agenda, tables, rounds, story and the words that were typed."""

import pytest

from forumdesk.forum import (
    agenda,
    dialogue,
    gaps,
    leaders,
    mandate,
    people,
    purpose,
    rounds,
    story,
    tables,
    typed,
)
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof


def test_the_default_agenda_fills_180_minutes_exactly(fresh: Proof) -> None:
    assert fresh.ask(agenda.planned_minutes) == 180
    assert fresh.ask(agenda.left_over) == 0


def test_clock_times_are_computed_from_the_start(lerum: Proof) -> None:
    times = [(one.starts, one.ends) for one in lerum.ask(agenda.timed)]
    assert times[:3] == [("18:00", "18:10"), ("18:10", "18:20"), ("18:20", "18:55")]
    assert times[-1] == ("20:50", "21:00")


def test_an_evening_past_midnight_goes_on_at_zero(fresh: Proof) -> None:
    fresh.do(dialogue.edit, "start", "23:00")
    assert fresh.ask(agenda.timed)[-1].ends == "02:00"


def test_a_step_moves_and_takes_its_time_along(fresh: Proof) -> None:
    steps = fresh.ask(agenda.in_order)
    fresh.do(agenda.move, steps[-1].id, 0)
    assert [one.step.kind for one in fresh.ask(agenda.timed)][:2] == ["closing", "welcome"]


def test_too_long_an_agenda_is_told_in_minutes(fresh: Proof) -> None:
    fresh.do(agenda.edit, fresh.ask(agenda.in_order)[0].id, "minutes", "25")
    assert fresh.ask(agenda.left_over) == -15


@pytest.mark.parametrize("minutes", ["", "tio", "-1", "1.5", "99999"])
def test_minutes_that_are_no_number_are_refused(fresh: Proof, minutes: str) -> None:
    with pytest.raises(Refusal):
        fresh.do(agenda.edit, fresh.ask(agenda.in_order)[0].id, "minutes", minutes)


@pytest.mark.parametrize(
    ("people_in_all", "expected"), [(51, (9, 9, 9, 8, 8, 8)), (0, (0,) * 6), (6, (1,) * 6)]
)
def test_people_are_spread_evenly(people_in_all: int, expected: tuple[int, ...]) -> None:
    assert tables.spread(people_in_all, 6) == expected


def test_there_are_as_many_tables_as_said(fresh: Proof) -> None:
    fresh.do(tables.set_count, "8")
    assert [table.number for table in fresh.ask(tables.in_order)] == [1, 2, 3, 4, 5, 6, 7, 8]
    fresh.do(tables.set_count, 2)
    assert len(fresh.ask(tables.in_order)) == 2


@pytest.mark.parametrize("count", ["0", "41", "sex", ""])
def test_a_number_of_tables_out_of_reason_is_refused(fresh: Proof, count: str) -> None:
    with pytest.raises(Refusal):
        fresh.do(tables.set_count, count)


def test_a_leader_is_kept_per_table_and_round(fresh: Proof) -> None:
    table, rounds_ = fresh.ask(tables.in_order)[2], fresh.ask(rounds.in_order)
    fresh.do(tables.set_role, table.id, rounds_[1].id, "leader", "Ledamot 3")
    told = [(role.round, role.table, role.leader) for role in fresh.ask(tables.roles) if role.leader]
    assert told == [(2, 3, "Ledamot 3")]


def test_removing_a_round_lets_the_later_ones_close_up(fresh: Proof) -> None:
    fresh.do(rounds.add, "deepen", "En tredje?")
    fresh.do(rounds.remove, fresh.ask(rounds.in_order)[1].id)
    assert [(one.number, one.question) for one in fresh.ask(rounds.in_order)] == [(1, ""), (2, "En tredje?")]


def test_a_round_takes_its_roles_and_its_quota_along_and_both_come_back(fresh: Proof) -> None:
    third = fresh.do(rounds.add_another)
    fresh.do(rounds.set_kind, third, "brainstorm")
    fresh.do(rounds.edit, third, "themes_per_table", "3")
    for one in fresh.ask(tables.in_order):
        fresh.do(tables.set_leader, one.id, third, f"Ledamot {one.number}")
    fresh.do(rounds.remove, third)
    assert fresh.ask(tables.roles)[-1].round == 2
    assert fresh.file.undo_label == "Test"
    fresh.file.undo()
    assert fresh.ask(rounds.in_order)[2].themes_per_table == 3
    assert [one.leader for one in fresh.ask(tables.roles) if one.round == 3][5] == "Ledamot 6"


def test_a_round_with_ideas_or_something_handed_in_is_kept_in_words(lerum: Proof) -> None:
    first, second = lerum.ask(rounds.in_order)
    with pytest.raises(Refusal, match="handed in in round 1"):
        lerum.do(rounds.remove, first.id)
    third = lerum.do(rounds.add_another)
    lerum.do(tables.set_role, lerum.ask(tables.in_order)[0].id, third, "handed_in", True)
    with pytest.raises(Refusal, match="handed in in round 3"):
        lerum.do(rounds.remove, third)
    lerum.do(tables.set_role, lerum.ask(tables.in_order)[0].id, third, "handed_in", False)
    lerum.do(rounds.remove, third)
    assert [one.id for one in lerum.ask(rounds.in_order)] == [first.id, second.id]


def test_another_round_is_of_the_kind_that_follows_and_is_held(fresh: Proof) -> None:
    fresh.do(dialogue.edit, "one_round_only", 1)
    second = fresh.ask(rounds.in_order)[1]
    fresh.do(rounds.remove, second.id)
    fresh.do(rounds.add_another)
    fresh.do(rounds.set_kind, fresh.do(rounds.add_another), "session")
    fresh.do(rounds.add_another)
    kinds = [one.kind for one in fresh.ask(rounds.in_order)]
    assert kinds == ["brainstorm", "deepen", "session", "session"]
    assert len(fresh.ask(gaps.held)) == 4


def test_a_round_that_no_longer_brainstorms_chooses_no_themes(fresh: Proof, lerum: Proof) -> None:
    fresh.do(rounds.set_kind, fresh.ask(rounds.in_order)[0].id, "conversation")
    assert fresh.ask(rounds.quota) == 0
    lerum.do(rounds.set_kind, lerum.ask(rounds.in_order)[0].id, "conversation")
    assert lerum.ask(rounds.quota) == 2, "the cards are there"


@pytest.mark.parametrize(
    ("typed_in", "kept"), [("18", "18:00"), ("1830", "18:30"), ("7.05", "07:05"), ("", "")]
)
def test_times_are_understood_as_people_write_them(fresh: Proof, typed_in: str, kept: str) -> None:
    fresh.do(dialogue.edit, "start", typed_in)
    assert fresh.ask(dialogue.the_dialogue).start == kept


@pytest.mark.parametrize(
    ("field", "value"), [("start", "25:00"), ("date", "18 maj"), ("duration_min", "lång")]
)
def test_what_is_no_date_time_or_number_is_refused_with_what_was_typed(
    fresh: Proof, field: str, value: str
) -> None:
    with pytest.raises(Refusal, match=value):
        fresh.do(dialogue.edit, field, value)


def test_an_inexact_date_is_kept_as_it_was_written(fresh: Proof) -> None:
    fresh.do(mandate.edit, "given", "början av 2011")
    assert fresh.ask(mandate.the_mandate).given == "början av 2011"


def test_aims_and_process_leaders_are_kept_in_order_without_empty_lines(fresh: Proof) -> None:
    fresh.do(purpose.set_aims, ["ett", "  ", "två "])
    fresh.do(leaders.set_names, ["A", "B", "C"])
    fresh.do(leaders.set_names, ["A", "C"])
    assert [aim.text for aim in fresh.ask(purpose.aims)] == ["ett", "två"]
    assert [leader.name for leader in fresh.ask(leaders.in_order)] == ["A", "C"]


def test_a_count_may_be_unknown_which_is_not_zero(fresh: Proof) -> None:
    fresh.do(people.edit_count, "attended", "0")
    fresh.do(people.edit_count, "registered", "")
    counted = fresh.ask(people.counted)
    assert (counted.attended, counted.registered) == (0, None)


def test_reading_time_is_reckoned_from_the_words() -> None:
    assert story.Story("", "ord " * 221, 10, None).read_aloud_min == 3
    assert story.Story("", "ord " * 221, 10, 7).read_aloud_min == 7


def test_what_no_one_can_see_is_taken_out_of_what_was_typed() -> None:
    assert typed.text("a\x00b\u202ec\ud800d\r\ne\tf\u2028g") == "abcd\ne\tf\ng"


def test_a_text_that_is_too_long_is_refused_aloud_and_not_cut() -> None:
    with pytest.raises(Refusal, match="20001 characters"):
        typed.text("x" * 20_001)
