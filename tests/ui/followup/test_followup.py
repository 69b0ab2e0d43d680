"""The decision, other sources, the imprint of each area, and the lessons, by keyboard."""

from forumdesk.forum import areas, decision, imprints, lessons, sources
from forumdesk.ui.stages.followup.view import FollowupView
from tests.ui.scene import Scene


def view(scene: Scene) -> FollowupView:
    assert isinstance(scene.view, FollowupView)
    return scene.view


def imprint(scene: Scene, letter: str) -> imprints.Imprint | None:
    area = next(one for one in scene.ask(areas.in_order) if one.letter == letter)
    return next((one for one in scene.ask(imprints.in_order) if one.area_id == area.id), None)


def test_the_decision_is_kept_as_it_is_written(fresh: Scene) -> None:
    for key, text in (("matter", "Strategi"), ("date_text", "i början av 2012"), ("paragraph", "§ 12")):
        fresh.hands.go_to(view(fresh).decision.fields[key].editor)
        fresh.hands.type(text)
        fresh.hands.press("Tab")
    found = fresh.ask(decision.the_decision)
    assert (found.matter, found.date_text, found.paragraph) == ("Strategi", "i början av 2012", "§ 12")


def test_each_field_of_the_decision_is_one_undo(fresh: Scene) -> None:
    fresh.hands.go_to(view(fresh).decision.fields["matter"].editor)
    fresh.hands.type("Strategi")
    fresh.hands.press("Tab")
    fresh.hands.type("Nämnden")
    fresh.hands.press("Tab", "Ctrl+Z")
    found = fresh.ask(decision.the_decision)
    assert (found.matter, found.body) == ("Strategi", "")
    assert view(fresh).decision.fields["body"].editor.value() == ""


def test_a_source_has_a_kind_a_number_and_a_comment(fresh: Scene) -> None:
    fresh.hands.go_to(view(fresh).sources.entries.lines[0])
    fresh.hands.type("Studiebesök")
    fresh.hands.press("Tab")
    fresh.hands.type("3")
    fresh.hands.press("Tab")
    fresh.hands.type("I grannkommunen")
    fresh.hands.press("Return")
    assert [(one.kind, one.count, one.text) for one in fresh.ask(sources.in_order)] == [
        ("Studiebesök", 3, "I grannkommunen")
    ]
    assert view(fresh).sources.entries.list.entries.entries[0].shown == ("Studiebesök · 3", "I grannkommunen")


def test_a_number_that_is_none_is_refused_beside_the_list_and_stays_in_the_line(fresh: Scene) -> None:
    fresh.hands.go_to(view(fresh).sources.entries.lines[0])
    fresh.hands.type("Studiebesök")
    fresh.hands.press("Tab")
    fresh.hands.type("tre")
    fresh.hands.press("Return")
    assert view(fresh).sources.entries.no.isVisible()
    assert fresh.ask(sources.in_order) == ()
    assert view(fresh).sources.entries.lines[0].text() == "Studiebesök"


def test_a_source_is_changed_in_place(lerum: Scene) -> None:
    lerum.hands.go_to(view(lerum).sources.entries.list)
    lerum.hands.press("F2", "Tab")
    lerum.hands.type("2")
    lerum.hands.press("Return")
    assert lerum.ask(sources.in_order)[0].count == 2


def test_the_grade_of_an_area_is_chosen_by_key(lerum: Scene) -> None:
    area = lerum.ask(areas.in_order)[4]
    lerum.hands.go_to(view(lerum).imprints.fields[area.id, "grade"].editor)
    lerum.hands.press("Down", "Down")
    found = imprint(lerum, "E")
    assert found is not None
    assert found.grade == "partly"


def test_quotation_page_and_because_belong_to_the_area(lerum: Scene) -> None:
    area = lerum.ask(areas.in_order)[0]
    for key, text in (("quotation", "”tätare tågtrafik”"), ("page", "s. 11"), ("because", "Mål 4.2")):
        lerum.hands.go_to(view(lerum).imprints.fields[area.id, key].editor)
        lerum.hands.type(text)
        lerum.hands.press("Tab")
    found = imprint(lerum, "A")
    assert found is not None
    assert (found.grade, found.quotation, found.page, found.because) == (
        "yes",
        "”tätare tågtrafik”",
        "s. 11",
        "Mål 4.2",
    )


def test_the_rail_tells_how_many_imprints_and_answers_are_left(lerum: Scene) -> None:
    assert "2 imprints, 1 answer left" in lerum.screen.rail.entries["followup"].accessibleDescription()


def test_lessons_are_kept_by_their_kind_and_move_to_another(fresh: Scene) -> None:
    avoid = view(fresh).lessons.kinds["avoid"]
    fresh.hands.go_to(avoid.lines[0])
    fresh.hands.type("För kort paus")
    fresh.hands.press("Return")
    kept = fresh.ask(lessons.in_order)
    assert [(one.kind, one.text) for one in kept] == [("avoid", "För kort paus")]
    turn = next(turn for turn in avoid.acts.turns(kept[0].id) if "consider" in turn.words)
    turn.act(kept[0].id)
    assert [one.kind for one in fresh.ask(lessons.in_order)] == ["consider"]
    assert avoid.list.entries.entries == ()


def test_typing_is_settled_before_the_file_is_closed(fresh: Scene) -> None:
    fresh.hands.go_to(view(fresh).decision.fields["matter"].editor)
    fresh.hands.type("Strategi")
    assert view(fresh).settle()
    assert fresh.ask(decision.the_decision).matter == "Strategi"
