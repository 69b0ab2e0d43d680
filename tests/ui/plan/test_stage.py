"""The stage of the plan shows the wizard's pages, free to go through."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from forumdesk.forum import dialogue, files, people, rounds, rules, tables
from forumdesk.forum.schema import SCHEMA
from forumdesk.store import DialogueFile
from forumdesk.ui import pages
from forumdesk.ui.desk import Desk
from forumdesk.ui.stages.plan import STAGE, PlanView, subtitle
from forumdesk.ui.wizard.draft import Draft
from forumdesk.ui.wizard.window import Wizard
from tests.ui.typist import Key, anew, cursor, press, write


def test_stage_and_wizard_share_their_pages(plan: PlanView, qtbot: QtBot, tmp_path: Path) -> None:
    from forumdesk.forum import methods

    wizard = Wizard(Draft(tmp_path / "other", methods.known()[0]))
    qtbot.addWidget(wizard)
    shared = [type(view) for view in plan.booklet.views]
    assert [type(view) for view in wizard.booklet.views] == shared[:-2]
    assert [page.key for page in pages.in_order()] == [
        "mandate", "time", "questions", "tables", "agenda", "counts", "summary", "checklist", "appearance",
    ]  # fmt: skip
    assert [page.key for page in pages.in_order() if not page.in_wizard] == ["checklist", "appearance"]
    wizard.throw_away()


def test_the_rail_says_that_the_example_is_planned(desk: Desk) -> None:
    assert subtitle(desk) == "purpose, questions, tables"
    assert (STAGE.key, STAGE.number) == ("plan", 1)


def test_the_rail_says_how_much_is_missing(desk: Desk) -> None:
    desk.do("Edit title", dialogue.edit, "title", "")
    desk.do("Edit duration", dialogue.edit, "duration_min", "170")
    assert subtitle(desk) == "2 things are missing"


def test_every_field_shows_what_the_file_holds(plan: PlanView) -> None:
    plan.booklet.turn(0)
    shown = {key: field.editor.value() for key, field in plan.booklet.view.fields.items()}
    assert shown["title"] == "Näringslivsstrategi"
    assert shown["given"] == "början av 2011"
    assert shown["influence_level"] == "consultation"
    assert shown["aims"] == "fler företag\nfler arbetstillfällen\nen grön profil"


def test_undo_elsewhere_leaves_the_word_being_typed_alone(plan: PlanView, desk: Desk) -> None:
    desk.do("Edit place", dialogue.edit, "place", "Floda")
    title = plan.booklet.view.fields["title"]
    title.setFocus()
    press(Key.Key_End)
    write(" två")
    desk.file.undo()
    assert title.editor.value() == "Näringslivsstrategi två"
    assert plan.booklet.view.fields["place"].editor.value() == "Lerum"


def test_a_page_that_was_hidden_shows_what_changed_meanwhile(plan: PlanView, desk: Desk) -> None:
    plan.booklet.turn(2)
    plan.booklet.turn(0)
    first = desk.ask(rounds.in_order)[0]
    desk.do("Edit question", rounds.edit, first.id, "question", "Vad nu?")
    plan.booklet.turn(2)
    assert plan.booklet.view.fields["question 1"].editor.value() == "Vad nu?"


def test_closing_is_put_off_while_something_is_refused(plan: PlanView) -> None:
    plan.booklet.turn(1)
    plan.booklet.view.fields["date"].setFocus()
    press(Key.Key_End)
    write("x")
    assert plan.settle() is False
    press(Key.Key_Backspace)
    assert plan.settle() is True


def test_fewer_tables_are_refused_while_they_have_ideas(plan: PlanView, desk: Desk) -> None:
    plan.booklet.turn(3)
    count = plan.booklet.view.fields["tables"]
    count.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Tab)
    assert count.said.text() == "Table 6 has ideas. Remove them first, then the table can go."
    assert count.editor.value() == "5"
    assert len(desk.ask(tables.in_order)) == 6


def test_a_new_table_gets_its_row(plan: PlanView, desk: Desk) -> None:
    plan.booklet.turn(3)
    plan.booklet.view.fields["tables"].setFocus()
    press(Key.Key_Up)
    press(Key.Key_Tab)
    added = desk.ask(tables.in_order)[-1]
    assert added.number == 7
    assert plan.booklet.view.fields[f"leader {added.id} 1"].editor.accessibleName() == (
        "Leader of table 7 in round 1"
    )


def test_the_tables_say_how_people_spread(plan: PlanView) -> None:
    plan.booklet.turn(3)
    assert plan.booklet.view.fields["tables"].said.text() == "51 people: 9 + 9 + 9 + 8 + 8 + 8"


def test_a_leader_in_the_first_round_can_lead_in_all(plan: PlanView, desk: Desk) -> None:
    from forumdesk.ui.pages.tables import TablesView

    plan.booklet.turn(3)
    view = plan.booklet.view
    assert isinstance(view, TablesView)
    first = desk.ask(tables.in_order)[0]
    desk.do("Edit table leader", tables.set_leader, first.id, 1, "Ordföranden")
    view.same.click()
    assert {role.leader for role in desk.ask(tables.roles) if role.table == 1} == {"Ordföranden"}
    assert desk.undo_label == "Same leaders in every round"


def test_figures_are_counted_and_weighed(plan: PlanView) -> None:
    from forumdesk.ui.pages.counts import CountsView

    plan.booklet.turn(5)
    view = plan.booklet.view
    assert isinstance(view, CountsView)
    assert view.came.text() == "51 of 60 came: 85.0 %"
    assert view.balance.text() == "33.3 % women, 66.7 % men – outside 40–60."


def test_parts_that_are_not_the_whole_are_pointed_out(plan: PlanView, desk: Desk) -> None:
    from forumdesk.ui.pages.counts import CountsView

    plan.booklet.turn(5)
    desk.do("Edit number of participants", people.edit_count, "men", 30)
    view = plan.booklet.view
    assert isinstance(view, CountsView)
    assert view.balance.text().endswith("Together they are 47, but 51 came.")


def test_a_contact_is_added_by_keyboard_and_taken_away(plan: PlanView, desk: Desk) -> None:
    from forumdesk.forum import contacts
    from forumdesk.ui.pages.time import TimeView

    plan.booklet.turn(1)
    view = plan.booklet.view
    assert isinstance(view, TimeView)
    view.add_contact.setFocus()
    press(Key.Key_Space)
    write("Kommunvägledaren")
    press(Key.Key_Tab)
    assert [one.name for one in desk.ask(contacts.in_order)] == ["", "Kommunvägledaren"]
    press(Key.Key_Tab, times=3)
    assert cursor().accessibleName() == "Remove contact 2"
    press(Key.Key_Space)
    assert len(desk.ask(contacts.in_order)) == 1


def test_a_file_for_reading_only_can_be_read_but_not_typed_in(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "evening.forumdesk"
    files.make(path, files.example())
    with DialogueFile.open(path, SCHEMA, copy_at_close=False) as file:
        file.read_only = True
        desk = Desk(file)
        view = PlanView(desk)
        qtbot.addWidget(view)
        view.refresh()
        assert view.booklet.view.fields["title"].editor.value() == "Näringslivsstrategi"
        assert view.booklet.view.fields["title"].editor.isReadOnly()  # type: ignore[union-attr]
        desk.close()


def test_the_method_says_what_suits_it_beside_the_fields(plan: PlanView, desk: Desk) -> None:
    def use_a_cafe(conn: Connection) -> None:
        dialogue.edit(conn, "method_template", "world-cafe")
        rounds.edit(conn, rounds.in_order(conn)[0].id, "question", "")
        for field in ("registered", "attended"):
            people.edit_count(conn, field, "")

    desk.do("Edit method", use_a_cafe)
    said = []
    for place, key in ((0, "influence_level"), (2, "question 1"), (3, "tables")):
        plan.booklet.turn(place)
        view = plan.booklet.views[place]
        said.append(view.fields[key].said.text())
    assert said == [
        "This method suits the level “Dialogue”.",
        "An open question that matters to those who come. The same question can go through all rounds.",
        "This method sits 4–5 at each table.",
    ]


def test_her_own_rules_are_written_with_the_questions_and_the_usual_ones_come_back(
    plan: PlanView, desk: Desk
) -> None:
    plan.booklet.jump("questions", "rules")
    field = plan.booklet.view.fields["rules"]
    usual = desk.ask(rules.the_rules)
    assert field.editor.value().splitlines() == list(usual)
    anew("Telefonen i fickan")
    press(Key.Key_Tab)
    assert desk.ask(rules.the_rules) == ("Telefonen i fickan",)
    press(Key.Key_Tab)
    desk.undo()
    assert field.editor.value().splitlines() == list(usual)
