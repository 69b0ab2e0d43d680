"""The agenda follows the tables, takes steps from a spreadsheet, and says what to look at again."""

import pytest

from forumdesk import words
from forumdesk.forum import agenda, agenda_checks, agenda_sheet, dialogue, rounds, tables
from forumdesk.refusal import Refusal
from tests.forum.proof import Proof


def step(proof: Proof, kind: str) -> agenda.AgendaStep:
    return next(one for one in proof.ask(agenda.in_order) if one.kind == kind)


def test_presentations_are_tables_times_minutes(fresh: Proof) -> None:
    fresh.do(agenda.edit, step(fresh, "present").id, "minutes_per_table", "3")
    assert step(fresh, "present").minutes == 18


def test_they_follow_when_the_number_of_tables_changes(fresh: Proof) -> None:
    fresh.do(tables.set_count, 8)
    assert step(fresh, "present").minutes == 16
    fresh.do(tables.set_count, 2)
    assert (step(fresh, "present").minutes, step(fresh, "present").min_minutes) == (4, 4)


def test_minutes_that_she_set_otherwise_stay(fresh: Proof) -> None:
    fresh.do(agenda.edit, step(fresh, "present").id, "minutes", "30")
    fresh.do(tables.set_count, 8)
    assert step(fresh, "present").minutes == 30


def test_without_minutes_per_table_the_minutes_stay(fresh: Proof) -> None:
    fresh.do(agenda.edit, step(fresh, "present").id, "minutes_per_table", "")
    fresh.do(tables.set_count, 8)
    assert (step(fresh, "present").minutes, step(fresh, "present").minutes_per_table) == (12, None)


def test_minutes_per_table_that_are_no_number_are_refused(fresh: Proof) -> None:
    with pytest.raises(Refusal, match="två"):
        fresh.do(agenda.edit, step(fresh, "present").id, "minutes_per_table", "två")


# --- from a spreadsheet -------------------------------------------------------------------------------


def test_rows_of_kind_title_and_minutes_become_steps(fresh: Proof) -> None:
    before = len(fresh.ask(agenda.in_order))
    text = "Typ\tMoment\tMinuter\tMinst\tKan utgå\nPaus\tFika\t20\t10\tja\r\nother\tMusik\t5 min\t\tnej\n"
    assert fresh.do(agenda_sheet.paste, text) == 2
    new = fresh.ask(agenda.in_order)[before:]
    told = [(one.kind, one.title, one.minutes, one.min_minutes, one.optional) for one in new]
    assert told == [("break", "Fika", 20, 10, 1), ("other", "Musik", 5, 0, 0)]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_words_for_kinds_are_known_in_both_languages(language: str) -> None:
    words.use(language)
    found = agenda_sheet.rows_of("Rast\tMingel\t10\nBreak\tTea\t5\nPaus\tKaffe\t5\nbrainstorm\tPass 1\t30")
    assert [row.kind for row in found] == ["other", "break", "break", "brainstorm"]


def test_clock_times_are_passed_over_and_title_and_minutes_suffice() -> None:
    found = agenda_sheet.rows_of("18:00\tVälkomna\t10\n18.10–18.45\tBordssamtal\t35")
    assert [(row.title, row.minutes) for row in found] == [("Välkomna", 10), ("Bordssamtal", 35)]


def test_semicolons_part_cells_where_no_tab_does() -> None:
    assert agenda_sheet.rows_of("Välkomna;10\nAvslut;5")[1].title == "Avslut"


def test_a_row_without_minutes_is_named_and_nothing_is_pasted(fresh: Proof) -> None:
    before = fresh.everything()
    with pytest.raises(Refusal, match="Rows 2, 3 have no minutes"):
        fresh.do(agenda_sheet.paste, "Ett\t10\nTvå\tmånga\nTre\t99999\nFyra\t5")
    assert fresh.everything() == before


@pytest.mark.parametrize("text", ["", "  \n", "bara ord", "Moment\tMinuter\n", "x\t1\n" * 201])
def test_what_is_no_agenda_is_refused_in_words(text: str) -> None:
    with pytest.raises(Refusal, match=r"Nothing (to paste|was pasted)|at most"):
        agenda_sheet.rows_of(text)


def test_hostile_titles_come_in_as_they_are() -> None:
    found = agenda_sheet.rows_of("=1+1\t5\n<b>fet</b>\t5\nåäö 🙂\t5")
    assert [row.title for row in found] == ["=1+1", "<b>fet</b>", "åäö 🙂"]


# --- what to look at again ----------------------------------------------------------------------------


def test_the_reference_evening_needs_no_advice(lerum: Proof) -> None:
    assert lerum.ask(agenda_checks.advice) == ()


def test_a_round_without_a_question_is_told(fresh: Proof) -> None:
    assert fresh.ask(agenda_checks.advice) == (
        "Round 1 has no question yet.", "Round 2 has no question yet.",
    )  # fmt: skip


def test_more_rounds_than_steps_are_told(lerum: Proof) -> None:
    lerum.do(rounds.add, "deepen", "En tredje fråga?")
    assert lerum.ask(agenda_checks.advice) == ("There are 3 rounds, but only 2 in the agenda.",)


def test_no_time_to_sort_is_told(lerum: Proof) -> None:
    lerum.do(agenda.edit, step(lerum, "break").id, "minutes", "5")
    lerum.do(agenda.edit, step(lerum, "break").id, "min_minutes", "0")
    assert lerum.ask(agenda_checks.advice) == (
        "There are 5 min to sort the cards between presentations and areas; 10 are needed at least.",
    )


def test_more_than_two_hours_without_a_break_are_told(lerum: Proof) -> None:
    lerum.do(agenda.edit, step(lerum, "break").id, "kind", "other")
    assert lerum.ask(agenda_checks.advice) == ("From 18:00 to 21:00 there is no break: 180 min.",)
    lerum.do(dialogue.edit, "start", "")
    assert lerum.ask(agenda_checks.advice) == ("There is no break for 180 min.",)


def test_a_step_below_its_minimum_is_told(lerum: Proof) -> None:
    lerum.do(agenda.edit, step(lerum, "brainstorm").id, "minutes", "10")
    assert lerum.ask(agenda_checks.advice) == (
        "“Pass 1: brainstorming vid sex bord” has 10 min, but needs at least 25.",
    )
