"""Rounds and tables as many as she wants, on the pages that the wizard and the stage of the plan share."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.forum import agenda, exchange, files, methods, rounds, tables
from forumdesk.forum.evening import the_evening
from forumdesk.paper.handouts import all_handouts
from forumdesk.paper.report import report
from forumdesk.ui.booklet import Booklet
from forumdesk.ui.desk import Desk
from forumdesk.ui.pages.questions import QuestionsView
from forumdesk.ui.stages.plan import PlanView
from forumdesk.ui.wizard.draft import Draft
from forumdesk.ui.wizard.window import Wizard
from tests.paper import checks
from tests.paper.reading import read
from tests.ui.typist import Key, anew, cursor, press, write

ASKED = ("Vad har fått dem hit?", "Hur kommer vi dit?", "Vem tar det första steget, och när?")


def test_three_rounds_and_forty_tables_go_through_the_stage_and_onto_every_paper(
    plan: PlanView, desk: Desk, tmp_path: Path
) -> None:
    ask_and_seat(plan.booklet)
    again_and_on_paper(desk, tmp_path)


def test_three_rounds_and_forty_tables_go_through_the_wizard_and_onto_every_paper(
    qtbot: QtBot, tmp_path: Path
) -> None:
    wizard = Wizard(Draft(tmp_path / "dialogues", methods.known()[0]))
    qtbot.addWidget(wizard)
    with qtbot.waitExposed(wizard):
        wizard.show()
    wizard.activateWindow()
    qtbot.waitUntil(lambda: wizard.booklet.view.fields["title"].editor.hasFocus())
    write("Skolans utemiljö")
    ask_and_seat(wizard.booklet)
    again_and_on_paper(wizard.desk, tmp_path)
    wizard.throw_away()


def ask_and_seat(booklet: Booklet) -> None:
    """By keyboard: another round, what each asks, the tables, and a leader for each in the third."""
    booklet.turn(2)
    view = questions(booklet)
    view.another.setFocus()
    press(Key.Key_Space)
    assert cursor().accessibleName() == "Round 3 · go deeper"
    for number, words in enumerate(ASKED, start=1):
        view.fields[f"question {number}"].setFocus()
        anew(words)
    view.fields["tables"].setFocus()
    anew("40")
    booklet.turn(3)
    fields = booklet.view.fields
    desk = booklet.desk
    third = desk.ask(rounds.in_order)[2].id
    for one in desk.ask(tables.in_order):
        fields[f"leader {one.id} {third}"].setFocus()
        write(f"Ledamot {one.number}")
    booklet.turn(4)
    booklet.turn(6)


def again_and_on_paper(desk: Desk, folder: Path) -> None:
    """Nothing of it is lost on the way to JSON and back, nor on any paper."""
    assert [one.question for one in desk.ask(rounds.in_order)] == list(ASKED)
    for step in desk.ask(agenda.in_order):
        if step.minutes_per_table:
            assert step.minutes == 40 * step.minutes_per_table
    told = desk.ask(exchange.tell)
    files.make(folder / "again.forumdesk", json.dumps(told).encode())
    evening = files.evening_in(folder / "again.forumdesk")
    assert [role.leader for role in evening.roles if role.round == 3] == [
        f"Ledamot {number}" for number in range(1, 41)
    ]
    assert (len(evening.rounds), len(evening.tables)) == (3, 40)
    assert evening.agenda == desk.ask(the_evening).agenda
    papers = [report(evening, "sv"), *(one.build(evening, "sv") for one in all_handouts())]
    for data in papers:
        assert checks.faults(data) == []
        assert read(data).outside == ""
    for words in ASKED:
        assert read(papers[0]).words.count(words) == 1
    assert read(papers[0]).words.count("byta bord") <= 1


def questions(booklet: Booklet) -> QuestionsView:
    view = booklet.views[2]
    assert isinstance(view, QuestionsView)
    return view


def test_a_round_is_taken_away_and_comes_back_with_what_was_written(plan: PlanView, desk: Desk) -> None:
    plan.booklet.turn(2)
    view = questions(plan.booklet)
    view.another.click()
    write("En tredje?")
    away = list(view.parts.values())[2].away
    assert away.accessibleName() == "Remove round 3"
    away.click()
    assert [one.number for one in desk.ask(rounds.in_order)] == [1, 2]
    assert cursor() is view.fields["question 2"].editor
    assert "question 3" not in view.fields
    assert desk.undo_label == "Remove round"
    desk.undo()
    assert view.fields["question 3"].editor.value() == "En tredje?"


def test_what_the_method_needs_has_no_button_to_take_it_away(plan: PlanView) -> None:
    plan.booklet.turn(2)
    view = questions(plan.booklet)
    view.another.click()
    shown = [part.away.isVisible() for part in view.parts.values()]
    assert shown == [False, False, True]


def test_a_round_that_was_handed_in_stays_and_the_reason_is_said(plan: PlanView, desk: Desk) -> None:
    plan.booklet.turn(2)
    view = questions(plan.booklet)
    view.another.click()
    third = desk.ask(rounds.in_order)[2]
    desk.do("Hand in", tables.set_role, desk.ask(tables.in_order)[0].id, third.id, "handed_in", True)
    said: list[str] = []
    desk.said.connect(said.append)
    list(view.parts.values())[2].away.click()
    assert said == ["Ideas or cards were handed in in round 3. Remove them first, then it can go."]
    assert len(desk.ask(rounds.in_order)) == 3


def test_themes_are_asked_for_only_where_a_round_brainstorms(plan: PlanView, desk: Desk) -> None:
    plan.booklet.turn(2)
    view = questions(plan.booklet)
    view.another.click()
    fields = view.fields
    assert [fields[f"themes {n}"].isVisible() for n in (1, 2, 3)] == [True, False, False]
    fields["kind 3"].editor.put("brainstorm")
    fields["kind 3"].editor.edited.emit()
    assert fields["themes 3"].isVisible()
    assert fields["question 3"].label.text() == "Round 3 · brainstorm"
    fields["themes 3"].setFocus()
    anew("4")
    press(Key.Key_Tab)
    assert [one.themes_per_table for one in desk.ask(rounds.in_order)] == [2, None, 4]


def test_one_round_only_hides_the_others_and_the_button_for_more(plan: PlanView) -> None:
    plan.booklet.turn(2)
    view = questions(plan.booklet)
    view.another.click()
    view.fields["one_round_only"].setFocus()
    press(Key.Key_Space)
    assert [part.isVisible() for part in view.parts.values()] == [True, False, False]
    assert not view.another.isVisible()
    press(Key.Key_Space)
    assert [part.isVisible() for part in view.parts.values()] == [True, True, True]
    assert view.another.isVisible()


@pytest.mark.parametrize("count", [1, 3])
def test_a_word_half_typed_stays_when_rounds_come(plan: PlanView, count: int) -> None:
    plan.booklet.turn(2)
    view = questions(plan.booklet)
    view.fields["themes 1"].setFocus()
    anew("många")
    for _n in range(count):
        view.another.click()
    assert view.fields["themes 1"].editor.value() == "många"
    assert view.fields["themes 1"].wrong
